/** All entries in order. */
import { context, header } from "./blocks.ts";
import { controls } from "./controls.ts";
import type { DrawFacts, OrderOutcome } from "./draw-facts.ts";
import { entrant, footerLine, headLines, poolLine, sizesOf } from "./draw-lines.ts";
import type { Locale } from "./locale.ts";
import { cutLines, listFile, shownOf } from "./long-list.ts";
import { type Message, messageText } from "./message.ts";
import { rankedLines, spokenLines } from "./result-message.ts";
import { richText } from "./rich-text.ts";
import { closing } from "./verifier-link.ts";
import { wordsOf } from "./words/words-of.ts";

/** All entries in order. Nobody wins here, so there are no medals. */
export function orderMessage(locale: Locale, facts: DrawFacts, outcome: OrderOutcome): Message {
  const { ranking } = outcome;
  const sizes = sizesOf(facts);
  const shown = shownOf(ranking, facts);
  const left = ranking.length - shown;
  const names = ranking.slice(0, shown).map((id) => entrant(facts, id));
  return {
    text: messageText(spokenLines(locale, facts, { sizes, names, left })),
    blocks: [
      header(`🎉 ${wordsOf(locale).draw.result(sizes)}`),
      richText([...headLines(locale, facts), poolLine(locale, facts)]),
      richText([...rankedLines(locale, names, []), ...cutLines(locale, facts, left, outcome.verifierLink)]),
      controls(locale, facts),
      context(closing(locale, footerLine(locale, facts), outcome.verifierLink)),
    ],
    ...(left > 0 ? listFile(locale, facts, [ranking], outcome.names) : {}),
  };
}
