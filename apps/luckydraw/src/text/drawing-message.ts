/** The message while a draw waits for its round. */
import { context } from "./blocks.ts";
import type { DrawFacts } from "./draw-facts.ts";
import { footerLine, headLines, poolLine, sizesOf } from "./draw-lines.ts";
import type { Locale } from "./locale.ts";
import { type Message, messageText } from "./message.ts";
import { bold, code, type Line, type Piece, say } from "./piece.ts";
import { richText } from "./rich-text.ts";
import { wordsOf } from "./words/words-of.ts";

const COMMITMENT_SHOWN = 8;

/** Committed: the beacon decides soon. */
export function drawingMessage(locale: Locale, facts: DrawFacts): Message {
  const { draw } = wordsOf(locale);
  const time: Piece = { kind: "time", seconds: facts.round.timeSeconds, format: "{time_secs}" };
  const commitment = code(`${facts.commitment.slice(0, COMMITMENT_SHOWN)}…`);
  const lines: Line[] = [
    [bold(draw.drawing(sizesOf(facts)))],
    draw.decides([time], [commitment]),
    ...headLines(locale, facts),
  ];
  return waiting(locale, facts, lines);
}

/** The round's time has passed and the beacon can't be had yet. */
export function waitingLonger(locale: Locale, facts: DrawFacts): Message {
  const { draw } = wordsOf(locale);
  const lines: Line[] = [[bold(draw.late(facts.number))], say`${draw.lateWhy}`, ...headLines(locale, facts)];
  return waiting(locale, facts, lines);
}

function waiting(locale: Locale, facts: DrawFacts, lines: readonly Line[]): Message {
  return {
    text: messageText(lines),
    blocks: [richText(lines), context(poolLine(locale, facts)), context(footerLine(locale, facts))],
  };
}
