/** A drand chain: what identifies it, and when its rounds are published. */

/** What must be known of a chain to check its beacons. */
export interface ChainInfo {
  /** The chain hash, 64 hex: what a draw names. */
  readonly hash: string;
  /** 96 bytes, compressed G2, 192 hex. */
  readonly publicKey: string;
  readonly periodSeconds: number;
  /** When round 1 was published, in seconds since 1970. */
  readonly genesisTimeSeconds: number;
  readonly scheme: "bls-unchained-g1-rfc9380";
}

/** drand's quicknet: unchained, a round each 3 s. */
export const QUICKNET: ChainInfo = Object.freeze({
  hash: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
  publicKey:
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
  periodSeconds: 3,
  genesisTimeSeconds: 1_692_803_367,
  scheme: "bls-unchained-g1-rfc9380",
});

/**
 * When a round is published, in milliseconds since 1970.
 *
 * @example
 * ```ts
 * import { QUICKNET, timeOfRound } from "@luckydraw/draw-core";
 *
 * console.assert(timeOfRound(QUICKNET, 1000) === 1_692_806_364_000);
 * ```
 */
export function timeOfRound(chain: ChainInfo, round: number): number {
  return (chain.genesisTimeSeconds + (round - 1) * chain.periodSeconds) * 1000;
}

/**
 * The latest round published at a time in milliseconds since 1970; 0 before the first.
 *
 * @example
 * ```ts
 * import { QUICKNET, roundAt } from "@luckydraw/draw-core";
 *
 * console.assert(roundAt(QUICKNET, 1_692_806_364_000) === 1000);
 * console.assert(roundAt(QUICKNET, 1_692_806_363_999) === 999);
 * ```
 */
export function roundAt(chain: ChainInfo, timeMs: number): number {
  return Math.max(0, Math.floor((timeMs / 1000 - chain.genesisTimeSeconds) / chain.periodSeconds) + 1);
}

/**
 * The first round published at a time (milliseconds since 1970) or later. A draw's round is the first that is at
 * least 3 s after its commitment is posted.
 *
 * @example
 * ```ts
 * import { firstRoundAtOrAfter, QUICKNET } from "@luckydraw/draw-core";
 *
 * const postedMs = 1_692_806_360_500;
 * console.assert(firstRoundAtOrAfter(QUICKNET, postedMs + 3_000) === 1000);
 * ```
 */
export function firstRoundAtOrAfter(chain: ChainInfo, timeMs: number): number {
  return Math.max(1, Math.ceil((timeMs / 1000 - chain.genesisTimeSeconds) / chain.periodSeconds) + 1);
}
