import { expect, test } from "vitest";
import { visible } from "./visible.ts";

test.each([
  ["people's names", "田中 結衣", "田中 結衣"],
  ["a line break", "a\nb", "a\\u000ab"],
  ["what turns the text around it", "\u202eevil", "\\u202eevil"],
  ["what has no width", "ad\u200bmin", "ad\\u200bmin"],
  ["an emoji", "🎉", "🎉"],
])("%s are shown as they are, or written out", (_what, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test("a text is cut to what a page can take, and never within a character", () => {
  expect(visible("W".repeat(1_000))).toBe(`${"W".repeat(160)}…`);
  expect(visible(`${"W".repeat(159)}🎉🎉`).isWellFormed()).toBe(true);
});
