/** The languages that the app speaks, as the app states them. */
export { type Locale, localeOf, locales } from "@luckydraw/slack-app";
