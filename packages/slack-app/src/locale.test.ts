import { expect, it } from "vitest";
import { localeOf } from "./locale.ts";

it.each([
  ["en-US", "en"],
  ["en-GB", "en"],
  ["ko-KR", "ko"],
  ["KO", "ko"],
  ["ja-JP", "ja"],
  ["de-DE", "en"],
  ["", "en"],
  [undefined, "en"],
])("speaks to %j in %s", (slackLocale, locale) => {
  expect(localeOf(slackLocale)).toBe(locale);
});
