import { expect, test } from "vitest";
import { createDraw, type DrawInput, rank, teamsOf } from "../src/index.ts";
import { drawInput, unsignedBeacon } from "./draws.ts";

// Fixed salts, so that a run is the same as the one before. The bounds are the 99.9th percentiles of chi-square.
const DRAWS = 6_000;
const CHI_SQUARE = { df5: 20.52, df7: 24.32, df9: 27.88, df35: 66.62 };

function rankings(changes: Partial<DrawInput>, ranks?: number): string[][] {
  return Array.from({ length: DRAWS }, (_, number) => {
    const nonce = number.toString(16).padStart(32, "0");
    const draw = createDraw(drawInput(1, { ...changes, nonce }));
    return rank(draw, unsignedBeacon(7, `fair ${number}`), ranks);
  });
}

function entriesOf(weights: readonly number[]): [string, number][] {
  return weights.map((weight, index) => [String(index), weight]);
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function chiSquare(counts: ReadonlyMap<string, number>, expected: Readonly<Record<string, number>>): number {
  return Object.entries(expected).reduce(
    (sum, [name, most]) => sum + ((counts.get(name) ?? 0) - most) ** 2 / most,
    0,
  );
}

test("each of ten entries wins a pick equally often", () => {
  const entries = entriesOf(Array(10).fill(1));

  const winners = rankings({ entries, count: 3 }, 3).flat();

  const expected = Object.fromEntries(entries.map(([id]) => [id, (3 * DRAWS) / 10]));
  expect(chiSquare(countOf(winners), expected)).toBeLessThan(CHI_SQUARE.df9);
});

test("each entry stands at each position of an order equally often", () => {
  const entries = entriesOf(Array(6).fill(1));

  const places = rankings({ entries, method: "order", count: 6 }).flatMap((ids) =>
    ids.map((id, at) => `${id}@${at}`),
  );

  const expected = Object.fromEntries(
    entries.flatMap(([id]) => Array.from({ length: 6 }, (_, at) => [`${id}@${at}`, DRAWS / 6])),
  );
  expect(chiSquare(countOf(places), expected)).toBeLessThan(CHI_SQUARE.df35);
});

test("all six orders of three entries come equally often", () => {
  const entries = entriesOf([1, 1, 1]);

  const orders = rankings({ entries, method: "order", count: 3 }).map((ids) => ids.join(""));

  const expected = Object.fromEntries(
    ["012", "021", "102", "120", "201", "210"].map((ids) => [ids, DRAWS / 6]),
  );
  expect(chiSquare(countOf(orders), expected)).toBeLessThan(CHI_SQUARE.df5);
});

test("the first winner of a weighted pick comes in proportion to its weight", () => {
  const weights = [1, 2, 3, 4, 10, 20, 30, 30];
  const entries = entriesOf(weights);

  const winners = rankings({ entries, count: 1 }, 1).flat();

  const expected = Object.fromEntries(entries.map(([id, weight]) => [id, (weight * DRAWS) / 100]));
  expect(chiSquare(countOf(winners), expected)).toBeLessThan(CHI_SQUARE.df7);
});

test("the whole ranking of a weighted pick has the chances of drawing tickets without putting them back", () => {
  const weights = { "0": 1, "1": 2, "2": 3 };

  const orders = rankings({ entries: entriesOf([1, 2, 3]) }).map((ids) => ids.join(""));

  const expected = Object.fromEntries(
    ["012", "021", "102", "120", "201", "210"].map((ids) => {
      const [first, second] = [...ids].map((id) => weights[id as keyof typeof weights]) as [number, number];
      return [ids, DRAWS * (first / 6) * (second / (6 - first))];
    }),
  );
  expect(chiSquare(countOf(orders), expected)).toBeLessThan(CHI_SQUARE.df5);
});

test("any two of four are in the same team of two equally often", () => {
  const entries = entriesOf([1, 1, 1, 1]);

  const mates = rankings({ entries, method: "teams", count: 2 }).map((ids) => {
    const team = teamsOf(ids, 2).find((members) => members.includes("0")) ?? [];
    return team.filter((id) => id !== "0").join();
  });

  const expected = Object.fromEntries(["1", "2", "3"].map((id) => [id, DRAWS / 3]));
  expect(chiSquare(countOf(mates), expected)).toBeLessThan(13.82);
});
