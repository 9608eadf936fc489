/** What to say about words that are neither a keyword, a name nor an option. */
import { excerpt } from "./clean-text.ts";
import { type Fault, fault } from "./fault.ts";
import { nearestKeyword } from "./keyword.ts";
import { textOf } from "./read-option.ts";
import type { Quoted, Word } from "./token.ts";

/** A number with a counter: 3명, 3人, 3x. */
const COUNTED = /^(\d{1,7})(?:[명분개人名個]|people|winners?|x)$/iu;
/** A slip further on is unlikely to be the reason. */
const WORDS_TRIED = 8;

/**
 * The fault for a run of words, with the nearest thing that would be understood.
 *
 * @param mayBeOptions Options may stand here, if commas stood between them.
 */
export function notUnderstood(tokens: readonly (Quoted | Word)[], mayBeOptions: boolean): Fault {
  for (const token of tokens.slice(0, WORDS_TRIED)) {
    const nearest = token.kind === "word" ? nearestTo(token.text) : undefined;
    if (nearest !== undefined) {
      const problem = {
        code: "not-understood",
        said: excerpt(token.kind === "word" ? token.text : token.raw),
        nearest,
      } as const;
      return { problem, correction: { start: token.start, end: token.end, text: nearest } };
    }
  }
  const [first, last] = [tokens[0], tokens.at(-1)];
  const said = excerpt(textOf(tokens));
  if (!mayBeOptions || first === undefined || last === undefined || first === last) {
    return fault({ code: "not-understood", said });
  }
  const text = tokens.map((token) => (token.kind === "quoted" ? token.raw : token.text)).join(", ");
  return {
    problem: { code: "commas-missing", said },
    correction: { start: first.start, end: last.end, text },
  };
}

function nearestTo(word: string): string | undefined {
  return nearestKeyword(word, 2) ?? COUNTED.exec(word)?.[1];
}
