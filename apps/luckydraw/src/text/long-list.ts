/** How much of a long list a message shows, and the file that holds all of it. */
import type { DrawFacts } from "./draw-facts.ts";
import { formatOf } from "./format.ts";
import type { Locale } from "./locale.ts";
import type { MessageFile } from "./message.ts";
import type { Line } from "./piece.ts";
import { wordsOf } from "./words/words-of.ts";

/** A result is one screen of a phone: this many lines are, and of a longer list this many. */
const WHOLE = 20;
const PART = 10;
/** Without a thread for a file a message shows more. */
const WHOLE_WITHOUT_THREAD = 50;
const CHARACTERS = 2_500;

/** How many of the names are shown: all of a short list, the beginning of a long one. */
export function shownOf(names: readonly string[], { hasThread }: DrawFacts): number {
  const whole = hasThread ? WHOLE : WHOLE_WITHOUT_THREAD;
  const most = names.length <= whole ? names.length : hasThread ? PART : whole;
  let characters = 0;
  for (let shown = 0; shown < most; shown += 1) {
    characters += names[shown]?.length ?? 0;
    if (characters > CHARACTERS) return shown;
  }
  return most;
}

/** Says what is not shown and where it is. */
export function cutLines(
  locale: Locale,
  { hasThread }: DrawFacts,
  left: number,
  verifierUrl: string | undefined,
): Line[] {
  if (left === 0) return [];
  const { draw } = wordsOf(locale);
  const where = hasThread ? "file" : verifierUrl === undefined ? "nowhere" : "verify";
  return [[draw.more(left)], [draw.wholeList[where]]];
}

/** The file of a list, if there is a thread for it. */
export function listFile(
  locale: Locale,
  facts: DrawFacts,
  groups: readonly (readonly string[])[],
  names: ReadonlyMap<string, string> | undefined,
): { file?: MessageFile } {
  if (!facts.hasThread) return {};
  const { draw } = wordsOf(locale);
  const { number } = formatOf(locale);
  const title = draw.fileTitle(facts.number, facts.method);
  const parts = groups.map((ids, index) => {
    const lines = ids.map((id, rank) => `${number(rank + 1)}. ${nameOf(facts, id, names)}`);
    return facts.method === "teams" ? [draw.team(index + 1, ids.length), ...lines] : lines;
  });
  const content = [title, ...parts.map((lines) => lines.join("\n"))].join("\n\n");
  return { file: { filename: `draw-${facts.number}-${facts.method}.txt`, title, content: `${content}\n` } };
}

function nameOf(facts: DrawFacts, id: string, names: ReadonlyMap<string, string> | undefined): string {
  const name = facts.entries.kind === "people" ? names?.get(id) : undefined;
  return name === undefined ? id : `${name} (${id})`;
}
