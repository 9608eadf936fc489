/** Reads a draw's ranking from the front, looks up whose rank is reached, strikes who may not win. */
import { type Beacon, type Draw, type Ranker, ranker } from "@luckydraw/draw-core";
import type { Outcome, Strike } from "../draw/draw-record.ts";
import type { Account, Directory } from "../slack/slack.ts";

// Lookups at once. users.info allows 100 a minute and some more in a burst.
const PARALLEL_LOOKUPS = 8;

/** What is ranked and how far. */
export interface Ranking {
  readonly draw: Draw;
  readonly beacon: Beacon;
  readonly entryKind: "people" | "options";
  /** How many who may win are wanted: winners and reserves. */
  readonly wanted: number;
  /** What an earlier run found out. */
  readonly progress?: Outcome | undefined;
  /** No more lookups once this is true; what was found out so far is not lost. */
  readonly isTimeUp: () => boolean;
}

/** How far it got. */
export interface RankingOutcome {
  readonly outcome: Outcome;
  /** `false`: lookups failed or time ran out. The same ranking goes on from here. */
  readonly isComplete: boolean;
}

/** Ranks as far as needed. A lookup that fails strikes nobody: it is tried again later. */
export async function rankWinners(ranking: Ranking, directory: Directory): Promise<RankingOutcome> {
  const { draw, beacon, progress } = ranking;
  let outcome: Outcome = progress ?? { beacon, rankedCount: 0, struck: [] };
  if (draw.method !== "pick" || ranking.entryKind === "options") {
    const rankedCount = outcome.rankedCount + missingRanks(ranking, outcome);
    return { outcome: { ...outcome, rankedCount }, isComplete: true };
  }
  const ranks = ranker(draw, beacon);
  take(ranks, outcome.rankedCount);
  while (missingRanks(ranking, outcome) > 0) {
    if (ranking.isTimeUp()) return { outcome, isComplete: false };
    const ids = take(ranks, Math.min(PARALLEL_LOOKUPS, missingRanks(ranking, outcome)));
    const looked = await lookUp(ids, directory);
    outcome = withLooked(outcome, looked);
    if (looked.length < ids.length) return { outcome, isComplete: false };
  }
  return { outcome, isComplete: true };
}

/** How many more ranks are needed, if nobody in them is struck. */
function missingRanks({ draw, wanted }: Ranking, { rankedCount, struck }: Outcome): number {
  const left = draw.entries.length - rankedCount;
  if (draw.method !== "pick") return left;
  return Math.max(0, Math.min(left, wanted - (rankedCount - struck.length)));
}

function take(ranks: Ranker, count: number): string[] {
  return Array.from({ length: count }, () => ranks.next()).filter((id) => id !== undefined);
}

/** The accounts up to the first that could not be looked up. */
async function lookUp(ids: readonly string[], directory: Directory): Promise<Account[]> {
  const looked = await Promise.allSettled(ids.map((id) => directory.account(id)));
  const accounts = looked.map((each) => (each.status === "fulfilled" ? each.value : undefined));
  const failed = accounts.indexOf(undefined);
  return accounts.slice(0, failed === -1 ? accounts.length : failed).filter((each) => each !== undefined);
}

function withLooked(outcome: Outcome, looked: readonly Account[]): Outcome {
  const strikes = looked.flatMap(({ id, state }): Strike[] =>
    state === "person" ? [] : [{ id, reason: state }],
  );
  return {
    ...outcome,
    rankedCount: outcome.rankedCount + looked.length,
    struck: [...outcome.struck, ...strikes],
  };
}
