/** The message of a draw that has no result. */
import { context } from "./blocks.ts";
import type { DrawFacts } from "./draw-facts.ts";
import { footerLine, headLines, poolLine } from "./draw-lines.ts";
import type { Locale } from "./locale.ts";
import { type Message, messageText } from "./message.ts";
import { bold, type Line, say } from "./piece.ts";
import { richText } from "./rich-text.ts";
import { wordsOf } from "./words/words-of.ts";

/** Why a draw was called off. */
export type CalledOffReason = "beacon-unavailable" | "posted-late" | "not-queued";

/** Called off in the open; `next` is the draw that is made anew. */
export function calledOff(
  locale: Locale,
  facts: DrawFacts,
  reason: CalledOffReason,
  next?: { readonly number: number },
): Message {
  const { draw } = wordsOf(locale);
  const lines: Line[] = [[bold(draw.calledOff(facts.number))], say`${draw.calledOffWhy(reason)}`];
  if (next !== undefined) lines.push(say`${draw.next(next.number)}`);
  return {
    text: messageText(lines),
    blocks: [
      richText([...lines, ...headLines(locale, facts)]),
      context(poolLine(locale, facts)),
      context(footerLine(locale, facts)),
    ],
  };
}
