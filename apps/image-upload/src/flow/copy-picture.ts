/** *Copy as …* was pressed: what to copy, for the one who pressed. */
import type { App } from "../app.ts";
import { pictureIn } from "../post/post-record.ts";
import type { Run } from "../run.ts";
import type { Format } from "../tag.ts";
import { copyMessage } from "../text/copy-message.ts";
import { taggedOf } from "../text/post-message.ts";
import type { PicturePress } from "./read-press.ts";
import { Stop } from "./stop.ts";
import { type Asker, tell } from "./tell.ts";

/** @throws Stop for a picture that is away */
export async function copyPicture(
  app: App,
  press: PicturePress,
  format: Format,
  asker: Asker,
  run: Run,
): Promise<void> {
  const record = await app.posts.load(press.key);
  const picture = record && pictureIn(record, press.fileId);
  const tagged = picture?.state === "public" ? taggedOf(picture, app.picturesOrigin) : undefined;
  if (picture === undefined || tagged === undefined) throw new Stop({ code: "picture-gone" });
  const message = copyMessage(await asker.locale, picture, tagged, format);
  await tell(app, { ...asker, threadTs: press.threadTs }, run, message);
}
