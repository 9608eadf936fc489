import { expect, test } from "vitest";
import file from "../src/fixtures/draws.json" with { type: "json" };
import { parseJson, type Step, verifyReceipt } from "../src/index.ts";

const genuine = file.vectors[0]?.receipt as object & { draw: object };
const text = JSON.stringify(genuine);

function withDraw(changes: object): object {
  return { ...genuine, draw: { ...genuine.draw, ...changes } };
}

function nested(depth: number): unknown {
  let value: unknown = "U1";
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** The first step that did not pass; every other may only have been skipped or looked at. */
function firstFault(value: unknown): Step | undefined {
  const { outcome, steps } = verifyReceipt(value);
  expect(outcome).toBe("changed");
  return steps.find((step) => step.outcome === "failed");
}

const huge = "x".repeat(10_000_000);
test.each<[string, () => unknown, string, string | undefined]>([
  [
    "a million levels of lists as entries",
    () => withDraw({ entries: nested(1_000_000) }),
    "malformed",
    "draw.entries[0]",
  ],
  [
    "a million levels in the result",
    () => ({ ...genuine, result: nested(1_000_000) }),
    "malformed",
    "receipt.result[0]",
  ],
  [
    "a million levels of JSON",
    () => parseJson(`${"[".repeat(1e6)}${"]".repeat(1e6)}`),
    "malformed",
    "receipt",
  ],
  [
    "a million levels of objects",
    () => parseJson(`${'{"a":'.repeat(1e6)}1${"}".repeat(1e6)}`),
    "unknown-member",
    "receipt",
  ],
  [
    "an id of ten megabytes",
    () =>
      withDraw({
        entries: [
          [huge, 1],
          ["b", 1],
        ],
      }),
    "commitment-differs",
    undefined,
  ],
  ["a nonce of ten megabytes", () => withDraw({ nonce: "0".repeat(10_000_000) }), "malformed", "draw.nonce"],
  ["a member's name of ten megabytes", () => ({ ...genuine, [huge]: 1 }), "unknown-member", "receipt"],
  [
    "a timestamp of ten megabytes",
    () => ({ ...genuine, context: { committedAt: "1".repeat(10_000_000) } }),
    "malformed",
    "receipt.context.committedAt",
  ],
  [
    "a megabyte of accents out of order",
    () => withDraw({ entries: [[`x${"\u0316\u0301".repeat(500_000)}`, 1]] }),
    "id-not-normalised",
    "draw.entries[0][0]",
  ],
  [
    "a list of 2^32 - 1 holes",
    () => withDraw({ entries: Array(2 ** 32 - 1) }),
    "too-many-entries",
    "draw.entries",
  ],
  [
    "a ranking of 2^32 - 1 holes",
    () => ({ ...genuine, ranking: Array(2 ** 32 - 1) }),
    "malformed",
    "receipt.ranking",
  ],
  [
    "round 1e400",
    () => JSON.parse(text.replace('"round":123', '"round":1e400')),
    "malformed",
    "draw.beacon.round",
  ],
  [
    "weight -0",
    () => JSON.parse(text.replaceAll(",1]", ",-0]")),
    "weight-out-of-range",
    "draw.entries[0][1]",
  ],
  [
    "__proto__ everywhere",
    () => JSON.parse(text.replaceAll("{", '{"__proto__":{"x":1},')),
    "unknown-member",
    "receipt",
  ],
])("%s is refused, soon and without an error", (_name, make, code, path) => {
  const value = make();

  const fault = firstFault(value);

  expect([fault?.code, fault?.path]).toEqual([code, path]);
  expect(({} as { x?: number }).x).toBe(undefined);
});

test("numbers written otherwise are the same numbers", () => {
  const otherwise = text.replaceAll(",1]", ",1e0]").replaceAll('"round":123', '"round":123.0');

  expect(verifyReceipt(parseJson(otherwise)).outcome).toBe("genuine");
});

test("a member that answers differently each time is read once", () => {
  let reads = 0;
  const draw = {
    ...genuine.draw,
    get count(): number {
      reads += 1;
      return reads === 1 ? 2 : 1;
    },
  };

  expect(verifyReceipt({ ...genuine, draw }).outcome).toBe("genuine");
  expect(reads).toBe(1);
});
