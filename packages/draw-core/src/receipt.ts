/** The receipt: all that is needed to check a draw. */
import type { Beacon } from "./beacon.ts";
import { commitmentOf } from "./commitment.ts";
import { checkedDraw, type Draw } from "./draw.ts";
import { DrawError } from "./draw-error.ts";
import { parseReceipt } from "./parse-receipt.ts";
import { type Result, resultOf, type Struck } from "./result.ts";

/** What is shown with a receipt and never trusted. */
export interface ReceiptContext {
  readonly prize?: string;
  readonly channel?: string;
  /** The draw's number in its channel, from 1. */
  readonly number?: number;
  readonly organiser?: string;
  /** Slack timestamp of the commitment's message, such as `1692803720.000100`. */
  readonly committedAt?: string;
  /** Slack timestamp of the reveal. */
  readonly revealedAt?: string;
}

/** All that is needed to check a draw. */
export interface Receipt {
  readonly draw: Draw;
  /** 64 hex. */
  readonly commitment: string;
  readonly beacon: Beacon;
  /** Ids in rank order, as far as the draw went. */
  readonly ranking: readonly string[];
  readonly struck: readonly Struck[];
  readonly result: Result;
  readonly context?: ReceiptContext;
}

/** What `receiptOf` is given. */
export interface ReceiptInput {
  readonly draw: Draw;
  readonly beacon: Beacon;
  readonly ranking: readonly string[];
  readonly struck?: readonly Struck[];
  readonly context?: ReceiptContext | undefined;
}

/**
 * The receipt of a draw: adds the commitment and the result to what is given. It checks the shape; whether it is true is `verifyReceipt`'s to say.
 *
 * @throws DrawError as `parseReceipt`, and `ranking-too-short` when it gives too few winners though there are more entries.
 * @example
 * ```ts
 * import { createDraw, QUICKNET, rank, receiptOf, verifyReceipt } from "@luckydraw/draw-core";
 *
 * const draw = createDraw({
 *   chain: QUICKNET.hash, round: 1000, nonce: "9a1e40b458151a9959e2d15364c7a500", method: "pick", count: 1,
 *   entries: [["U1", 1], ["U2", 5]],
 * });
 * const beacon = {
 *   round: 1000,
 *   signature:
 *     "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
 *   randomness: "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
 * };
 * const receipt = receiptOf({ draw, beacon, ranking: rank(draw, beacon, 1) });
 * console.assert(verifyReceipt(receipt).outcome === "genuine");
 * ```
 */
export function receiptOf(input: ReceiptInput): Receipt {
  const draw = checkedDraw(input.draw);
  const { beacon, ranking, struck = [], context } = input;
  const result = resultOf(draw, ranking, struck);
  if (isTooShort(draw, ranking, result))
    throw new DrawError("ranking-too-short", { path: "receipt.ranking" });
  const receipt = { draw, commitment: commitmentOf(draw), beacon, ranking, struck, result };
  return parseReceipt(context === undefined ? receipt : { ...receipt, context });
}

/** Whether a ranking stops before the draw's count is reached though entries are left. */
export function isTooShort(draw: Draw, ranking: readonly string[], result: Result): boolean {
  if (ranking.length >= draw.entries.length) return false;
  return draw.method !== "pick" || result.length < draw.count;
}
