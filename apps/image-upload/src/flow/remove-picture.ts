/** Takes a picture off the web: out of the bucket, and out of the caches before it. */
import type { App } from "../app.ts";
import { type PictureRecord, pictureIn, withPicture } from "../post/post-record.ts";
import type { PostKey } from "../post/post-store.ts";
import type { Run } from "../run.ts";
import { isAdmin } from "./may-manage.ts";
import type { PicturePress } from "./read-press.ts";
import { showPost } from "./show-post.ts";
import { Stop } from "./stop.ts";
import type { Asker } from "./tell.ts";

/** *Remove* was pressed. @throws Stop for somebody who may not */
export async function removeByPress(app: App, press: PicturePress, _asker: Asker, run: Run): Promise<void> {
  const { key, fileId, userId } = press;
  const record = await app.posts.load(key);
  const picture = record && pictureIn(record, fileId);
  if (picture === undefined) throw new Stop({ code: "picture-gone" });
  if (userId !== picture.userId && !(await isAdmin(app, key.place.installation, userId, run))) {
    throw new Stop({ code: "not-yours", userId: picture.userId });
  }
  await removePicture(app, key, fileId, userId, run);
}

/**
 * Takes it away, or goes on with that.
 *
 * @param userId Who wants it; absent: its file was deleted in Slack.
 */
export async function removePicture(
  app: App,
  key: PostKey,
  fileId: string,
  userId: string | undefined,
  run: Run,
): Promise<void> {
  // Noted first: an upload that is under way sees it, and takes its own object away.
  await app.posts.change(key, (record) => {
    const picture = pictureIn(record, fileId);
    const isThere = picture?.state === "public" || picture?.state === "uploading";
    return isThere ? withPicture(record, { ...picture, ...by(userId), state: "removing" }) : undefined;
  });
  const record = await app.posts.load(key);
  const picture = record && pictureIn(record, fileId);
  if (picture?.state === "removing") {
    const keys = picture.object === undefined ? [] : [picture.object.key];
    await app.pictures.remove(keys);
    await app.pictures.forget(keys, run.jobId);
    await app.posts.change(key, (now) => {
      const removed = pictureIn(now, fileId);
      return removed?.state === "removing" ? withPicture(now, removedOf(removed)) : undefined;
    });
    run.log.info("picture.removed", { withFile: userId === undefined });
  }
  await showPost(app, key, run);
}

function by(userId: string | undefined): { readonly removedBy?: string } {
  return userId === undefined ? {} : { removedBy: userId };
}

/** What nobody needs any more goes with it. */
function removedOf({ object: _, alt: __, link: ___, ...picture }: PictureRecord): PictureRecord {
  return { ...picture, state: "removed" };
}
