/** The ranking: every entry has a rank, and any prefix is the same however far it is computed. */
import { keystream } from "#crypto";
import { type Beacon, randomnessOf } from "./beacon.ts";
import { commitmentOf } from "./commitment.ts";
import { checkedDraw, type Draw, totalWeightOf } from "./draw.ts";
import { DrawError } from "./draw-error.ts";
import { seedOf } from "./seed.ts";
import { readHex } from "./shape.ts";
import { createShuffle } from "./shuffle.ts";
import { createUniform } from "./uniform.ts";
import { createWeightedShuffle } from "./weighted-shuffle.ts";

/** Reads a ranking from the front. */
export interface Ranker {
  /** The id that has the next rank; `undefined` when all have one. */
  next(): string | undefined;
}

/**
 * The ranking of a draw, read rank by rank: only as far as it is read is it computed. The signature is not checked
 * here (`verifyBeacon` does, and so does every `BeaconSource`).
 *
 * @throws DrawError `beacon-wrong-round`, `beacon-invalid` (the randomness is not the signature's hash), `malformed`.
 * @example
 * ```ts
 * import { createDraw, QUICKNET, ranker } from "@luckydraw/draw-core";
 *
 * const draw = createDraw({
 *   chain: QUICKNET.hash, round: 123, nonce: "47eaa0992cb6916d86dc283cf0480ff9", method: "pick", count: 2,
 *   entries: [["U024BE7LH", 1], ["U0G9QF9C6", 1], ["W012A3CDE", 1], ["U2147483697", 1]],
 * });
 * const ranks = ranker(draw, {
 *   round: 123,
 *   signature:
 *     "b75c69d0b72a5d906e854e808ba7e2accb1542ac355ae486d591aa9d43765482e26cd02df835d3546d23c4b13e0dfc92",
 *   randomness: "fb8f7bc29bf24db51871ec8c79f3a1e4bd0557bc0dfcee9ed1d924e69d1c60dc",
 * });
 * console.assert(ranks.next() === "U024BE7LH");
 * console.assert(ranks.next() === "U0G9QF9C6");
 * ```
 */
export function ranker(draw: Draw, beacon: Beacon): Ranker {
  const checked = checkedDraw(draw);
  if (beacon.round !== checked.beacon.round)
    throw new DrawError("beacon-wrong-round", { path: "beacon.round" });
  const signature = readHex(beacon.signature, "beacon.signature", 48);
  if (beacon.randomness !== randomnessOf(signature)) {
    throw new DrawError("beacon-invalid", { path: "beacon.randomness" });
  }
  return rankerFromSeed(checked, seedOf(commitmentOf(checked), beacon.randomness));
}

/**
 * The first `ranks` ids of a draw's ranking; all of them when the number is left out.
 *
 * @throws DrawError as `ranker`.
 * @example
 * ```ts
 * import { createDraw, QUICKNET, rank } from "@luckydraw/draw-core";
 *
 * const draw = createDraw({
 *   chain: QUICKNET.hash, round: 1000, nonce: "9a1e40b458151a9959e2d15364c7a500", method: "pick", count: 3,
 *   entries: [["U1", 1], ["U2", 5], ["U3", 2], ["U4", 1000000]],
 * });
 * const beacon = {
 *   round: 1000,
 *   signature:
 *     "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
 *   randomness: "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
 * };
 * console.assert(rank(draw, beacon, 3).join() === "U4,U3,U2");
 * ```
 */
export function rank(draw: Draw, beacon: Beacon, ranks: number = draw.entries.length): string[] {
  return take(ranker(draw, beacon), ranks);
}

/** The ranking of a checked draw under a seed. */
export function rankerFromSeed(draw: Draw, seed: Uint8Array): Ranker {
  const uniform = createUniform(keystream(seed));
  const { entries } = draw;
  const alike = totalWeightOf(draw) === entries.length;
  return { next: alike ? createShuffle(entries, uniform) : createWeightedShuffle(entries, uniform) };
}

/** The next ids of a ranking, at most `ranks` of them. */
export function take(source: Ranker, ranks: number): string[] {
  const ids: string[] = [];
  while (ids.length < ranks) {
    const id = source.next();
    if (id === undefined) break;
    ids.push(id);
  }
  return ids;
}
