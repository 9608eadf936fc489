import { expect, test } from "vitest";
import { createBodyCollector } from "./body-collector.ts";

test("joins chunks in their order", () => {
  const collector = createBodyCollector(10);

  const taken = ["", "ab", "", "cd"].map((text) => collector.add(Buffer.from(text)));

  expect(taken).toEqual([true, true, true, true]);
  expect(collector.bytes()).toEqual(Buffer.from("abcd"));
});

test("hands over a single chunk without a copy", () => {
  const collector = createBodyCollector(10);
  const chunk = Buffer.from("abcd");

  collector.add(chunk);

  expect(collector.bytes()).toBe(chunk);
});

test("is empty without chunks", () => {
  expect(createBodyCollector(10).bytes()).toEqual(Buffer.alloc(0));
});

test("takes the limit exactly, and nothing more once it was exceeded", () => {
  const collector = createBodyCollector(4);

  const taken = ["abcd", "e", ""].map((text) => collector.add(Buffer.from(text)));

  expect(taken).toEqual([true, false, false]);
  expect(collector.bytes()).toHaveLength(0);
});
