/** The controls under a result. */
import type { ActionsBlock } from "@slack/types";
import { button } from "./buttons.ts";
import type { DrawFacts } from "./draw-facts.ts";
import type { Locale } from "./locale.ts";
import { nextReserve } from "./next-reserve.ts";
import { wordsOf } from "./words/words-of.ts";

/**
 * The controls of a result.
 *
 * @param winners Of whom one may give way; empty: nobody is left to step up, or nobody wins.
 */
export function controls(locale: Locale, facts: DrawFacts, winners: readonly string[] = []): ActionsBlock {
  const { secondDraw } = wordsOf(locale).draw.confirm;
  return {
    type: "actions",
    elements: [
      button(locale, facts, "verify"),
      button(locale, facts, "secondDraw", secondDraw),
      ...(winners.length === 0 ? [] : [nextReserve(locale, facts, winners)]),
    ],
  };
}
