/** The winners of a pick. */
import type { KnownBlock } from "@slack/types";
import { context, header } from "./blocks.ts";
import { controls } from "./controls.ts";
import { type DrawFacts, type PickOutcome, type StruckReason, struckReasons } from "./draw-facts.ts";
import { againLines, entrant, footerLine, headLines, poolLine, sizesOf } from "./draw-lines.ts";
import { formatOf } from "./format.ts";
import type { Locale } from "./locale.ts";
import { cutLines, listFile, shownOf } from "./long-list.ts";
import { type Message, messageText } from "./message.ts";
import { join, type Line, say } from "./piece.ts";
import { richText } from "./rich-text.ts";
import { closing } from "./verifier-link.ts";
import { wordsOf } from "./words/words-of.ts";

const MEDALS = ["🥇", "🥈", "🥉"];
/** Names in one line of small print. */
const NAMES_IN_LINE = 10;

/** The winners of a pick, in rank order. */
export function resultMessage(locale: Locale, facts: DrawFacts, outcome: PickOutcome): Message {
  const { draw } = wordsOf(locale);
  const { winners } = outcome;
  const sizes = { ...sizesOf(facts), count: winners.length };
  const shown = shownOf(winners, facts);
  const left = winners.length - shown;
  const names = winners.slice(0, shown).map((id) => entrant(facts, id));
  const headline = winners.length === 0 ? draw.nobodyWon : `🎉 ${draw.result(sizes)}`;
  const blocks: KnownBlock[] = [
    header(headline),
    richText([...headLines(locale, facts), poolLine(locale, facts)]),
    ...(winners.length === 0
      ? []
      : [
          richText([
            ...rankedLines(locale, names, MEDALS),
            ...cutLines(locale, facts, left, outcome.verifierLink),
          ]),
        ]),
    ...notes(locale, facts, outcome),
    controls(locale, facts, outcome.exhausted ? [] : winners),
    context(closing(locale, footerLine(locale, facts), outcome.verifierLink)),
  ];
  const spoken = spokenLines(locale, facts, { sizes, names, left });
  return {
    text: messageText(winners.length === 0 ? [[draw.nobodyWon], footerLine(locale, facts)] : spoken),
    blocks,
    ...(left > 0 ? listFile(locale, facts, [winners], outcome.names) : {}),
  };
}

/** Names below each other: a mark for the first, numbers for the rest. */
export function rankedLines(locale: Locale, names: readonly Line[], marks: readonly string[]): Line[] {
  const { number } = formatOf(locale);
  return names.map((name, index) => say`${marks[index] ?? `${number(index + 1)}.`} ${name}`);
}

/** A sentence or two for notifications and screen readers. */
export function spokenLines(
  locale: Locale,
  facts: DrawFacts,
  { sizes, names, left }: { sizes: ReturnType<typeof sizesOf>; names: readonly Line[]; left: number },
): Line[] {
  const { draw } = wordsOf(locale);
  const all = left > 0 ? [...names, [draw.more(left)]] : names;
  const sentence = draw.spoken({
    number: facts.number,
    sizes,
    names: facts.method === "teams" ? join(all, "; ") : formatOf(locale).names(all),
    ...(facts.prize === undefined ? {} : { prize: facts.prize }),
  });
  return [sentence, ...againLines(locale, facts)];
}

function notes(locale: Locale, facts: DrawFacts, outcome: PickOutcome): KnownBlock[] {
  const { draw } = wordsOf(locale);
  const { winners, reserves, struck } = outcome;
  const blocks: KnownBlock[] = [];
  if (winners.length > 0 && winners.length < facts.count) {
    blocks.push(context(say`${draw.shortfall(facts.count, winners.length)}`));
  }
  if (struck.length > 0) {
    const names = struck.map(({ id, reason }) => say`${entrant(facts, id)} (${reasonFor(locale, reason)})`);
    blocks.push(context(draw.struck(shortList(locale, names))));
  }
  if (reserves.length > 0) {
    const names = reserves.map((id) => entrant(facts, id));
    blocks.push(context(draw.reserves(shortList(locale, names))));
  }
  return blocks;
}

function reasonFor(locale: Locale, reason: string): string {
  const { struckReasons: words } = wordsOf(locale).draw;
  return words[struckReasons.find((known): known is StruckReason => known === reason) ?? "other"];
}

function shortList(locale: Locale, names: readonly Line[]): Line {
  const { names: inOrder } = formatOf(locale);
  if (names.length <= NAMES_IN_LINE) return inOrder(names);
  const left = names.length - NAMES_IN_LINE;
  return inOrder([...names.slice(0, NAMES_IN_LINE), [wordsOf(locale).draw.more(left)]]);
}
