/** The languages that Luckydraw speaks. */

/** Languages with a catalogue. */
export const locales = ["en", "ko", "ja"] as const;

/** A language that Luckydraw speaks. */
export type Locale = (typeof locales)[number];

/**
 * The language for a Slack locale, English where there is none.
 *
 * @param slackLocale As `users.info` gives it with `include_locale`: `ko-KR`, `ja-JP`, `en-GB`…
 * @example
 * localeOf("ja-JP"); // "ja"
 * localeOf(undefined); // "en"
 */
export function localeOf(slackLocale: string | undefined): Locale {
  const language = slackLocale?.slice(0, 2).toLowerCase();
  return locales.find((locale) => locale === language) ?? "en";
}
