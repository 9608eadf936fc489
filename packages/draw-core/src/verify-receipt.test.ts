import { expect, test } from "vitest";
import { drawInput, local } from "../test/draws.ts";
import { createDraw } from "./draw.ts";
import { rank } from "./ranking.ts";
import { type Receipt, type ReceiptContext, receiptOf } from "./receipt.ts";
import { STEP_NAMES, type Step, type StepName, type Verdict, verifyReceipt } from "./verify-receipt.ts";

const options = { chains: [local.chain] };
const beacon = local.beaconAt(7);
/** Round 7's time, in seconds. */
const ROUND_SECONDS = 1_700_000_018;

function receiptWith(context: ReceiptContext | undefined, size = 5): Receipt {
  const draw = createDraw(drawInput(size, { count: 2 }));
  return receiptOf({ draw, beacon, ranking: rank(draw, beacon, 2), context });
}

function stepOf({ steps }: Verdict, name: StepName): Step {
  return steps.find(({ step }) => step === name) as Step;
}

test("a genuine receipt passes all steps, in their order, and is handed on with its chain", () => {
  const receipt = receiptWith({ committedAt: `${ROUND_SECONDS - 4}.999999` });

  const verdict = verifyReceipt(receipt, options);

  expect(verdict.outcome).toBe("genuine");
  expect(verdict.steps.map(({ step, outcome, code }) => [step, outcome, code])).toEqual(
    STEP_NAMES.map((step) => [step, "passed", "ok"]),
  );
  expect(verdict.receipt).toEqual(receipt);
  expect(verdict.chain).toBe(local.chain);
});

test("without a timestamp of the commitment its time is skipped, and the draw is genuine", () => {
  for (const context of [undefined, { prize: "a cake" }]) {
    const verdict = verifyReceipt(receiptWith(context), options);

    expect(verdict.outcome).toBe("genuine");
    expect(stepOf(verdict, "time")).toEqual({ step: "time", outcome: "skipped", code: "no-timestamp" });
  }
});

test("a commitment posted at the round's time or later is too late, one a microsecond before is not", () => {
  const times = [`${ROUND_SECONDS - 1}.999999`, `${ROUND_SECONDS}.000000`, `${ROUND_SECONDS}.000001`];

  const verdicts = times.map((committedAt) => verifyReceipt(receiptWith({ committedAt }), options));

  expect(verdicts.map((verdict) => stepOf(verdict, "time"))).toEqual([
    { step: "time", outcome: "passed", code: "ok", expected: `before ${ROUND_SECONDS}`, found: times[0] },
    {
      step: "time",
      outcome: "failed",
      code: "committed-too-late",
      expected: `before ${ROUND_SECONDS}`,
      found: times[1],
    },
    {
      step: "time",
      outcome: "failed",
      code: "committed-too-late",
      expected: `before ${ROUND_SECONDS}`,
      found: times[2],
    },
  ]);
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(["genuine", "changed", "changed"]);
});

test("a chain that is not known leaves signature and time undecided, and everything else is checked", () => {
  const receipt = receiptWith({ committedAt: `${ROUND_SECONDS - 4}.000000` });

  const verdict = verifyReceipt(receipt);

  expect(verdict.outcome).toBe("undecided");
  expect(verdict.steps.filter(({ outcome }) => outcome !== "passed")).toEqual([
    { step: "signature", outcome: "undecided", code: "chain-unknown" },
    { step: "time", outcome: "undecided", code: "chain-unknown" },
  ]);
  expect(Object.hasOwn(verdict, "chain")).toBe(false);
});

test("a change is a change on a chain that is not known as well", () => {
  const verdict = verifyReceipt({ ...receiptWith(undefined), commitment: "0".repeat(64) });

  expect(verdict.outcome).toBe("changed");
});

test("each step that differs says what was computed and what was found", () => {
  const receipt = receiptWith(undefined);
  const [first, second] = receipt.ranking as [string, string];
  const other = local.beaconAt(8);
  const changes: [StepName, object, object][] = [
    ["commitment", { commitment: "0".repeat(64) }, { expected: receipt.commitment, found: "0".repeat(64) }],
    ["round", { beacon: other }, { expected: "7", found: "8" }],
    ["signature", { beacon: { ...other, round: 7 } }, { found: other.signature }],
    [
      "randomness",
      { beacon: { ...beacon, randomness: other.randomness } },
      { expected: beacon.randomness, found: other.randomness },
    ],
    ["ranking", { ranking: [first, first] }, { expected: second, found: first, path: "receipt.ranking[1]" }],
    [
      "result",
      { result: [second] },
      { expected: JSON.stringify([first, second]), found: JSON.stringify([second]) },
    ],
  ];
  const codes = changes.map(([step, change, values]) => {
    const found = stepOf(verifyReceipt({ ...receipt, ...change }, options), step);
    expect(found).toEqual({ step, outcome: "failed", code: found.code, ...values });
    return found.code;
  });

  expect(codes).toEqual([
    "commitment-differs",
    "round-differs",
    "signature-invalid",
    "randomness-differs",
    "ranking-differs",
    "result-differs",
  ]);
});

test("a false commitment, a false randomness and a false result are found in their own step only", () => {
  const receipt = receiptWith(undefined);
  const forgeries = {
    commitment: { ...receipt, commitment: "0".repeat(64) },
    randomness: { ...receipt, beacon: { ...beacon, randomness: "0".repeat(64) } },
    result: { ...receipt, result: [] },
  };

  for (const [step, forgery] of Object.entries(forgeries)) {
    const failed = verifyReceipt(forgery, options).steps.filter(({ outcome }) => outcome === "failed");
    expect(failed.map((one) => one.step)).toEqual([step]);
  }
});

test("a ranking that stops before there are enough winners is found by the result", () => {
  const receipt = receiptWith(undefined);
  const short = { ...receipt, ranking: receipt.ranking.slice(0, 1), result: receipt.result.slice(0, 1) };

  const verdict = verifyReceipt(short, options);

  expect(verdict.outcome).toBe("changed");
  expect(stepOf(verdict, "result")).toEqual({ step: "result", outcome: "failed", code: "ranking-too-short" });
});

test("what is shown is cut at 200 characters", () => {
  const long = "x".repeat(201);
  const draw = createDraw(drawInput(1, { entries: [["y".repeat(200), 1]] }));
  const receipt = receiptOf({ draw, beacon, ranking: rank(draw, beacon) });

  const step = stepOf(verifyReceipt({ ...receipt, ranking: [long] }, options), "ranking");

  expect(step.expected).toBe("y".repeat(200));
  expect(step.found).toBe(`${"x".repeat(199)}…`);
});

test.each([
  ["nothing", undefined, "malformed", "receipt"],
  ["null", null, "malformed", "receipt"],
  ["text", "{}", "malformed", "receipt"],
  ["a number beyond all numbers", JSON.parse("1e400"), "malformed", "receipt"],
  ["another protocol", { ...receiptWith(undefined), draw: {} }, "malformed", "draw.protocol"],
])("%s fails by its form, and nothing else is tried", (_name, value, code, path) => {
  const verdict = verifyReceipt(value, options);

  const [form, ...others] = verdict.steps;
  expect(verdict.outcome).toBe("changed");
  expect(form).toEqual({ step: "form", outcome: "failed", code, path });
  expect(others).toEqual(
    STEP_NAMES.slice(1).map((step) => ({ step, outcome: "skipped", code: "not-well-formed" })),
  );
  expect(Object.hasOwn(verdict, "receipt")).toBe(false);
});

test("a value whose members throw is malformed, not an error", () => {
  const hostile = {
    get draw(): never {
      throw new Error("boom");
    },
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();

  for (const value of [hostile, proxy]) {
    const [form] = verifyReceipt(value, options).steps;
    expect(form).toEqual({ step: "form", outcome: "failed", code: "malformed", path: "receipt" });
  }
});
