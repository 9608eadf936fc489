/** The languages that the pages speak. */
import { qualities } from "./quality.ts";

const locales = ["en", "ko", "ja"] as const;

/** A language that the pages speak. */
export type Locale = (typeof locales)[number];

/** The language that a browser prefers among those, English where it prefers none. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wanted = qualities(acceptLanguage)
    .filter(([, weight]) => weight > 0)
    .toSorted(([, one], [, other]) => other - one)
    .map(([name]) => name.split("-")[0]);
  return wanted.flatMap((language) => locales.filter((locale) => locale === language))[0] ?? "en";
}
