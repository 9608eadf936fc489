/** Tells the one who asked what was not understood or not possible. */
import type { Problem } from "../command/problem.ts";
import type { FlowProblem } from "./flow-problem.ts";
import type { Locale } from "./locale.ts";
import type { Message } from "./message.ts";

/** A message for the one who asked: what happened, what to do, an example to copy. */
export function problemMessage(_locale: Locale, problem: Problem | FlowProblem): Message {
  return { text: problem.code, blocks: [] };
}
