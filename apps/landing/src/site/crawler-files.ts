/** What search engines ask for: which addresses there are, and which are none of theirs. */
import { locales, pathOf, type TranslatedPage } from "./locale.ts";

/** A text at the site's root. */
export interface CrawlerFile {
  readonly file: string;
  readonly text: string;
}

const ORIGIN = "{{origin}}";
const TRANSLATED: readonly TranslatedPage[] = ["product", "verify"];
/** In English alone. */
const ENGLISH: readonly string[] = ["/support", "/privacy"];

const robots = `User-agent: *
Disallow: /slack/

Sitemap: ${ORIGIN}/sitemap.xml
`;

/** Source: https://www.sitemaps.org/protocol.html; languages: https://developers.google.com/search/docs/specialty/international/localized-versions */
function sitemap(): string {
  const translated = TRANSLATED.flatMap((page) => locales.map((locale) => entry(pathOf(page, locale), page)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${[...translated, ...ENGLISH.map((path) => entry(path))].join("\n")}
</urlset>
`;
}

function entry(path: string, page?: TranslatedPage): string {
  const others = page
    ? locales.map(
        (each) =>
          `    <xhtml:link rel="alternate" hreflang="${each}" href="${ORIGIN}${pathOf(page, each)}" />\n`,
      )
    : [];
  return `  <url>\n    <loc>${ORIGIN}${path}</loc>\n${others.join("")}  </url>`;
}

/** All of them. */
export const crawlerFiles: readonly CrawlerFile[] = [
  { file: "robots.txt", text: robots },
  { file: "sitemap.xml", text: sitemap() },
];
