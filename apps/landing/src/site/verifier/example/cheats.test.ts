import { verifyReceipt } from "@luckydraw/draw-core";
import { expect, test } from "vitest";
import { cheatNames, exampleText } from "./cheats.ts";

test("the example is genuine", () => {
  expect(verifyReceipt(JSON.parse(exampleText())).outcome).toBe("genuine");
});

test.each([
  ["friend", "result"],
  ["name", "commitment"],
  ["round", "round"],
  ["signature", "signature"],
  ["late", "time"],
] as const)("the cheat %s is caught first by the step %s", (name, step) => {
  const { steps } = verifyReceipt(JSON.parse(exampleText(name)));

  expect(steps.find(({ outcome }) => outcome === "failed")?.step).toBe(step);
});

test("every cheat has its case above", () => {
  expect(cheatNames).toHaveLength(5);
});
