/** Brings a message to where a draw's message is: posted, edited, or sent to a `response_url`. */
import type { App } from "../app.ts";
import type { DrawRecord } from "../draw/draw-record.ts";
import type { Run } from "../run.ts";
import type { Messages } from "../slack/slack.ts";
import { isLasting } from "../slack/slack-fault.ts";
import type { Message, MessageFile } from "../text/message.ts";

/** A press on the message: its `response_url` can replace the message that it was pressed on. */
export interface Press {
  readonly replyUrl?: string | undefined;
}

// The message was deleted, or can't be edited any more: people get a new one.
const goneMessage: ReadonlySet<string> = new Set([
  "message_not_found",
  "cant_update_message",
  "edit_window_closed",
]);
// The bot can't write here, but an answer to the command can.
const closedToBots: ReadonlySet<string> = new Set([
  "not_in_channel",
  "channel_not_found",
  "restricted_action",
  "restricted_action_non_threadable_channel",
  "restricted_action_read_only_channel",
  "restricted_action_thread_only_channel",
]);

/**
 * Shows the message.
 *
 * @returns the draw with what is now known of its message @throws SlackFault
 */
export async function deliverDraw(
  app: App,
  record: DrawRecord,
  message: Message,
  run: Run,
  press: Press | undefined,
): Promise<DrawRecord> {
  if (record.plan.delivery.by === "reply") return await deliverByReply(app, record, message, run, press);
  try {
    return await deliverByMessage(app, record, message, run);
  } catch (error) {
    const { replyUrl } = record.plan;
    if (replyUrl === undefined || !isLasting(error) || !closedToBots.has(error.code)) throw error;
    run.log.info("draw.by-reply", { draw: record.number, code: error.code });
    const delivery = { by: "reply", url: replyUrl, visibleTo: "channel" } as const;
    return await deliverByReply(app, { ...record, plan: { ...record.plan, delivery } }, message, run, press);
  }
}

async function deliverByMessage(
  app: App,
  record: DrawRecord,
  message: Message,
  run: Run,
): Promise<DrawRecord> {
  const { place, delivery } = record.plan;
  const { messages } = app.slackFor(place.installation, run);
  const known = delivery.by === "message" ? delivery.ts : undefined;
  const ts = known ?? (await messages.post(place.channelId, message));
  if (known !== undefined) {
    try {
      await messages.update(place.channelId, known, message);
    } catch (error) {
      if (!isLasting(error) || !goneMessage.has(error.code)) throw error;
      return await deliverByMessage(app, withMessage(record, undefined), message, run);
    }
  }
  if (message.file !== undefined) await attachFile(messages, place.channelId, ts, message.file, run);
  const isCommitment =
    record.status === "committed" && known === undefined && record.committedTs === undefined;
  return { ...withMessage(record, ts), ...(isCommitment ? { committedTs: ts } : {}) };
}

/** The message makes sense without its file: one that may not be put there is a loss to log, not a reason to stop. */
async function attachFile(
  messages: Messages,
  channelId: string,
  ts: string,
  file: MessageFile,
  run: Run,
): Promise<void> {
  try {
    await messages.attach(channelId, ts, file);
  } catch (error) {
    if (!isLasting(error)) throw error;
    run.log.error("draw.file-refused", { code: error.code });
  }
}

function withMessage(record: DrawRecord, ts: string | undefined): DrawRecord {
  const delivery = ts === undefined ? ({ by: "message" } as const) : ({ by: "message", ts } as const);
  return { ...record, plan: { ...record.plan, delivery } };
}

async function deliverByReply(
  app: App,
  record: DrawRecord,
  message: Message,
  run: Run,
  press: Press | undefined,
): Promise<DrawRecord> {
  const { delivery } = record.plan;
  if (delivery.by !== "reply") return record;
  const pressed = press?.replyUrl;
  const reply = { message, visibleTo: delivery.visibleTo, replacesOriginal: pressed !== undefined };
  try {
    await app.replies.send(pressed ?? delivery.url, reply, run);
  } catch (error) {
    if (!isLasting(error)) throw error;
    await deliverWithoutReply(app, record, message, run);
  }
  return record;
}

/** The `response_url` is used up: the bot's own way is the only one left, where it is open. */
async function deliverWithoutReply(app: App, record: DrawRecord, message: Message, run: Run): Promise<void> {
  const { place, delivery, organiserId } = record.plan;
  const { messages } = app.slackFor(place.installation, run);
  if (delivery.by === "reply" && delivery.visibleTo === "organiser") {
    await messages.whisper(place.channelId, organiserId, message);
  } else {
    await messages.post(place.channelId, message);
  }
}
