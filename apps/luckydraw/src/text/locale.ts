/** The languages that Luckydraw speaks, as the app states them. */
import type { Locale } from "@luckydraw/slack-app";

export { type Locale, localeOf, locales } from "@luckydraw/slack-app";

/** Each by its own name. */
export const languageNames: Readonly<Record<Locale, string>> = { en: "English", ko: "한국어", ja: "日本語" };
