/** The languages of the site, and where each page is in each. */

/** The languages; English pages have no prefix. */
export const locales = ["en", "ko", "ja"] as const;

/** A language of the site. */
export type Locale = (typeof locales)[number];

/** What a language calls itself. */
export const localeNames: Readonly<Record<Locale, string>> = { en: "English", ko: "한국어", ja: "日本語" };

/** Pages that exist in every language; the others are in English. */
export type TranslatedPage = "product" | "verify";

/** The URL's path of a translated page. */
export function pathOf(page: TranslatedPage, locale: Locale): string {
  const path = page === "product" ? "" : `/${page}`;
  return locale === "en" ? path || "/" : `/${locale}${path}`;
}

/** The file of a URL's path. */
export function fileOf(path: string): string {
  return path === "/" ? "index.html" : `${path.slice(1)}.html`;
}
