/** The controls under a result. */
import type { ActionsBlock } from "@slack/types";
import { button } from "./buttons.ts";
import type { DrawFacts } from "./draw-facts.ts";
import type { Locale } from "./locale.ts";
import { nextReserve } from "./next-reserve.ts";
import { wordsOf } from "./words/words-of.ts";

/**
 * The controls of a result. Once it was drawn again it can only be verified.
 *
 * @param winners Of whom one may give way; empty: nobody is left to step up, or nobody wins.
 */
export function controls(locale: Locale, facts: DrawFacts, winners: readonly string[] = []): ActionsBlock {
  const { secondDraw } = wordsOf(locale).draw.confirm;
  const verify = button(locale, facts, "verify");
  if (facts.redrawnAs !== undefined) return { type: "actions", elements: [verify] };
  return {
    type: "actions",
    elements: [
      verify,
      button(locale, facts, "secondDraw", secondDraw),
      ...(winners.length === 0 ? [] : [nextReserve(locale, facts, winners)]),
    ],
  };
}
