/** Tells the one who asked what was not understood or not possible. */
import type { Problem } from "../command/problem.ts";
import type { FlowProblem } from "./flow-problem.ts";
import type { Locale } from "./locale.ts";
import { lineMessage, type Message } from "./message.ts";
import { code, type Line, say } from "./piece.ts";
import { wordsOf } from "./words/words-of.ts";

/** A message for the one who asked: what happened, what to do, and for a command an example to copy. */
export function problemMessage(locale: Locale, problem: Problem | FlowProblem): Message {
  if (!("example" in problem)) return lineMessage([flowLine(locale, problem)]);
  const example = say`${wordsOf(locale).example} ${code(`/luckydraw ${problem.example}`)}`;
  return lineMessage([problemLine(locale, problem), example]);
}

/** The sentence about a problem of a request, without its example. */
export function problemLine(locale: Locale, problem: Problem): Line {
  // The table has an entry for each code, of that code's own data: the compiler can't follow an index by a union.
  const tell = wordsOf(locale).problems[problem.code] as (problem: Problem) => Line;
  return tell(problem);
}

function flowLine(locale: Locale, problem: FlowProblem): Line {
  const tell = wordsOf(locale).flow[problem.code] as (problem: FlowProblem) => Line;
  return tell(problem);
}
