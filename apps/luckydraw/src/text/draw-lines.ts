/** Lines that several messages of a draw share. */
import type { Named } from "../command/request.ts";
import type { DrawFacts } from "./draw-facts.ts";
import { formatOf } from "./format.ts";
import type { Locale } from "./locale.ts";
import { channel, type Line, say, user } from "./piece.ts";
import type { Sizes } from "./words/words.ts";
import { wordsOf } from "./words/words-of.ts";

const CHANNELS_SHOWN = 5;
const OPTIONS_SHOWN = 10;

/** An entry as it is shown: a person mentioned, an option by its text. */
export function entrant(facts: DrawFacts, id: string): Line {
  return facts.entries.kind === "people" ? [user(id)] : [id];
}

/** How many of what. */
export function sizesOf({ method, count, entries }: DrawFacts): Sizes {
  return { method, count, total: entries.total, kind: entries.kind };
}

/** What stands above the names: which draws draw the same again, and the prize. */
export function headLines(locale: Locale, facts: DrawFacts): Line[] {
  const { draw } = wordsOf(locale);
  const { prize } = facts;
  const lines = againLines(locale, facts);
  if (prize !== undefined) lines.push(draw.prize(prize));
  return lines;
}

/** The draw that this one draws again, and the one that draws it again. */
export function againLines(locale: Locale, { previous, redrawnAs }: DrawFacts): Line[] {
  const { draw } = wordsOf(locale);
  return [
    ...(previous === undefined ? [] : [[draw.secondDraw(previous.number)]]),
    ...(redrawnAs === undefined ? [] : [[draw.drawnAgain(redrawnAs.number)]]),
  ];
}

/** Who was drawn from. People and groups are counted, not mentioned: nobody is notified for having been in the pool. */
export function poolLine(locale: Locale, facts: DrawFacts): Line {
  const { pool } = wordsOf(locale).draw;
  const { list } = formatOf(locale);
  const from = facts.pool.length === 0 ? [say`${pool.thisChannel}`] : namedLines(locale, facts.pool);
  const without = namedLines(locale, facts.except);
  return pool.line({
    from: list(from),
    ...(without.length === 0 ? {} : { without: list(without) }),
    weighted: facts.entries.weighted,
  });
}

function namedLines(locale: Locale, named: readonly Named[]): Line[] {
  const { pool, more } = wordsOf(locale).draw;
  const channels = named.filter(({ kind }) => kind === "channel");
  const people = named.filter(({ kind }) => kind === "user").length;
  const groups = named.filter(({ kind }) => kind === "group").length;
  const options = named.filter((one) => one.kind === "option");
  const lines: Line[] = channels
    .slice(0, CHANNELS_SHOWN)
    .map((one) => ("id" in one ? [channel(one.id)] : []));
  if (channels.length > CHANNELS_SHOWN) lines.push([more(channels.length - CHANNELS_SHOWN)]);
  if (groups > 0) lines.push([pool.groups(groups)]);
  if (people > 0) lines.push([pool.people(people)]);
  if (options.length > OPTIONS_SHOWN) lines.push([pool.options(options.length)]);
  else lines.push(...options.map(({ text }) => [text]));
  return lines;
}

/** The last line: which draw, of how many, for whom. */
export function footerLine(locale: Locale, { number, entries, organiserId }: DrawFacts): Line {
  return wordsOf(locale).draw.footer({ number, total: entries.total, organiser: [user(organiserId)] });
}
