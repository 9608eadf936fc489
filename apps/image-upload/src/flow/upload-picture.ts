/** Brings one picture from Slack into the bucket. */
import type { App } from "../app.ts";
import { FilesFault } from "../files/files-fault.ts";
import { checksumOf, readPieces } from "../files/read-pieces.ts";
import type { FetchedFile } from "../files/slack-files.ts";
import { type Picture, pictureTypes } from "../picture/picture.ts";
import {
  type PictureRecord,
  type PublicObject,
  pictureIn,
  type Refusal,
  withPicture,
} from "../post/post-record.ts";
import type { PostKey } from "../post/post-store.ts";
import type { Run } from "../run.ts";
import type { SlackFile } from "../slack/slack.ts";
import { showPost } from "./show-post.ts";

const refusalByFault = {
  "not-allowed": "not-allowed",
  // Slack's way to ask for a login is to send elsewhere.
  "foreign-address": "not-allowed",
  gone: "gone",
  "too-large": "too-large",
  unreachable: "unavailable",
} as const satisfies Readonly<Record<FilesFault["code"], Refusal>>;

/**
 * Puts it, or notes why it is refused. What was done before a run broke off is not done again: a picture that is
 * public stays so, and one that has a name keeps it.
 *
 * @throws what is worth another try; on the last one it is noted as refused before
 */
export async function uploadPicture(app: App, key: PostKey, file: SlackFile, run: Run): Promise<void> {
  const record = await app.posts.load(key);
  const picture = record && pictureIn(record, file.id);
  if (picture?.state !== "uploading") return;
  try {
    const refusal = await attempt(app, key, file, run);
    if (refusal !== undefined) await refuse(app, key, file.id, refusal, run);
  } catch (error) {
    if (error instanceof FilesFault && !error.isPassing) {
      run.log.error("file.refused-by-slack", { code: error.code });
      return await refuse(app, key, file.id, refusalByFault[error.code], run);
    }
    if (run.isLastTry) {
      await withdraw(app, key, file.id, run);
      await showPost(app, key, run);
    }
    throw error;
  }
}

async function attempt(app: App, key: PostKey, file: SlackFile, run: Run): Promise<Refusal | undefined> {
  if (file.kind === "external" || file.url === undefined) return "external";
  if ((file.sizeBytes ?? 0) > app.maxMegabytes * 1_000_000) return "too-large";
  const token = await app.botToken(key.place.installation);
  const source = { url: file.url, isPage: file.mimeType === "text/html" };
  return await app.files.withFile(source, token, run.deadlineMs, async (fetched) => {
    if (!fetched.reading.ok) return fetched.reading.reason;
    const { picture } = fetched.reading;
    logDifference(file, fetched, picture, run);
    await publish(app, key, file.id, fetched, picture, run);
    return undefined;
  });
}

/** What Slack measured is no ground for anything; where it differs, somebody may want to look. */
function logDifference(file: SlackFile, { sizeBytes }: FetchedFile, picture: Picture, run: Run): void {
  const sameSize = file.sizeBytes === undefined || file.sizeBytes === sizeBytes;
  const sides = new Set([file.width, file.height]);
  const sameSides = file.width === undefined || (sides.has(picture.width) && sides.has(picture.height));
  if (sameSize && sameSides) return;
  run.log.info("picture.differs", {
    sameSize,
    sameSides,
    type: picture.type,
    orientation: picture.orientation,
  });
}

async function publish(
  app: App,
  key: PostKey,
  fileId: string,
  { file, sizeBytes }: FetchedFile,
  picture: Picture,
  run: Run,
): Promise<void> {
  const object = await named(app, key, fileId, picture);
  if (object === undefined) return;
  const { type, pieces, frames } = picture;
  await app.pictures.put({
    key: object.key,
    type,
    sizeBytes: pieces.sizeBytes,
    checksum: checksumOf(file, sizeBytes, pieces),
    body: () => readPieces(file, pieces),
  });
  const kept = await changePicture(app, key, fileId, (now) =>
    now.state === "uploading" ? { ...now, object, state: "public" } : undefined,
  );
  if (kept === undefined) {
    // Taken away while it was put.
    await app.pictures.remove([object.key]);
    return run.log.info("picture.withdrawn");
  }
  run.metrics.add("PictureUploaded", 1);
  run.log.info("picture.uploaded", { type, bytes: pieces.sizeBytes, isAnimated: frames > 1 });
}

/** Gives the picture a name that is kept before anything has it. */
async function named(
  app: App,
  key: PostKey,
  fileId: string,
  picture: Picture,
): Promise<PublicObject | undefined> {
  const { type, width, height } = picture;
  const fresh = `${app.createId()}.${pictureTypes[type].extension}`;
  const change = (now: PictureRecord): PictureRecord | undefined => {
    if (now.state !== "uploading") return undefined;
    const objectKey = now.object?.type === type ? now.object.key : fresh;
    return { ...now, object: { key: objectKey, type, width, height } };
  };
  return (await changePicture(app, key, fileId, change))?.object;
}

async function refuse(app: App, key: PostKey, fileId: string, refusal: Refusal, run: Run): Promise<void> {
  const refused = await changePicture(app, key, fileId, (now) =>
    now.state === "uploading" ? { ...now, state: "refused", refusal } : undefined,
  );
  if (refused === undefined) return;
  run.metrics.add("PictureRefused", 1);
  run.log.info("picture.refused", { refusal });
}

/** Takes away what an upload that can't be finished may have put. */
export async function withdraw(app: App, key: PostKey, fileId: string, run: Run): Promise<void> {
  const record = await app.posts.load(key);
  const picture = record && pictureIn(record, fileId);
  if (picture === undefined || picture.state === "refused" || picture.state === "removed") return;
  if (picture.object !== undefined) {
    await app.pictures.remove([picture.object.key]);
    await app.pictures.forget([picture.object.key], picture.fileId);
  }
  await changePicture(app, key, fileId, ({ object: _, ...now }) => ({
    ...now,
    state: "refused",
    refusal: "unavailable",
  }));
  run.metrics.add("PictureRefused", 1);
  run.log.error("picture.given-up");
}

/** @returns the picture as it is kept now; `undefined` if it stays as it is or isn't kept */
async function changePicture(
  app: App,
  key: PostKey,
  fileId: string,
  change: (picture: PictureRecord) => PictureRecord | undefined,
): Promise<PictureRecord | undefined> {
  const record = await app.posts.change(key, (now) => {
    const picture = pictureIn(now, fileId);
    const next = picture && change(picture);
    return next && withPicture(now, next);
  });
  return record && pictureIn(record, fileId);
}
