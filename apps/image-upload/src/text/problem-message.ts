/** Tells the one who typed or pressed what can't be done. */
import type { Locale } from "./locale.ts";
import { lineMessage, type Message } from "./message.ts";
import type { Line } from "./piece.ts";
import type { Problem } from "./problem.ts";
import { wordsOf } from "./words/words-of.ts";

/** A sentence or two. */
export function problemMessage(locale: Locale, problem: Problem): Message {
  // The table has an entry for each code, of that code's own data: the compiler can't follow an index by a union.
  const tell = wordsOf(locale).problems[problem.code] as (problem: Problem) => Line;
  return lineMessage([tell(problem)]);
}
