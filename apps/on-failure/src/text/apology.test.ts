import { jobFingerprint, locales } from "@luckydraw/slack-app";
import { describe, expect, test } from "vitest";
import { whom } from "../../test/kit/failures.ts";
import { apology } from "./apology.ts";

const reference = `\`${jobFingerprint(whom.jobId)}\``;
const { drawNumber: _number, ...request } = whom;
const scripts = { en: /^[\x20-\x7e]+$/, ko: /\p{Script=Hangul}/u, ja: /\p{Script=Hiragana}/u };

describe.each(locales)("in %s", (locale) => {
  test("what was not done: one line with a reference", () => {
    const text = apology(request, locale);

    expect(text).toMatch(scripts[locale]);
    expect(text).not.toContain("\n");
    expect(text.endsWith(reference)).toBe(true);
  });

  test("a draw that stands still: its number as well", () => {
    const text = apology(whom, locale);

    expect(text).toMatch(scripts[locale]);
    expect(text).toContain("#12");
    expect(text.endsWith(reference)).toBe(true);
  });
});

test("in a language that nobody knows: all of them, one a line", () => {
  expect(apology(request, undefined).split("\n")).toEqual(locales.map((locale) => apology(request, locale)));
});

test("a request that failed is not promised to be done, a draw is", () => {
  expect(apology(request, "en")).toMatch(/won't try again.*please ask again/);
  expect(apology(whom, "en")).toMatch(/it will be finished/);
  expect(apology(whom, "en")).not.toMatch(/ask again/);
});

test("has nothing in it that Slack would turn into a mention or a link", () => {
  for (const text of [apology(request, undefined), apology(whom, undefined)])
    expect(text).not.toMatch(/[<>*_~@]/);
});
