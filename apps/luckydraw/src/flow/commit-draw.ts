/**
 * Commits: the draw is kept, then its commitment posted, then its reveal put in the queue.
 *
 * Every step first looks whether it was done, so a run that died anywhere is continued by the next one. A commitment
 * that isn't out before its round is called off in the open, and the draw made anew with its own number. One that can't
 * get into the queue by the last try is called off as well, so that nobody waits for it.
 */
import { timeOfRound } from "@luckydraw/draw-core";
import type { App } from "../app.ts";
import type { KeptDraw } from "../draw/draw-store.ts";
import { type DrawMakings, planDraw } from "../draw/plan-draw.ts";
import { whomToTellOf } from "../draw/whom-to-tell-of.ts";
import { MAX_DELAY_SECONDS } from "../queue/reveal-queue.ts";
import type { Run } from "../run.ts";
import { isLasting } from "../slack/slack-fault.ts";
import { callOff } from "./call-off.ts";
import { presentDraw } from "./present-draw.ts";

// Late three times in a row is no accident: the clock is off, or Slack takes seconds to post.
const MAX_DRAWS = 3;

/** What to commit to; the round and the number come when it is kept. */
export type Commitment = Pick<DrawMakings, "plan" | "entries" | "jobId">;

/**
 * Sees to it that the job has a draw whose commitment is out and whose reveal is in the queue.
 *
 * @throws SlackFault if it can't be posted; RangeError if it is late again and again.
 */
export async function commitDraw(app: App, commitment: Commitment, run: Run): Promise<KeptDraw> {
  const { plan, jobId } = commitment;
  const { chain } = app.beacons;
  for (let draws = 0; draws < MAX_DRAWS; draws += 1) {
    const kept = await app.draws.begin(plan.place, jobId, (number) =>
      planDraw({ ...commitment, chain, createNonce: app.createNonce, nowMs: app.clock.now() }, number),
    );
    const posted = await postCommitment(app, kept, run);
    if (posted !== undefined) return posted;
  }
  throw new RangeError("the commitment could not be posted before its round");
}

/** `undefined`: it was late and is called off. */
async function postCommitment(app: App, kept: KeptDraw, run: Run): Promise<KeptDraw | undefined> {
  const { record } = kept;
  if (record.status !== "committed") return kept;
  const decidesAtMs = timeOfRound(app.beacons.chain, record.draw.beacon.round);
  const isNew = record.shownEdition === 0;
  const isMissed = isNew && app.clock.now() >= decidesAtMs;
  const shown = isMissed ? kept : await presentOrGiveUp(app, kept, run);
  if (isMissed || (isNew && postedAtMs(app, shown) >= decidesAtMs)) {
    await callOff(app, shown, "posted-late", run);
    return undefined;
  }
  await queueReveal(app, shown, decidesAtMs, run);
  return shown;
}

async function queueReveal(app: App, kept: KeptDraw, decidesAtMs: number, run: Run): Promise<void> {
  const { number, plan, draw } = kept.record;
  const delayMs = decidesAtMs - app.clock.now();
  const delaySeconds = Math.min(MAX_DELAY_SECONDS, Math.max(0, Math.ceil(delayMs / 1_000)));
  try {
    const message = { version: 1, kind: "reveal", place: plan.place, number, attempt: 1 } as const;
    await app.queue.send({ ...message, tell: whomToTellOf(kept.record) }, delaySeconds);
  } catch (error) {
    // An earlier try may have got it into the queue: a draw that is decided by now stays decided.
    if (run.isLastTry) await callOff(app, kept, "not-queued", run);
    throw error;
  }
  const { method, entries } = draw;
  run.log.info("draw.committed", { draw: number, method, entries: entries.length, delaySeconds });
}

/** A commitment that Slack refuses for good, or on the last try, will never be out: its number is kept, as called off. */
async function presentOrGiveUp(app: App, kept: KeptDraw, run: Run): Promise<KeptDraw> {
  try {
    return await presentDraw(app, kept, run);
  } catch (error) {
    if (isLasting(error) || run.isLastTry) await markUnposted(app, kept);
    throw error;
  }
}

async function markUnposted(app: App, kept: KeptDraw): Promise<void> {
  if (kept.record.shownEdition > 0) return;
  await app.draws.change(kept, { ...kept.record, status: "called-off", callOffReason: "posted-late" });
}

/** By Slack's clock where Slack gave a time: it is the one that everybody can look at. */
function postedAtMs(app: App, { record }: KeptDraw): number {
  return record.committedTs === undefined ? app.clock.now() : Number(record.committedTs) * 1_000;
}
