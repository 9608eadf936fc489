/** A file was posted: if its channel says so and it is a picture, it goes on the web. */
import type { EventJob } from "@luckydraw/slack-app";
import * as v from "valibot";
import type { App } from "../app.ts";
import type { Place } from "../post/place.ts";
import { type PictureRecord, type PostRecord, pictureIn } from "../post/post-record.ts";
import type { PostKey } from "../post/post-store.ts";
import type { Run } from "../run.ts";
import type { SlackFile } from "../slack/slack.ts";
import { isLasting } from "../slack/slack-fault.ts";
import { lineMessage } from "../text/message.ts";
import { wordsOf } from "../text/words/words-of.ts";
import { findShare, type SharedFile } from "./find-share.ts";
import { runOnce } from "./run-once.ts";
import { showPost } from "./show-post.ts";
import { uploadPicture, withdraw } from "./upload-picture.ts";

// In a shared channel `file` says `check_file_info`; `files.info` is asked in any case.
const EventSchema = v.object({
  file_id: v.string(),
  channel_id: v.string(),
  user_id: v.nullish(v.string()),
  event_ts: v.nullish(v.string()),
});
/** Blocks of a message are 50; a picture takes three. */
const MAX_PICTURES = 15;
const NAME_CHARACTERS = 80;

/** @throws what is worth another try */
export async function takeFile(app: App, job: EventJob, run: Run): Promise<void> {
  const event = v.parse(EventSchema, job.event);
  const place = { installation: job.installation, channelId: event.channel_id };
  // Most files are posted where nothing is asked of this app: that costs one read, and no claim.
  if (!(await app.switches.channel(place)).isOn) return run.log.info("file.not-here");
  await runOnce(app, run, async (thisRun) => {
    const seconds = Number(event.event_ts) || job.eventTimeSeconds;
    const shared = await findShare(app, place, event.file_id, seconds, thisRun);
    const userId = shared.file.userId ?? event.user_id ?? undefined;
    if (shared.share === undefined || userId === undefined || (await isBot(app, place, userId, thisRun))) {
      return run.log.info("file.unsuited", { fileKind: shared.file.kind });
    }
    await take(app, place, shared, userId, thisRun);
  });
}

/** Bots post files as well, this app's own draws among them. */
async function isBot(app: App, { installation }: Place, userId: string, run: Run): Promise<boolean> {
  const { state } = await app.slackFor(installation, run).directory.account(userId);
  return state === "bot";
}

async function take(
  app: App,
  place: Place,
  { file, share }: SharedFile,
  userId: string,
  run: Run,
): Promise<void> {
  const key: PostKey = { place, ts: share.ts };
  // Noted first: whoever deletes the file finds every message that it is in.
  await app.posts.noteFile(key, file.id);
  await addPicture(app, key, share.threadTs ?? share.ts, pictureOf(file, userId));
  try {
    await showPost(app, key, run);
    await uploadPicture(app, key, file, run);
    await showPost(app, key, run);
  } catch (error) {
    if (!isLasting(error)) throw error;
    // Nobody would see that it is public, nor could anybody remove it.
    await withdraw(app, key, file.id, run);
    await tellNotShown(app, key, file, userId, run);
  }
}

function pictureOf({ id, name }: SlackFile, userId: string): PictureRecord {
  return { fileId: id, userId, name: name.slice(0, NAME_CHARACTERS), state: "uploading" };
}

async function addPicture(app: App, key: PostKey, threadTs: string, picture: PictureRecord): Promise<void> {
  const { channelId } = key.place;
  const fresh: PostRecord = {
    version: 1,
    channelId,
    ts: key.ts,
    threadTs,
    pictures: [picture],
    edition: 1,
    shownEdition: 0,
  };
  await app.posts.begin(key, fresh);
  await app.posts.change(key, (record) => {
    if (pictureIn(record, picture.fileId) !== undefined) return undefined;
    const taken = record.pictures.filter(({ refusal }) => refusal !== "too-many").length;
    const added: PictureRecord =
      taken < MAX_PICTURES ? picture : { ...picture, state: "refused", refusal: "too-many" };
    return { ...record, pictures: [...record.pictures, added], edition: record.edition + 1 };
  });
}

/** There is no place for the message; the one who posted is told where that is still possible. */
async function tellNotShown(
  app: App,
  key: PostKey,
  file: SlackFile,
  userId: string,
  run: Run,
): Promise<void> {
  const { installation, channelId } = key.place;
  const locale = await app.locales.of(installation, userId, run);
  const message = lineMessage([wordsOf(locale).picture.notShown(file.name.slice(0, NAME_CHARACTERS))]);
  try {
    await app.slackFor(installation, run).messages.whisper(channelId, userId, message);
  } catch (error) {
    if (!isLasting(error)) throw error;
    run.log.error("tell.no-way", { code: error.code });
  }
}
