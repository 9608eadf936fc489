/** A verdict in words for a terminal. */
import type { Step, StepName, Verdict } from "./verify-receipt.ts";

const MEANINGS: Readonly<Record<StepName, string>> = {
  form: "The receipt and its draw are well formed",
  commitment: "The draw's hash is the commitment",
  round: "The beacon's round is the draw's",
  signature: "The beacon is signed by the chain",
  randomness: "The randomness is the signature's hash",
  ranking: "The ranking is what the method gives",
  result: "The result follows from ranking and struck entries",
  time: "The commitment was posted before the round's time",
};

const SENTENCES: Readonly<Record<Verdict["outcome"], string>> = {
  genuine: "This draw is genuine.",
  changed: "This receipt has been changed, or is none.",
  undecided: "Not decided: the chain of this draw is not known here.",
};

/** One line a step, values where a step did not pass, and the verdict as the last line. */
export function reportOf(verdict: Verdict): string {
  return [...verdict.steps.flatMap(linesOf), "", SENTENCES[verdict.outcome]].join("\n");
}

function linesOf(step: Step): string[] {
  const lines = [`${step.outcome.padEnd(9)} ${step.step.padEnd(10)} ${MEANINGS[step.step]}`];
  if (step.outcome === "passed") return lines;
  const details = { why: step.code, at: step.path, expected: step.expected, found: step.found };
  for (const [name, value] of Object.entries(details)) {
    // As JSON, so that nothing in a receipt can steer the terminal.
    if (value !== undefined) lines.push(`${" ".repeat(10)}${name}: ${printable(value)}`);
  }
  return lines;
}

function printable(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    },
  );
}
