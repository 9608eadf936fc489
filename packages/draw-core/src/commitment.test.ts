import { expect, test } from "vitest";
import { drawInput } from "../test/draws.ts";
import { naiveCanonicalJson, naiveCommitment } from "../test/naive-draw.ts";
import { canonicalJson, commitmentOf } from "./commitment.ts";
import { createDraw } from "./draw.ts";
import { DrawError } from "./draw-error.ts";

test.each([1, 1023, 1024, 1025, 2048])("the text of %i entries has no seam", (size) => {
  const draw = createDraw(drawInput(size));

  const text = canonicalJson(draw);

  expect(text).toBe(naiveCanonicalJson(draw));
  expect(commitmentOf(draw)).toBe(naiveCommitment(draw).toString("hex"));
});

test("a draw that was not made here is checked first", () => {
  const draw = { ...createDraw(drawInput(2)), count: 9 };

  expect(() => commitmentOf(draw)).toThrow(new DrawError("count-out-of-range", { path: "draw.count" }));
  expect(() => canonicalJson(draw)).toThrow(DrawError);
});

test("a draw that was not made here is hashed anew each time, as it may have changed", () => {
  const draw = { ...createDraw(drawInput(2)) };
  const before = commitmentOf(draw);

  Object.assign(draw, { count: 2 });

  expect(commitmentOf(draw)).not.toBe(before);
  expect(commitmentOf(draw)).toBe(naiveCommitment(draw).toString("hex"));
});

test("asking twice gives the same", () => {
  const draw = createDraw(drawInput(3));

  expect(commitmentOf(draw)).toBe(commitmentOf(draw));
});
