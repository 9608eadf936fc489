/** The check of a receipt, one outcome for each step of the protocol page. */
import { randomnessOf, verifySignature } from "./beacon.ts";
import { type ChainInfo, QUICKNET, timeOfRound } from "./chain.ts";
import { commitmentOf } from "./commitment.ts";
import { DrawError, type DrawErrorCode } from "./draw-error.ts";
import { parseReceipt } from "./parse-receipt.ts";
import { rankerFromSeed, take } from "./ranking.ts";
import { isTooShort, type Receipt } from "./receipt.ts";
import { resultOf } from "./result.ts";
import { seedOf } from "./seed.ts";

/** The steps, in their order. `form`: the receipt and its draw are well formed. `time`: the commitment was posted before the round's time. */
export const STEP_NAMES = [
  "form",
  "commitment",
  "round",
  "signature",
  "randomness",
  "ranking",
  "result",
  "time",
] as const;

/** The name of a step. */
export type StepName = (typeof STEP_NAMES)[number];

/** How a step went. `undecided`: the chain is not known here. `skipped`: there was nothing to check, or no form to check it in. */
export type StepOutcome = "passed" | "failed" | "undecided" | "skipped";

/** Why a step went as it did. */
export type StepCode =
  | "ok"
  | DrawErrorCode
  | "not-well-formed"
  | "commitment-differs"
  | "round-differs"
  | "signature-invalid"
  | "randomness-differs"
  | "ranking-differs"
  | "result-differs"
  | "committed-too-late"
  | "no-timestamp"
  | "chain-unknown";

/** One step of a check. */
export interface Step {
  readonly step: StepName;
  readonly outcome: StepOutcome;
  readonly code: StepCode;
  /** `form`: the place of the fault. `ranking`: the first rank that differs, as `receipt.ranking[2]`. */
  readonly path?: string;
  /** What the check computed, for showing; at most 200 characters. */
  readonly expected?: string;
  /** What the receipt says, for showing; at most 200 characters. */
  readonly found?: string;
}

/** The outcome of a check. */
export interface Verdict {
  /** `changed` when a step failed; else `undecided` when one could not be decided; else `genuine`. */
  readonly outcome: "genuine" | "changed" | "undecided";
  /** All steps, in the order of `STEP_NAMES`. */
  readonly steps: readonly Step[];
  /** The receipt, when it is well formed. */
  readonly receipt?: Receipt;
  /** The chain it was checked against, when it is known. */
  readonly chain?: ChainInfo;
}

/** What `verifyReceipt` may be told. */
export interface VerifyOptions {
  /** The chains to trust; quicknet alone when left out. */
  readonly chains?: readonly ChainInfo[];
}

const MOST_SHOWN = 200;

/**
 * Checks a receipt, step by step. It takes any value and never throws.
 *
 * @example
 * ```ts
 * import { verifyReceipt } from "@luckydraw/draw-core";
 *
 * const verdict = verifyReceipt({ draw: "none" });
 * console.assert(verdict.outcome === "changed");
 * console.assert(verdict.steps[0]?.step === "form" && verdict.steps[0].outcome === "failed");
 * ```
 */
export function verifyReceipt(value: unknown, options: VerifyOptions = {}): Verdict {
  let receipt: Receipt;
  try {
    receipt = parseReceipt(value);
  } catch (error) {
    return { outcome: "changed", steps: stepsOfMalformed(error) };
  }
  const chain = (options.chains ?? [QUICKNET]).find(({ hash }) => hash === receipt.draw.beacon.chain);
  const steps = [
    passed("form"),
    checkCommitment(receipt),
    checkRound(receipt),
    checkSignature(receipt, chain),
    checkRandomness(receipt),
    checkRanking(receipt),
    checkResult(receipt),
    checkTime(receipt, chain),
  ];
  return { outcome: outcomeOf(steps), steps, receipt, ...(chain && { chain }) };
}

function outcomeOf(steps: readonly Step[]): Verdict["outcome"] {
  if (steps.some(({ outcome }) => outcome === "failed")) return "changed";
  return steps.some(({ outcome }) => outcome === "undecided") ? "undecided" : "genuine";
}

function stepsOfMalformed(error: unknown): Step[] {
  // A getter or a proxy may throw anything of its own; to the reader that is a malformed receipt like any other.
  const { code, path = "receipt" } = error instanceof DrawError ? error : new DrawError("malformed");
  return STEP_NAMES.map((step) =>
    step === "form"
      ? { step, outcome: "failed", code, path }
      : { step, outcome: "skipped", code: "not-well-formed" },
  );
}

function checkCommitment({ draw, commitment }: Receipt): Step {
  return compare("commitment", "commitment-differs", commitmentOf(draw), commitment);
}

function checkRound({ draw, beacon }: Receipt): Step {
  return compare("round", "round-differs", String(draw.beacon.round), String(beacon.round));
}

function checkSignature({ beacon }: Receipt, chain: ChainInfo | undefined): Step {
  if (chain === undefined) return { step: "signature", outcome: "undecided", code: "chain-unknown" };
  if (verifySignature(chain, beacon.round, beacon.signature)) return passed("signature");
  return { step: "signature", outcome: "failed", code: "signature-invalid", found: beacon.signature };
}

function checkRandomness({ beacon }: Receipt): Step {
  return compare("randomness", "randomness-differs", randomnessOf(beacon.signature), beacon.randomness);
}

// From the draw and the signature alone, so that a false commitment or randomness is found in its own step only.
function checkRanking({ draw, beacon, ranking }: Receipt): Step {
  const seed = seedOf(commitmentOf(draw), randomnessOf(beacon.signature));
  const expected = take(rankerFromSeed(draw, seed), ranking.length);
  const rank = expected.findIndex((id, index) => id !== ranking[index]);
  if (rank === -1) return passed("ranking");
  return {
    step: "ranking",
    outcome: "failed",
    code: "ranking-differs",
    path: `receipt.ranking[${rank}]`,
    expected: shown(expected[rank] as string),
    found: shown(ranking[rank] as string),
  };
}

function checkResult({ draw, ranking, struck, result }: Receipt): Step {
  const expected = resultOf(draw, ranking, struck);
  if (isTooShort(draw, ranking, expected)) {
    return { step: "result", outcome: "failed", code: "ranking-too-short" };
  }
  return compare("result", "result-differs", JSON.stringify(expected), JSON.stringify(result));
}

function checkTime({ draw, context }: Receipt, chain: ChainInfo | undefined): Step {
  const committedAt = context?.committedAt;
  if (committedAt === undefined) return { step: "time", outcome: "skipped", code: "no-timestamp" };
  if (chain === undefined) return { step: "time", outcome: "undecided", code: "chain-unknown" };
  const roundSeconds = timeOfRound(chain, draw.beacon.round) / 1000;
  const late = Number(committedAt) >= roundSeconds;
  return {
    step: "time",
    outcome: late ? "failed" : "passed",
    code: late ? "committed-too-late" : "ok",
    expected: `before ${roundSeconds}`,
    found: committedAt,
  };
}

function passed(step: StepName): Step {
  return { step, outcome: "passed", code: "ok" };
}

function compare(step: StepName, code: StepCode, expected: string, found: string): Step {
  const same = expected === found;
  return {
    step,
    outcome: same ? "passed" : "failed",
    code: same ? "ok" : code,
    expected: shown(expected),
    found: shown(found),
  };
}

function shown(value: string): string {
  return value.length <= MOST_SHOWN ? value : `${value.slice(0, MOST_SHOWN - 1)}…`;
}
