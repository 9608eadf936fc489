/** Finds the message that a file was posted in. Slack tells of a file before it knows where the file is. */
import type { App } from "../app.ts";
import type { Place } from "../post/place.ts";
import type { Run } from "../run.ts";
import type { Share, SlackFile } from "../slack/slack.ts";

/** A file and the message that it is in. */
export interface SharedFile {
  readonly file: SlackFile;
  readonly share: Share;
}

/** Slack didn't say within this run which message it is; it shows later. */
export class ShareMissing extends Error {
  override readonly name = "ShareMissing";
}

const PAUSES_MS = [300, 700, 1_500, 3_000];

/** @returns the file alone if it isn't for everybody's eyes @throws ShareMissing, SlackFault */
export async function findShare(
  app: App,
  { installation, channelId }: Place,
  fileId: string,
  eventSeconds: number,
  run: Run,
): Promise<SharedFile | { readonly file: SlackFile; readonly share?: undefined }> {
  const { files } = app.slackFor(installation, run);
  for (let tries = 0; ; tries += 1) {
    const file = await files.info(fileId);
    if (file.kind === "hidden" || file.kind === "unsuited" || file.isOfBot) return { file };
    const shares = file.shares.filter((share) => share.channelId === channelId);
    const [share] = shares.toSorted(
      (one, other) => distance(one, eventSeconds) - distance(other, eventSeconds),
    );
    if (share !== undefined) return { file, share };
    const pauseMs = PAUSES_MS[tries];
    if (pauseMs === undefined || app.clock.now() + pauseMs > run.deadlineMs) {
      throw new ShareMissing("files.info names no message of this channel");
    }
    await app.clock.sleep(pauseMs);
  }
}

/** A file may be posted several times; the event is of the time nearest to it. */
function distance({ ts }: Share, eventSeconds: number): number {
  return Math.abs(Number(ts) - eventSeconds);
}
