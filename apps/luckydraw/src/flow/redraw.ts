/** *Second draw*: the same entries once more, with a number of its own, and both messages say so. */

import { commitmentOf } from "@luckydraw/draw-core";
import type { App } from "../app.ts";
import type { DrawPlan, DrawRecord, Place } from "../draw/draw-record.ts";
import type { KeptDraw } from "../draw/draw-store.ts";
import type { Run } from "../run.ts";
import { commitDraw } from "./commit-draw.ts";
import { assertMayDecide } from "./may-decide.ts";
import { presentDraw } from "./present-draw.ts";
import type { ButtonPress } from "./read-press.ts";
import { underClaim } from "./run-once.ts";
import { Stop } from "./stop.ts";

/**
 * Draws again. A draw is drawn again once: the first press on it takes it. Whoever presses after that goes on with that
 * first press if it came to nothing and nobody is at it, and is told otherwise.
 *
 * @throws Stop if it can't be drawn again or the person may not; SlackFault
 */
export async function redraw(app: App, press: ButtonPress, jobId: string, run: Run): Promise<void> {
  const { number } = press.reference;
  const kept = await app.draws.load(press.place, number);
  if (kept === undefined) throw new Stop({ code: "draw-not-found", number });
  const first = kept.record;
  const owner = first.redrawJobId === jobId ? jobId : await takeFor(app, kept, press, jobId, run);
  const work = () => drawAgain(app, first, press, owner, run);
  if (owner === jobId) return await work();
  if ((await underClaim(app, { id: owner, installation: press.place.installation }, run, work)) !== "mine")
    throw new Stop({ code: "out-of-date", number });
}

async function drawAgain(
  app: App,
  first: DrawRecord,
  press: ButtonPress,
  jobId: string,
  run: Run,
): Promise<void> {
  const begun = await app.draws.ofJob(press.place, jobId);
  if (begun?.record.status === "called-off") await presentDraw(app, begun, run);
  const again = await commitDraw(
    app,
    { plan: planAgain(first, press), entries: first.draw.entries, jobId },
    run,
  );
  const { number, status } = again.record;
  if (status === "called-off") throw new Stop({ code: "was-called-off", number });
  await noteRedraw(app, first, number, press, run);
}

/** @returns the job that the second draw belongs to: this one's, or that of a press before it */
async function takeFor(
  app: App,
  kept: KeptDraw,
  press: ButtonPress,
  jobId: string,
  run: Run,
): Promise<string> {
  const { record } = kept;
  const { number, redrawJobId } = record;
  await assertMayDecide(app, record, press.userId, run);
  // A run may have died after it noted the second draw and before the first one's message said so.
  if (record.redrawnAs !== undefined) await presentDraw(app, kept, run, press);
  if (record.status !== "revealed" || record.redrawnAs !== undefined)
    throw new Stop({ code: "out-of-date", number });
  if (redrawJobId !== undefined && !(await isOver(app, press.place, redrawJobId))) return redrawJobId;
  const taken = await app.draws.change(kept, { ...record, redrawJobId: jobId });
  if (taken === undefined) throw new Stop({ code: "out-of-date", number });
  return jobId;
}

/** Its draw was called off and is not made anew: nothing comes of this job any more, whoever goes on with it. */
async function isOver(app: App, place: Place, jobId: string): Promise<boolean> {
  const begun = await app.draws.ofJob(place, jobId);
  return begun?.record.status === "called-off" && begun.record.callOffReason !== "posted-late";
}

function planAgain({ plan, number, draw }: DrawRecord, { userId, replyUrl }: ButtonPress): DrawPlan {
  const { replyUrl: _old, ...lasting } = plan;
  const { delivery } = plan;
  const again =
    delivery.by === "reply" ? { ...delivery, url: replyUrl ?? delivery.url } : ({ by: "message" } as const);
  return {
    ...lasting,
    organiserId: userId,
    delivery: again,
    previous: { number, commitment: commitmentOf(draw) },
    ...(replyUrl === undefined ? {} : { replyUrl }),
  };
}

/** The first draw's message names the second. */
async function noteRedraw(
  app: App,
  { plan, number }: DrawRecord,
  redrawnAs: number,
  press: ButtonPress,
  run: Run,
): Promise<void> {
  // Read again: the first draw may have been changed while the second was committed, or is right now.
  for (;;) {
    const kept = await app.draws.load(plan.place, number);
    if (kept === undefined) return;
    const { record } = kept;
    const isNoted = record.redrawnAs === redrawnAs;
    const noted = isNoted
      ? kept
      : await app.draws.change(kept, { ...record, redrawnAs, edition: record.edition + 1 });
    if (noted !== undefined) return void (await presentDraw(app, noted, run, press));
  }
}
