/** Shows people a draw as it stands: its one message is posted, edited or, by `response_url`, followed by another. */
import type { App } from "../app.ts";
import type { DrawRecord } from "../draw/draw-record.ts";
import type { KeptDraw } from "../draw/draw-store.ts";
import { renderDraw } from "../draw/render-draw.ts";
import type { Run } from "../run.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import type { Message } from "../text/message.ts";
import { deliverDraw, type Press } from "./deliver-draw.ts";

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
  const delivered = await deliverDraw(app, record, message, run, press);
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
