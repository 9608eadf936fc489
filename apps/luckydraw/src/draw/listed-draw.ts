/** A draw as a list of draws tells it. */
import { teamsOf } from "@luckydraw/draw-core";
import type { ListedDraw } from "../text/home-view.ts";
import type { DrawRecord } from "./draw-record.ts";
import { factsOfRecord } from "./facts-of-record.ts";
import { isDecided, rankingOf, receiptOfRecord, verifierLinkOf } from "./receipt-of-record.ts";
import { type Rendering, standingOf } from "./render-draw.ts";

/** What a list tells of a draw. */
export function listedDraw(
  record: DrawRecord,
  { chain, verifierUrl }: Pick<Rendering, "chain" | "verifierUrl">,
): ListedDraw {
  const { plan, callOffReason, createdAtMs } = record;
  const listed = {
    facts: factsOfRecord(record, chain),
    channelId: plan.place.channelId,
    startedAtSeconds: Math.floor(createdAtMs / 1_000),
  };
  if (!isDecided(record)) return { ...listed, state: callOffReason === undefined ? "waiting" : "called-off" };
  const verifierLink = verifierLinkOf(receiptOfRecord(record), verifierUrl);
  return {
    ...listed,
    state: "decided",
    names: namesOf(record),
    ...(verifierLink === undefined ? {} : { verifierLink }),
  };
}

function namesOf(record: Parameters<typeof standingOf>[0]): readonly string[] {
  const { draw } = record;
  if (draw.method === "pick") return standingOf(record).winners;
  const ranking = rankingOf(record);
  return draw.method === "teams" ? teamsOf(ranking, draw.count).flat() : ranking;
}
