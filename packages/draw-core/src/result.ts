/** What a ranking means: winners, an order, teams. */
import type { Draw } from "./draw.ts";

/** An entry that may not win, and why. */
export interface Struck {
  readonly id: string;
  readonly reason: string;
}

/** `pick` and `order`: ids. `teams`: an array of ids for each team. */
export type Result = readonly string[] | readonly (readonly string[])[];

/**
 * The winners of a pick: the first `count` of the ranking that are not struck; fewer when the ranking is too short.
 *
 * @example
 * ```ts
 * import { winnersOf } from "@luckydraw/draw-core";
 *
 * const winners = winnersOf(["ann", "beep", "cleo"], [{ id: "beep", reason: "bot" }], 2);
 * console.assert(winners.join() === "ann,cleo");
 * ```
 */
export function winnersOf(ranking: readonly string[], struck: readonly Struck[], count: number): string[] {
  const out = new Set(struck.map(({ id }) => id));
  return ranking.filter((id) => !out.has(id)).slice(0, count);
}

/**
 * Deals a ranking into teams: rank `i`, from 0, goes to team `i mod count`.
 *
 * @example
 * ```ts
 * import { teamsOf } from "@luckydraw/draw-core";
 *
 * const teams = teamsOf(["ann", "ben", "cleo"], 2);
 * console.assert(JSON.stringify(teams) === '[["ann","cleo"],["ben"]]');
 * ```
 */
export function teamsOf(ranking: readonly string[], count: number): string[][] {
  const teams: string[][] = Array.from({ length: count }, () => []);
  ranking.forEach((id, index) => {
    (teams[index % count] as string[]).push(id);
  });
  return teams;
}

/**
 * The result that the draw's method makes of a ranking.
 *
 * @example
 * ```ts
 * import { createDraw, QUICKNET, resultOf } from "@luckydraw/draw-core";
 *
 * const draw = createDraw({
 *   chain: QUICKNET.hash, round: 123, nonce: "00112233445566778899aabbccddeeff", method: "teams", count: 2,
 *   entries: [["ann", 1], ["ben", 1], ["cleo", 1]],
 * });
 * const teams = resultOf(draw, ["cleo", "ann", "ben"], []);
 * console.assert(JSON.stringify(teams) === '[["cleo","ben"],["ann"]]');
 * ```
 */
export function resultOf(draw: Draw, ranking: readonly string[], struck: readonly Struck[]): Result {
  if (draw.method === "teams") return teamsOf(ranking, draw.count);
  return winnersOf(ranking, struck, draw.count);
}
