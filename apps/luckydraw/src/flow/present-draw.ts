/** Shows people a draw as it stands: its one message is posted, edited or, by `response_url`, followed by another. */
import type { App } from "../app.ts";
import type { DrawRecord } from "../draw/draw-record.ts";
import type { KeptDraw } from "../draw/draw-store.ts";
import { renderDraw } from "../draw/render-draw.ts";
import type { Run } from "../run.ts";
import type { Messages } from "../slack/slack.ts";
import { isLasting, SlackFault } from "../slack/slack-fault.ts";
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
 * Shows the draw's edition unless people see it already.
 *
 * Shown first, then noted: a run that dies in between shows the same once more, which an edit in place doesn't even
 * let people notice.
 *
 * @returns The draw with what was noted. @throws SlackFault
 */
export async function presentDraw(app: App, kept: KeptDraw, run: Run, press?: Press): Promise<KeptDraw> {
  const { record } = kept;
  if (record.shownEdition >= record.edition) return kept;
  const message = await renderWithNames(app, record, run);
  const delivered = await deliver(app, record, message, run, press);
  run.log.info("draw.shown", { draw: record.number, status: record.status, edition: record.edition });
  return await noteShown(app, kept, { ...delivered, shownEdition: record.edition });
}

/** A list that is long enough for a file gets names there: a file turns no id into one. */
async function renderWithNames(app: App, record: DrawRecord, run: Run): Promise<Message> {
  const rendering = { chain: app.beacons.chain, verifierUrl: app.verifierUrl };
  const message = renderDraw(record, rendering);
  const { plan, draw } = record;
  if (message.file === undefined || plan.entryKind === "options" || plan.delivery.by === "reply")
    return message;
  try {
    const { directory } = app.slackFor(plan.place.installation, run);
    const accounts = await directory.accounts(draw.entries.map(([id]) => id));
    const names = new Map([...accounts].map(([id, { name = id }]) => [id, name]));
    return renderDraw(record, { ...rendering, names });
  } catch (error) {
    if (!(error instanceof SlackFault)) throw error;
    run.log.info("draw.without-names", { draw: record.number, code: error.code });
    return message;
  }
}

/** Keeps what was shown. If the draw went on meanwhile, what it became is kept, with this note. */
async function noteShown(app: App, kept: KeptDraw, shown: DrawRecord): Promise<KeptDraw> {
  const noted = await app.draws.change(kept, shown);
  if (noted !== undefined) return noted;
  const now = await app.draws.load(shown.plan.place, shown.number);
  if (now === undefined) return { record: shown, revision: kept.revision };
  const { committedTs, shownEdition } = shown;
  const plan = { ...now.record.plan, delivery: shown.plan.delivery };
  const merged = { ...now.record, plan, shownEdition: Math.max(shownEdition, now.record.shownEdition) };
  return (
    (await app.draws.change(now, committedTs === undefined ? merged : { ...merged, committedTs })) ?? now
  );
}

async function deliver(
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
