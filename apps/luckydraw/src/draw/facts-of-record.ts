/** What the wording is told of a draw. */
import { type BeaconSource, commitmentOf, timeOfRound } from "@luckydraw/draw-core";
import type { DrawFacts } from "../text/draw-facts.ts";
import type { DrawRecord } from "./draw-record.ts";
import { writeReference } from "./draw-reference.ts";

/** The facts of a draw, before and after its beacon. */
export function factsOfRecord(record: DrawRecord, chain: BeaconSource["chain"]): DrawFacts {
  const { draw, plan, number, redrawnAs } = record;
  const { prize, previous } = plan;
  const round = draw.beacon.round;
  return {
    number,
    method: draw.method,
    count: draw.count,
    entries: {
      kind: plan.entryKind,
      total: draw.entries.length,
      weighted: draw.entries.some(([, weight]) => weight > 1),
    },
    pool: plan.pool,
    except: plan.except,
    organiserId: plan.organiserId,
    reserves: plan.reserves,
    hasThread: plan.delivery.by === "message",
    commitment: commitmentOf(draw),
    round: { number: round, timeSeconds: timeOfRound(chain, round) / 1_000 },
    reference: writeReference(record),
    ...(prize === undefined ? {} : { prize }),
    ...(previous === undefined ? {} : { previous: { number: previous.number } }),
    ...(redrawnAs === undefined ? {} : { redrawnAs: { number: redrawnAs } }),
  };
}
