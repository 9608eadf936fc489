/** Shows how each step of a draw's verification came out. */
import type { DrawFacts } from "./draw-facts.ts";
import type { Locale } from "./locale.ts";
import type { Message } from "./message.ts";

/** The steps of a verification, in their order. */
export type VerifyStep =
  | "draw"
  | "commitment"
  | "round"
  | "signature"
  | "randomness"
  | "ranking"
  | "result"
  | "timing";

/** How a step came out. */
export interface CheckedStep {
  readonly step: VerifyStep;
  readonly outcome: "passed" | "failed" | "not-checked";
}

/** What there is to check and to check with. */
export interface Verification {
  readonly steps: readonly CheckedStep[];
  readonly randomness: string;
  readonly verifierLink?: string;
  /** The receipt is in the thread as a file. */
  readonly receiptInThread?: boolean;
}

/** The answer to the Verify button and to `/luckydraw verify N`. */
export function verifyMessage(_locale: Locale, facts: DrawFacts, _verification: Verification): Message {
  return { text: `Draw #${facts.number}`, blocks: [] };
}
