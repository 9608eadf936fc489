import fc from "fast-check";
import { describe, expect, test } from "vitest";
import file from "../src/fixtures/draws.json" with { type: "json" };
import {
  createDraw,
  type DrawInput,
  QUICKNET,
  rank,
  receiptOf,
  type StepName,
  type Struck,
  type Verdict,
  verifyReceipt,
} from "../src/index.ts";
import { drawInput, local } from "./draws.ts";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Path = readonly (string | number)[];

const options = { chains: [QUICKNET, local.chain] };
const beacon = local.beaconAt(7);

function honest(changes: Partial<DrawInput>, ranks?: number, strike: readonly number[] = []): Json {
  const draw = createDraw(drawInput(6, changes));
  const ranking = rank(draw, beacon, ranks);
  const struck: Struck[] = strike.map((index) => ({ id: ranking[index] as string, reason: "bot" }));
  const context = { prize: "a cake", channel: "C1", number: 4, organiser: "U9" };
  const times = { committedAt: "1700000014.000100", revealedAt: "1700000019.000100" };
  return JSON.parse(
    JSON.stringify(receiptOf({ draw, beacon, ranking, struck, context: { ...context, ...times } })),
  );
}

const receipts: Record<string, Json> = {
  "a pick with two struck": honest({ count: 2, previous: "ab".repeat(32) }, 5, [0, 2]),
  "a weighted pick": honest(
    {
      count: 2,
      entries: [
        ["a", 3],
        ["b", 1],
        ["c", 9],
        ["d", 2],
      ],
    },
    3,
  ),
  "an order": honest({ method: "order", count: 6 }),
  teams: honest({ method: "teams", count: 4 }),
};

/** Nobody but the organiser can know these; the protocol shows them and says so. */
const TOLD = /^(context\.(prize|channel|number|organiser|revealedAt)|struck\.\d+\.reason)$/;

/** The step that must find a change, by the place of it; a change that breaks the form is found by the form. */
function stepFor(path: Path): StepName {
  const [top, inner] = path as [string, string];
  if (top === "beacon") return inner as StepName;
  const steps: Record<string, StepName> = { draw: "commitment", struck: "result" };
  return steps[top] ?? (top as StepName);
}

function nodesOf(value: Json, path: Path = []): { path: Path; value: Json }[] {
  const inner = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [{ path, value }, ...inner.flatMap(([name, next]) => nodesOf(next as Json, [...path, name]))];
}

function isLeaf({ value }: { value: Json }): boolean {
  return typeof value !== "object" || value === null;
}

function withValue(source: Json, path: Path, value: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const copy = Array.isArray(source) ? [...source] : { ...(source as object) };
  const slot = copy as Record<string | number, Json>;
  slot[name] = withValue(slot[name] as Json, rest, value);
  return copy as Json;
}

/** Values near the one there is, most of them as well formed as it. */
function neighbours(value: Json): Json[] {
  if (value === null) return ["cd".repeat(32)];
  if (typeof value === "number") return [value + 1, value - 1, value + 0.5, String(value)];
  const text = value as string;
  const flipped = `${text.slice(0, -1)}${text.endsWith("1") ? "2" : "1"}`;
  return [
    flipped,
    text.toUpperCase() === text ? text.toLowerCase() : text.toUpperCase(),
    `${text}0`,
    "",
    null,
  ];
}

function failedSteps({ steps }: Verdict): StepName[] {
  return steps.filter(({ outcome }) => outcome === "failed").map(({ step }) => step);
}

describe.each(Object.entries(receipts))("%s", (_name, receipt) => {
  test("is genuine as it is, in every step", () => {
    const verdict = verifyReceipt(receipt, options);

    expect(verdict.outcome).toBe("genuine");
    expect(verdict.steps.map(({ outcome }) => outcome)).toEqual(Array(8).fill("passed"));
  });

  const leaves = nodesOf(receipt).filter(isLeaf);
  const checked = leaves.filter(({ path }) => !/^context/.test(path.join(".")) && !TOLD.test(path.join(".")));

  test.each(checked.map(({ path, value }) => ({ place: path.join("."), path, value })))(
    "a change of $place is found in its step",
    ({ path, value }) => {
      for (const neighbour of neighbours(value)) {
        const verdict = verifyReceipt(withValue(receipt, path, neighbour), options);

        const failed = failedSteps(verdict);
        expect({ neighbour, outcome: verdict.outcome }).toEqual({ neighbour, outcome: "changed" });
        expect(failed[0] === "form" || failed.includes(stepFor(path)), `${neighbour}: ${failed.join()}`).toBe(
          true,
        );
      }
    },
  );

  test("any other value in any place is never genuine, but for what is only told", () => {
    const nodes = nodesOf(receipt).filter(
      ({ path }) => !/^context/.test(path.join(".")) && !TOLD.test(path.join(".")),
    );
    fc.assert(
      fc.property(fc.constantFrom(...nodes), fc.jsonValue(), (node, value) => {
        fc.pre(JSON.stringify(value) !== JSON.stringify(node.value));

        const verdict = verifyReceipt(withValue(receipt, node.path, value as Json), options);

        expect(verdict.outcome).not.toBe("genuine");
      }),
      { numRuns: 100 },
    );
  });
});

test.each(Object.entries(receipts))(
  "what is only told may be anything of its shape: %s",
  (_name, receipt) => {
    const told = nodesOf(receipt).filter((node) => isLeaf(node) && TOLD.test(node.path.join(".")));
    const others = { string: "told otherwise", number: 99 } as Record<string, Json>;

    for (const { path, value } of told) {
      const other = path.at(-1) === "revealedAt" ? "1.000000" : (others[typeof value] as Json);
      expect(verifyReceipt(withValue(receipt, path, other), options).outcome).toBe("genuine");
    }
  },
);

test("a list with an entry taken out, put in or moved is not what was committed", () => {
  const entries = (receipts["a pick with two struck"] as { draw: { entries: Json[] } }).draw.entries;
  const [first, second, ...rest] = entries as [Json, Json, ...Json[]];
  const lists = [[...entries, ["U99", 1]], entries.slice(0, -1), [second, first, ...rest]];

  for (const list of lists) {
    const changed = withValue(receipts["a pick with two struck"] as Json, ["draw", "entries"], list);
    expect(failedSteps(verifyReceipt(changed, options))).toContain("commitment");
  }
});

test("a commitment made for the changed list is found when the message has the other, and the ranking is not the one drawn", () => {
  const vector = file.vectors[0]?.receipt as unknown as { draw: object };
  const draw = createDraw({
    ...drawInput(1),
    ...vector.draw,
    chain: QUICKNET.hash,
    round: 123,
    entries: [
      ["eve", 1],
      ["U0G9QF9C6", 1],
    ],
  });
  const forged = { ...vector, draw };

  const failed = failedSteps(verifyReceipt(forged));

  expect(failed).toEqual(["commitment", "ranking"]);
});
