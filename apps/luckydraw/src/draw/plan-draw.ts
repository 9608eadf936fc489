/** Turns a plan and its entries into a draw that can be committed to. */
import {
  type BeaconSource,
  createDraw,
  type Draw,
  type Entry,
  firstRoundAtOrAfter,
} from "@luckydraw/draw-core";
import type { DrawPlan, DrawRecord } from "./draw-record.ts";

/** By the protocol: the round is the first whose time is at least this long after the commitment is posted. */
const PROTOCOL_LEAD_MS = 3_000;
/** What keeping the draw and posting its commitment may take. Later than the round itself, it is called off. */
const POSTING_MS = 1_500;

/** What a draw is made with. */
export interface DrawMakings {
  readonly plan: DrawPlan;
  readonly entries: readonly Entry[];
  readonly jobId: string;
  readonly chain: BeaconSource["chain"];
  readonly createNonce: () => string;
  readonly nowMs: number;
}

/** A draw with this number, its round fixed from now. */
export function planDraw(makings: DrawMakings, number: number): DrawRecord {
  const { plan, jobId, nowMs } = makings;
  const draw = drawOf(makings);
  return {
    version: 1,
    number,
    jobId,
    createdAtMs: nowMs,
    plan,
    draw,
    status: "committed",
    edition: 1,
    shownEdition: 0,
  };
}

function drawOf({ plan, entries, chain, createNonce, nowMs }: DrawMakings): Draw {
  return createDraw({
    chain: chain.hash,
    round: firstRoundAtOrAfter(chain, nowMs + PROTOCOL_LEAD_MS + POSTING_MS),
    nonce: createNonce(),
    method: plan.method,
    count: plan.method === "order" ? entries.length : plan.count,
    entries,
    previous: plan.previous?.commitment ?? null,
  });
}
