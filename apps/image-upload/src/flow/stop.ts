/** Ends a flow with something that the person has to be told. Thrown, because it is noticed deep inside. */
import type { Problem } from "../text/problem.ts";

/** Not a fault: the person can do something about it, and trying again would not help. */
export class Stop extends Error {
  override readonly name = "Stop";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
