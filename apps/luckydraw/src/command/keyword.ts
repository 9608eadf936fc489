/** The words of the grammar, and what people write when they mean them. */
import type { Keyword } from "./problem.ts";

const KEYWORDS: ReadonlyMap<string, Keyword> = new Map([
  ["except", "except"],
  ["help", "help"],
  ["?", "help"],
  ["도움말", "help"],
  ["ヘルプ", "help"],
  ["order", "order"],
  ["prize", "prize"],
  ["quietly", "quietly"],
  ["reserve", "reserve"],
  ["reserves", "reserve"],
  ["team", "teams"],
  ["teams", "teams"],
  ["verify", "verify"],
]);
/** Longer than every keyword with the edits that are forgiven. */
const LONGEST = 12;

/** The keyword that a word is, whatever its case and width; `prize:` is one too. */
export function keywordOf(word: string): Keyword | undefined {
  return word.length > LONGEST ? undefined : KEYWORDS.get(folded(word));
}

/**
 * The keyword closest to a word that is none.
 *
 * @param mostEdits Letters changed, added, left out or swapped that are forgiven.
 * @example
 * nearestKeyword("quitely", 2); // "quietly"
 */
export function nearestKeyword(word: string, mostEdits: 1 | 2): Keyword | undefined {
  if (word.length > LONGEST) return undefined;
  const typed = folded(word).replace(/^-+/, "");
  const fewestEdits = keywordOf(word) === undefined ? 0 : 1;
  let nearest: { keyword: Keyword; edits: number } | undefined;
  for (const [spelling, keyword] of KEYWORDS) {
    // A two-letter word is two edits away from too much.
    if (spelling.length < 4 || typed.length < 3) continue;
    const edits = editsBetween(typed, spelling);
    if (edits >= fewestEdits && edits <= mostEdits && edits < (nearest?.edits ?? LONGEST))
      nearest = { keyword, edits };
  }
  return nearest?.keyword;
}

function folded(word: string): string {
  return word.normalize("NFKC").toLowerCase().replace(/:$/, "");
}

/** Optimal string alignment distance. Both words are short: the cost is bounded. */
function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(at(last, column), at(current, column - 1)) + 1;
      edits = Math.min(edits, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) edits = Math.min(edits, at(beforeLast, column - 2) + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? LONGEST;
}
