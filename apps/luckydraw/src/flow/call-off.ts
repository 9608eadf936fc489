/** Calls a draw off, in the open: it keeps its number and says why. */
import type { App } from "../app.ts";
import type { CallOffReason } from "../draw/draw-record.ts";
import type { KeptDraw } from "../draw/draw-store.ts";
import type { Run } from "../run.ts";
import { presentDraw } from "./present-draw.ts";

/** Keeps it as called off and shows so; `undefined` if somebody else has decided it or called it off meanwhile. */
export async function callOff(
  app: App,
  kept: KeptDraw,
  reason: CallOffReason,
  run: Run,
): Promise<KeptDraw | undefined> {
  const { record } = kept;
  const calledOff = await app.draws.change(kept, {
    ...record,
    status: "called-off",
    callOffReason: reason,
    edition: record.edition + 1,
  });
  if (calledOff === undefined) return undefined;
  run.log.error("draw.called-off", { draw: record.number, reason });
  return await presentDraw(app, calledOff, run);
}
