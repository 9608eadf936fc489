/** Shows how each step of a draw's verification came out. */
import type { Verdict } from "@luckydraw/draw-core";
import type { DrawFacts } from "./draw-facts.ts";
import type { Locale } from "./locale.ts";
import type { Message } from "./message.ts";

/** What was checked, and where it can be checked again. */
export interface Verification {
  readonly verdict: Pick<Verdict, "outcome" | "steps">;
  /** Where a browser verifies the receipt. */
  readonly verifierLink?: string;
  /** The receipt is in the draw's thread as a file. */
  readonly receiptInThread?: boolean;
}

/** The answer to the Verify button and to `/luckydraw verify N`. */
export function verifyMessage(_locale: Locale, facts: DrawFacts, _verification: Verification): Message {
  return { text: `Draw #${facts.number}`, blocks: [] };
}
