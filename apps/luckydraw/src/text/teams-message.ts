/** All entries in teams. */
import { context, header } from "./blocks.ts";
import { controls } from "./controls.ts";
import type { DrawFacts, TeamsOutcome } from "./draw-facts.ts";
import { entrant, footerLine, headLines, poolLine, sizesOf } from "./draw-lines.ts";
import { formatOf } from "./format.ts";
import type { Locale } from "./locale.ts";
import { cutLines, listFile, shownOf } from "./long-list.ts";
import { type Message, messageText } from "./message.ts";
import { bold, type Line, say } from "./piece.ts";
import { spokenLines } from "./result-message.ts";
import { richText } from "./rich-text.ts";
import { closing } from "./verifier-link.ts";
import { wordsOf } from "./words/words-of.ts";

/** Teams and names that one message shows whole; of more, this many of each. */
const TEAMS_WHOLE = 10;
const NAMES_WHOLE = 40;
const NAMES_PART = 4;

/** All entries in teams. */
export function teamsMessage(locale: Locale, facts: DrawFacts, outcome: TeamsOutcome): Message {
  const { teams } = outcome;
  const sizes = { ...sizesOf(facts), count: teams.length };
  const namesEach = facts.entries.total <= NAMES_WHOLE ? NAMES_WHOLE : NAMES_PART;
  const rows = teams.slice(0, TEAMS_WHOLE).map((ids) => shortTeam(locale, facts, ids, namesEach));
  const left = facts.entries.total - rows.reduce((sum, { shown }) => sum + shown, 0);
  const titles = rows.map((_, index) => wordsOf(locale).draw.team(index + 1, teams[index]?.length ?? 0));
  const spoken = rows.map(({ line }, index) => say`${titles[index] ?? ""} ${line}`);
  return {
    text: messageText(spokenLines(locale, facts, { sizes, names: spoken, left })),
    blocks: [
      header(`🎉 ${wordsOf(locale).draw.result(sizes)}`),
      richText([...headLines(locale, facts), poolLine(locale, facts)]),
      richText([
        ...rows.map(({ line }, index) => say`${bold(titles[index] ?? "")} ${line}`),
        ...cutLines(locale, facts, left, outcome.verifierLink),
      ]),
      controls(locale, facts),
      context(closing(locale, footerLine(locale, facts), outcome.verifierLink)),
    ],
    ...(left > 0 ? listFile(locale, facts, teams, outcome.names) : {}),
  };
}

function shortTeam(
  locale: Locale,
  facts: DrawFacts,
  ids: readonly string[],
  most: number,
): { readonly line: Line; readonly shown: number } {
  const shown = shownOf(ids.slice(0, most), facts);
  const names = ids.slice(0, shown).map((id) => entrant(facts, id));
  const rest = ids.length > shown ? [["…"]] : [];
  return { line: formatOf(locale).names([...names, ...rest]), shown };
}
