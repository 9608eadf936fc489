/** Shows how each step of a draw's verification came out. */

import type { Step, Verdict } from "@luckydraw/draw-core";
import type { KnownBlock } from "@slack/types";
import { context } from "./blocks.ts";
import type { DrawFacts } from "./draw-facts.ts";
import type { Locale } from "./locale.ts";
import { type Message, messageText } from "./message.ts";
import { bold, code, type Line, say } from "./piece.ts";
import { preformatted, richText } from "./rich-text.ts";
import { verifierLink } from "./verifier-link.ts";
import { wordsOf } from "./words/words-of.ts";

/** What was checked, and where it can be checked again. */
export interface Verification {
  readonly verdict: Pick<Verdict, "outcome" | "steps">;
  readonly receipt: ReceiptAccess;
}

/** How the one who asks gets the receipt. */
export type ReceiptAccess =
  /** Where a browser verifies it. */
  | { readonly by: "link"; readonly url: string }
  /** In the draw's thread, as a file. */
  | { readonly by: "thread" }
  /** Nowhere but in this message, if it is short enough. */
  | { readonly by: "message"; readonly json: string };

const MARKS = { passed: "✓", failed: "✗", undecided: "?", skipped: "–" } as const;
const COMMAND = "npx @luckydraw/draw-core receipt.json";
const INVITE = "/invite @Luckydraw";
/** A little less than a text of Slack's holds. */
const RECEIPT_CHARACTERS = 2_900;

/** The answer to the Verify button and to `/luckydraw verify N`. */
export function verifyMessage(locale: Locale, facts: DrawFacts, verification: Verification): Message {
  const { verify } = wordsOf(locale);
  const { outcome, steps } = verification.verdict;
  const verdict: Line = [bold(verify.verdict(outcome, facts.number))];
  const notPassed = steps.filter((step) => step.outcome !== "passed").map((step) => stepLine(locale, step));
  const blocks: KnownBlock[] = [
    richText([verdict]),
    richText(steps.map((step) => stepLine(locale, step))),
    richText([
      say`${verify.commitment}: ${code(facts.commitment)}`,
      say`${verify.round(facts.round.number)}`,
    ]),
    ...receiptBlocks(locale, verification.receipt),
    context([verify.limits]),
  ];
  return { text: messageText([verdict, ...notPassed]), blocks };
}

function stepLine(locale: Locale, { step, outcome }: Step): Line {
  const { steps, outcomes } = wordsOf(locale).verify;
  return say`${MARKS[outcome]} ${bold(outcomes[outcome])} · ${steps[step]}`;
}

function receiptBlocks(locale: Locale, receipt: ReceiptAccess): KnownBlock[] {
  const { verify } = wordsOf(locale);
  const yourself = say`${verify.yourself} ${code(COMMAND)}`;
  if (receipt.by === "thread") return [richText([[verify.receiptInThread], yourself])];
  if (receipt.by === "link") {
    const link = verifierLink(verify.inBrowser, receipt.url);
    return [richText([...(link === undefined ? [] : [say`${link}. ${verify.inBrowserWhy}`]), yourself])];
  }
  return receipt.json.length > RECEIPT_CHARACTERS
    ? [richText([verify.receiptNowhere([code(INVITE)])])]
    : [richText([[verify.receiptHere]]), preformatted(receipt.json), richText([yourself])];
}
