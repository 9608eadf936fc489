/** Tells in the draw's thread that the next in the order steps up. */
import type { DrawFacts } from "./draw-facts.ts";
import { entrant } from "./draw-lines.ts";
import type { Locale } from "./locale.ts";
import { lineMessage, type Message } from "./message.ts";
import { type Line, user } from "./piece.ts";
import { wordsOf } from "./words/words-of.ts";

/** Who steps up, for whom, and who asked for it. */
export interface StepUp {
  readonly from: string;
  readonly to: string;
  readonly byId: string;
}

/** A reserve stepped up. */
export function steppedUp(locale: Locale, facts: DrawFacts, { from, to, byId }: StepUp): Message {
  const { draw } = wordsOf(locale);
  const lines: Line[] = [
    draw.steppedUp({ to: entrant(facts, to), from: entrant(facts, from), number: facts.number }),
    ...(facts.prize === undefined ? [] : [draw.prize(facts.prize)]),
    draw.steppedUpBy([user(byId)]),
  ];
  return lineMessage(lines);
}
