/**
 * Reveals: the beacon, the ranking, the message. Done twice it gives the same winners and one update.
 *
 * What can't be done now (no beacon yet, Slack doesn't answer) goes back into the queue, later each time, for a day.
 * What can't be done at all is thrown: the queue gives up on it, and `on-failure` tells those who wait and keeps it.
 */
import { type Beacon, DrawError, timeOfRound } from "@luckydraw/draw-core";
import { jobFingerprint } from "@luckydraw/slack-app";
import type { App } from "../app.ts";
import type { DrawRecord } from "../draw/draw-record.ts";
import type { KeptDraw } from "../draw/draw-store.ts";
import { MAX_DELAY_SECONDS, type RevealMessage } from "../queue/reveal-queue.ts";
import { type Run, timeLeft } from "../run.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import { callOff } from "./call-off.ts";
import { presentDraw } from "./present-draw.ts";
import { rankWinners } from "./rank-winners.ts";

const DAY_MS = 86_400_000;
// A beacon is published within a second or two. Later than this, people are told that it is late.
const PATIENCE_MS = 10_000;
const BEACON_MS = 10_000;
/** What showing the result takes, kept back from the lookups. */
const SHOWING_MS = 15_000;

/** A draw that was not shown within a day. */
class NotShownInTime extends Error {
  override readonly name = "NotShownInTime";
}

/** Goes as far as it can. @throws NotShownInTime; anything but a passing fault of Slack's or a missing beacon */
export async function revealDraw(app: App, message: RevealMessage, revealing: Run): Promise<void> {
  const kept = await app.draws.load(message.place, message.number);
  if (kept === undefined) {
    revealing.log.error("reveal.unknown", { draw: message.number });
    return;
  }
  // From here on the lines name the job that asked for the draw: one search finds them all.
  const run = { ...revealing, log: revealing.log.with({ job: jobFingerprint(kept.record.jobId) }) };
  if (await isRevealed(app, kept, run)) return;
  if (ageMs(app, kept.record) > DAY_MS) throw new NotShownInTime();
  const delaySeconds = Math.min(MAX_DELAY_SECONDS, 2 ** (message.attempt - 1));
  await app.queue.send({ ...message, attempt: message.attempt + 1 }, delaySeconds);
  run.log.info("reveal.later", { draw: message.number, attempt: message.attempt, delaySeconds });
}

/** `false`: not yet. */
async function isRevealed(app: App, kept: KeptDraw, run: Run): Promise<boolean> {
  const decided = kept.record.status === "committed" ? await decide(app, kept, run) : kept;
  if (decided === undefined) return false;
  try {
    await presentDraw(app, decided, run);
  } catch (error) {
    if (!(error instanceof SlackFault)) throw error;
    run.log.error("reveal.not-shown", { draw: kept.record.number, code: error.code });
    if (!error.isPassing) throw error;
    return false;
  }
  return true;
}

/** The draw with its winners, or called off; `undefined`: not yet. */
async function decide(app: App, kept: KeptDraw, run: Run): Promise<KeptDraw | undefined> {
  const { record } = kept;
  const beacon = record.outcome?.beacon ?? (await fetchBeacon(app, record, run));
  if (beacon === undefined) return await waitForBeacon(app, kept, run);
  const { draw, plan } = record;
  const { outcome, isComplete } = await rankWinners(
    {
      draw,
      beacon,
      entryKind: plan.entryKind,
      wanted: draw.count + plan.reserves,
      progress: record.outcome,
      isTimeUp: () => app.clock.now() > run.deadlineMs - SHOWING_MS,
    },
    app.slackFor(plan.place.installation, run).directory,
  );
  const progress = { ...record, outcome };
  if (!isComplete) {
    await app.draws.change(kept, progress);
    return undefined;
  }
  // If somebody else was quicker, it is theirs to show; this run looks again later.
  const decided = await app.draws.change(kept, {
    ...progress,
    status: "revealed",
    edition: record.edition + 1,
  });
  if (decided !== undefined) run.metrics.add("Draw", 1);
  return decided;
}

async function fetchBeacon(app: App, record: DrawRecord, run: Run): Promise<Beacon | undefined> {
  try {
    const beacon = await app.beacons.fetchBeacon(record.draw.beacon.round, {
      signal: timeLeft(app.clock, run, BEACON_MS),
    });
    run.metrics.add("BeaconWait", Math.max(0, ageMs(app, record)));
    return beacon;
  } catch (error) {
    if (!(error instanceof DrawError)) throw error;
    run.metrics.add("BeaconMissing", 1);
    run.log.info("beacon.missing", { draw: record.number, code: error.code, ageMs: ageMs(app, record) });
    return undefined;
  }
}

async function waitForBeacon(app: App, kept: KeptDraw, run: Run): Promise<KeptDraw | undefined> {
  const { record } = kept;
  const age = ageMs(app, record);
  if (age > DAY_MS) return await callOff(app, kept, "beacon-unavailable", run);
  const canBeEdited = record.plan.delivery.by === "message";
  if (age > PATIENCE_MS && record.waiting === undefined && canBeEdited) {
    const waiting = await app.draws.change(kept, { ...record, waiting: true, edition: record.edition + 1 });
    if (waiting !== undefined) await presentDraw(app, waiting, run).catch(ignoreSlackFault);
  }
  return undefined;
}

/** How long ago the round was due. */
function ageMs(app: App, { draw }: DrawRecord): number {
  return app.clock.now() - timeOfRound(app.beacons.chain, draw.beacon.round);
}

// The result will be shown in any case; that it is late is worth one try.
function ignoreSlackFault(error: unknown): void {
  if (!(error instanceof SlackFault)) throw error;
}
