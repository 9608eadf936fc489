import fc from "fast-check";
import { expect, test } from "vitest";
import { isNormalised } from "./normal-form.ts";

const marks = fc.constantFrom(
  "\u0316",
  "\u0301",
  "\u0327",
  "\u{1d165}",
  "\u{1d16d}",
  "\u093c",
  "\u05b0",
  "\u0345",
);
const letters = fc.constantFrom("a", "e", "é", "\u1100", "\u1161", "가", "🍕", "\u2126");

test("says what normalize says, however text and its marks are mixed", () => {
  const text = fc
    .array(fc.oneof({ weight: 5, arbitrary: marks }, letters), { maxLength: 200 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.boolean(), (given, normal) => {
      const tried = normal ? given.normalize() : given;

      expect(isNormalised(tried)).toBe(tried.normalize() === tried);
    }),
    { numRuns: 1_000 },
  );
});

test("a mark out of order is found wherever it stands", () => {
  for (const pair of ["\u0301\u0316", "\u{1d16d}\u{1d165}"]) {
    for (let before = 0; before < 200; before += 1) {
      const text = `${"x".repeat(before)}${pair}`;
      expect(isNormalised(text)).toBe(text.normalize() === text);
    }
  }
});

test("a mark that joins a letter far before it is found", () => {
  const far = `a${"\u0316".repeat(100)}\u0301`;

  expect(isNormalised(far)).toBe(false);
  expect(isNormalised(`x${far.slice(1)}`)).toBe(`x${far.slice(1)}`.normalize() === `x${far.slice(1)}`);
  expect(isNormalised("")).toBe(true);
});

test("ten megabytes of marks out of order come to an answer", () => {
  expect(isNormalised(`x${"\u0316\u0301".repeat(5_000_000)}`)).toBe(false);
});
