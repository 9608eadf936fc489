/** The languages that the app speaks. */

/** Languages with words, the fallback first. */
export const locales = ["en", "ko", "ja"] as const;

/** A language that the app speaks. */
export type Locale = (typeof locales)[number];

/**
 * The language for a Slack locale, English where there is none.
 *
 * @param slackLocale As `users.info` gives it with `include_locale`: `ko-KR`, `ja-JP`, `en-GB`…
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { localeOf } from "@luckydraw/slack-app";
 *
 * assert.equal(localeOf("ja-JP"), "ja");
 * assert.equal(localeOf("fr-FR"), "en");
 * assert.equal(localeOf(undefined), "en");
 * ```
 */
export function localeOf(slackLocale: string | undefined): Locale {
  const language = slackLocale?.slice(0, 2).toLowerCase();
  return locales.find((locale) => locale === language) ?? "en";
}
