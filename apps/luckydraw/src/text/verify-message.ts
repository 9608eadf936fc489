/** Shows how each step of a draw's verification came out. */

import type { Step, Verdict } from "@luckydraw/draw-core";
import type { KnownBlock } from "@slack/types";
import { context } from "./blocks.ts";
import type { DrawFacts } from "./draw-facts.ts";
import type { Locale } from "./locale.ts";
import { type Message, messageText } from "./message.ts";
import { bold, code, type Line, say } from "./piece.ts";
import { richText } from "./rich-text.ts";
import { verifierLink } from "./verifier-link.ts";
import { wordsOf } from "./words/words-of.ts";

/** What was checked, and where it can be checked again. */
export interface Verification {
  readonly verdict: Pick<Verdict, "outcome" | "steps">;
  /** Where a browser verifies the receipt. */
  readonly verifierLink?: string;
  /** The receipt is in the draw's thread as a file. */
  readonly receiptInThread?: boolean;
}

const MARKS = { passed: "✓", failed: "✗", undecided: "?", skipped: "–" } as const;
const COMMAND = "npx @luckydraw/draw-core receipt.json";

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
    richText(againLines(locale, verification)),
    context([verify.limits]),
  ];
  return { text: messageText([verdict, ...notPassed]), blocks };
}

function stepLine(locale: Locale, { step, outcome }: Step): Line {
  const { steps, outcomes } = wordsOf(locale).verify;
  return say`${MARKS[outcome]} ${bold(outcomes[outcome])} · ${steps[step]}`;
}

function againLines(locale: Locale, { verifierLink: url, receiptInThread = false }: Verification): Line[] {
  const { verify } = wordsOf(locale);
  const link = verifierLink(verify.inBrowser, url);
  const lines: Line[] = [];
  if (link !== undefined) lines.push(say`${link}. ${verify.inBrowserWhy}`);
  if (receiptInThread) lines.push([verify.receiptInThread]);
  lines.push(say`${verify.yourself} ${code(COMMAND)}`);
  return lines;
}
