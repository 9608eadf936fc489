/** *Next reserve*: a winner declined, so the next rank steps up. Nothing is drawn again. */
import type { App } from "../app.ts";
import type { Outcome } from "../draw/draw-record.ts";
import type { KeptDraw } from "../draw/draw-store.ts";
import { factsOfRecord } from "../draw/facts-of-record.ts";
import { type DecidedRecord, isDecided } from "../draw/receipt-of-record.ts";
import { standingOf } from "../draw/render-draw.ts";
import type { Run } from "../run.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import { steppedUp } from "../text/draw-messages.ts";
import type { StepUp } from "../text/stepped-up.ts";
import { assertMayDecide } from "./may-decide.ts";
import { presentDraw } from "./present-draw.ts";
import { rankWinners } from "./rank-winners.ts";
import type { ButtonPress } from "./read-press.ts";
import { Stop } from "./stop.ts";

/**
 * Strikes the winner that was chosen; the last one where there was no choice. Of two presses on the same message only one does: the button carries the edition that it
 * stood under, and the write is conditional.
 *
 * @throws Stop if there is nobody left, the button is old or the person may not; SlackFault
 */
export async function nextReserve(app: App, press: ButtonPress, jobId: string, run: Run): Promise<void> {
  const { number, edition } = press.reference;
  const kept = await app.draws.load(press.place, number);
  if (kept === undefined || !isDecided(kept.record)) throw new Stop({ code: "draw-not-found", number });
  const { record } = kept;
  // Teams and orders have no winners who could decline.
  if (record.draw.method !== "pick") throw new Stop({ code: "out-of-date", number });
  const isDone = record.outcome.struck.some((strike) => strike.jobId === jobId);
  if (!isDone) {
    await assertMayDecide(app, record, press.userId, run);
    if (record.edition !== edition) throw new Stop({ code: "out-of-date", number });
  }
  const changed = isDone ? kept : await strike(app, kept, record, press, jobId, run);
  const shown = await presentDraw(app, changed, run, press);
  if (isDecided(shown.record)) await announce(app, shown.record, jobId, run);
}

async function strike(
  app: App,
  kept: KeptDraw,
  record: DecidedRecord,
  { userId: by, reference }: ButtonPress,
  jobId: string,
  run: Run,
): Promise<KeptDraw> {
  const { number } = record;
  const { winners } = standingOf(record);
  if (winners.length === 0) throw new Stop({ code: "nobody-left", number });
  const id = winners.at(reference.winner === undefined ? -1 : reference.winner - 1);
  if (id === undefined) throw new Stop({ code: "out-of-date", number });
  const struck = [...record.outcome.struck, { id, reason: "declined", by, jobId } as const];
  const outcome = await lookFurther(app, record, { ...record.outcome, struck }, run);
  const next = { ...record, outcome, edition: record.edition + 1 };
  if (standingOf(next).winners.length < winners.length) {
    throw new Stop({ code: "nobody-left", number });
  }
  const changed = await app.draws.change(kept, next);
  if (changed === undefined) throw new Stop({ code: "out-of-date", number });
  run.log.info("draw.reserve", { draw: number, struck: outcome.struck.length });
  return changed;
}

/** Ranks on when the reserves are used up. */
async function lookFurther(app: App, record: DecidedRecord, outcome: Outcome, run: Run): Promise<Outcome> {
  const { draw, plan } = record;
  const { directory } = app.slackFor(plan.place.installation, run);
  const ranking = {
    draw,
    beacon: outcome.beacon,
    entryKind: plan.entryKind,
    wanted: draw.count,
    progress: outcome,
  };
  const further = await rankWinners(
    { ...ranking, isTimeUp: () => app.clock.now() > run.deadlineMs },
    directory,
  );
  if (!further.isComplete) throw new SlackFault("unreachable");
  return further.outcome;
}

/** Says in the thread who stepped up for whom: the edited message alone notifies nobody. Worth one try. */
async function announce(app: App, record: DecidedRecord, jobId: string, run: Run): Promise<void> {
  const { delivery, place, locale } = record.plan;
  const change = changeBy(record, jobId);
  if (delivery.by !== "message" || delivery.ts === undefined || change === undefined) return;
  const message = steppedUp(locale, factsOfRecord(record, app.beacons.chain), change);
  const { messages } = app.slackFor(place.installation, run);
  await messages.post(place.channelId, message, delivery.ts).catch((error: unknown) => {
    if (!(error instanceof SlackFault)) throw error;
    run.log.info("reserve.not-announced", { code: error.code });
  });
}

/** Who stepped up then, for whom: by now others may have declined. */
function changeBy(record: DecidedRecord, jobId: string): StepUp | undefined {
  const { outcome } = record;
  const index = outcome.struck.findIndex((each) => each.jobId === jobId);
  const strike = outcome.struck[index];
  const struck = outcome.struck.filter((each, later) => later <= index || each.reason !== "declined");
  const to = standingOf({ ...record, outcome: { ...outcome, struck } }).winners.at(-1);
  return strike?.by === undefined || to === undefined ? undefined : { from: strike.id, to, byId: strike.by };
}
