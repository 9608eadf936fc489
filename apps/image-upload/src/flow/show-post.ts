/**
 * Keeps the one message under a posted message up to date.
 *
 * Pictures of one message are worked on in several containers at once. Whoever changes the record tries to show it; one
 * of them does, and goes on until what people see is what is kept. The others leave it to that one. So an old edit is
 * never the last, and Slack gets fewer edits than there are changes.
 */
import type { App } from "../app.ts";
import type { PostRecord } from "../post/post-record.ts";
import type { PostKey } from "../post/post-store.ts";
import type { Run } from "../run.ts";
import { isLasting } from "../slack/slack-fault.ts";
import { postMessage } from "../text/post-message.ts";

// Somebody deleted the message, or it can't be edited any more.
const goneMessage: ReadonlySet<string> = new Set([
  "message_not_found",
  "cant_update_message",
  "edit_window_closed",
]);

/** @throws SlackFault */
export async function showPost(app: App, key: PostKey, run: Run): Promise<void> {
  for (;;) {
    const record = await app.posts.change(key, (now) => begun(now, app.clock.now(), run));
    if (record === undefined) return;
    let replyTs: string | undefined;
    try {
      replyTs = await deliver(app, key, record, run);
    } catch (error) {
      await app.posts.change(key, withoutShowing);
      throw error;
    }
    run.log.info("post.shown", { edition: record.edition });
    const noted = await app.posts.change(key, (now) => shown(now, record.edition, replyTs));
    if (noted === undefined || noted.showing === undefined) return;
  }
}

/** Mine to show, if there is something to show and nobody else is at it. */
function begun(record: PostRecord, nowMs: number, { jobId, deadlineMs }: Run): PostRecord | undefined {
  const { showing, edition, shownEdition } = record;
  const isHeld = showing !== undefined && showing.jobId !== jobId && showing.untilMs > nowMs;
  if (isHeld || shownEdition >= edition) return undefined;
  return { ...record, showing: { jobId, untilMs: deadlineMs } };
}

function shown(record: PostRecord, edition: number, replyTs: string | undefined): PostRecord {
  const noted = { ...record, shownEdition: edition, ...(replyTs === undefined ? {} : { replyTs }) };
  return noted.edition > edition ? noted : withoutShowing(noted);
}

function withoutShowing({ showing: _, ...record }: PostRecord): PostRecord {
  return record;
}

/** @returns the message's timestamp */
async function deliver(app: App, key: PostKey, record: PostRecord, run: Run): Promise<string | undefined> {
  const { channelId, installation } = key.place;
  const { messages } = app.slackFor(installation, run);
  const { channelLocale: locale, picturesOrigin, maxMegabytes, installUrl } = app;
  const message = postMessage(record, { locale, picturesOrigin, maxMegabytes, installUrl });
  if (record.replyTs === undefined) return await messages.post(channelId, message, record.threadTs);
  try {
    await messages.update(channelId, record.replyTs, message);
    return record.replyTs;
  } catch (error) {
    if (!isLasting(error) || !goneMessage.has(error.code)) throw error;
    // Whoever deleted it took the buttons along: a picture that is public must have one to remove it.
    const isNeeded = record.pictures.some(({ state }) => state === "public" || state === "uploading");
    return isNeeded ? await messages.post(channelId, message, record.threadTs) : undefined;
  }
}
