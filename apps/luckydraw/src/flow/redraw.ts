/** *Second draw*: the same entries once more, with a number of its own, and both messages say so. */

import { commitmentOf } from "@luckydraw/draw-core";
import type { App } from "../app.ts";
import type { DrawPlan, DrawRecord } from "../draw/draw-record.ts";
import type { KeptDraw } from "../draw/draw-store.ts";
import type { Run } from "../run.ts";
import { commitDraw } from "./commit-draw.ts";
import { assertMayDecide } from "./may-decide.ts";
import { presentDraw } from "./present-draw.ts";
import type { ButtonPress } from "./read-press.ts";
import { Stop } from "./stop.ts";

/**
 * Draws again. A draw is drawn again once: the first press on it takes it, whoever presses after that is told.
 *
 * @throws Stop if it can't be drawn again or the person may not; SlackFault
 */
export async function redraw(app: App, press: ButtonPress, jobId: string, run: Run): Promise<void> {
  const { number } = press.reference;
  const kept = await app.draws.load(press.place, number);
  if (kept === undefined) throw new Stop({ code: "draw-not-found", number });
  const taken = kept.record.redrawJobId === jobId ? kept : await takeFor(app, kept, press, jobId, run);
  const begun = await app.draws.ofJob(press.place, jobId);
  if (begun?.record.status === "called-off") await presentDraw(app, begun, run);
  const { record } = taken;
  const again = await commitDraw(
    app,
    { plan: planAgain(record, press), entries: record.draw.entries, jobId },
    run,
  );
  await noteRedraw(app, record, again.record.number, press, run);
}

async function takeFor(
  app: App,
  kept: KeptDraw,
  press: ButtonPress,
  jobId: string,
  run: Run,
): Promise<KeptDraw> {
  const { record } = kept;
  const { number } = record;
  await assertMayDecide(app, record, press.userId, run);
  if (record.status !== "revealed" || record.redrawJobId !== undefined)
    throw new Stop({ code: "out-of-date", number });
  const taken = await app.draws.change(kept, { ...record, redrawJobId: jobId });
  if (taken === undefined) throw new Stop({ code: "out-of-date", number });
  return taken;
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
