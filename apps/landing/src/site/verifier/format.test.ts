import { expect, test } from "vitest";
import { numberText, timeText } from "./format.ts";

test("numbers and times are written as the language does", () => {
  expect(numberText("en", 100_000)).toBe("100,000");
  expect(timeText("ko", 1_692_806_364_000)).toContain("2023년");
});

test("a time that no calendar has is shown in seconds", () => {
  expect(timeText("en", 2.7e19)).toBe("27000000000000000 s");
});
