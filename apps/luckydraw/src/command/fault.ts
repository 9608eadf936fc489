/** A problem found while reading, before it has its example. */
import type { ProblemKind } from "./problem.ts";

/** A replacement that would make the text right, as far as it can be told. */
export interface Correction {
  /** The stretch to replace, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is wrong, and what might be meant. */
export interface Fault {
  readonly problem: ProblemKind;
  readonly correction?: Correction;
}

/** Where reading goes on, or what is wrong. */
export type Step = number | Fault;

/** A fault without a correction. */
export function fault(problem: ProblemKind): Fault {
  return { problem };
}

/** Whether a step ended in a fault. */
export function isFault<T extends object | number>(step: T | Fault): step is Fault {
  return typeof step === "object" && "problem" in step;
}
