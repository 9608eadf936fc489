import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exampleSettings, fillSettings } from "../serve/fill-settings.ts";
import { crawlerFiles } from "./crawler-files.ts";
import { pages } from "./pages.tsx";
import { pagePolicy, securityHeaders } from "./security-headers.ts";
import { settingNames } from "./settings.ts";

/** Paths that are answered by a function, not by a file. */
const FUNCTION_PATHS = ["/slack/install"];

test.each(pages.map(({ file, html }) => [file, html] as const))("%s has nothing inline", (_file, html) => {
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
});

test.each(pages.map(({ file, html }) => [file, html] as const))(
  "%s loads nothing from elsewhere",
  (_file, html) => {
    const loaded = [
      ...html.matchAll(
        /<(?:link rel="(?:icon|apple-touch-icon|stylesheet)"|script|img|source)[^>]*?(?:href|src|srcset)="([^"]*)"/g,
      ),
    ];

    expect(loaded.length).toBeGreaterThan(1);
    for (const [, url] of loaded) expect(url).toMatch(/^\/[^/]/);
  },
);

test("every link within the site leads to a page", () => {
  const paths = new Set(pages.map(({ file }) => `/${file.replace(/(^index)?\.html$/, "")}`));
  const links = pages.flatMap(({ html }) =>
    [...html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map(([, path]) => path),
  );

  expect(links.length).toBeGreaterThan(50);
  for (const link of links) expect([...paths, ...FUNCTION_PATHS]).toContain(link);
});

test("every place for a setting is one of the settings, and each setting has its place", () => {
  const found = pages.flatMap(({ html }) => [...html.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));

  expect(new Set(found)).toEqual(new Set(settingNames));
});

test("each page names its language, and no two pages have the same title", () => {
  const titles = pages.map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)?.[1]);

  expect(new Set(titles).size).toBe(pages.length);
  for (const { html } of pages) expect(html).toMatch(/<html lang="(en|ko|ja)">/);
});

/** The content of a `<meta property>`, and where the page says that it is. */
const said = (html: string, name: string) =>
  new RegExp(`(?:property|name)="${name}" content="([^"]+)"`).exec(html)?.[1];
const placeOf = (html: string) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
const placed = pages.filter(({ html }) => placeOf(html) !== undefined);

test.each(placed.map(({ file, html }) => [file, html] as const))(
  "%s says what a shared link to it shows: its own title and address, a picture in its language",
  (_file, html) => {
    const locale = /<html lang="(\w+)">/.exec(html)?.[1];
    const picture = readFileSync(new URL(`../public/share-${locale}.png`, import.meta.url));

    expect(said(html, "og:title")).toBe(/<title>([^<]+)<\/title>/.exec(html)?.[1]);
    expect(said(html, "og:description")).toBe(said(html, "description"));
    expect(said(html, "og:url")).toBe(placeOf(html));
    expect(said(html, "og:image")).toBe(`{{origin}}/share-${locale}.png`);
    expect(said(html, "twitter:card")).toBe("summary_large_image");
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)].map(String)).toEqual([
      said(html, "og:image:width"),
      said(html, "og:image:height"),
    ]);
  },
);

test("the sitemap lists each page that is to be found, and no other", () => {
  const sitemap = crawlerFiles.find(({ file }) => file === "sitemap.xml")?.text ?? "";
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place);

  expect(listed.toSorted()).toEqual(placed.map(({ html }) => placeOf(html)).toSorted());
  expect(listed.length).toBe(pages.length - 2);
  expect(crawlerFiles.find(({ file }) => file === "robots.txt")?.text).toContain("{{origin}}/sitemap.xml");
});

test("the policy allows this origin's files and no connection", () => {
  expect(pagePolicy).not.toContain("unsafe");
  expect(pagePolicy).toContain("connect-src 'none'");
  expect(securityHeaders["content-security-policy"]).toBe(`${pagePolicy}; frame-ancestors 'none'`);
  for (const { html } of pages) expect(html).toContain(`content="${pagePolicy}"`);
});

test("the privacy policy says what Slack's review looks for", () => {
  const policy = pages.find(({ file }) => file === "privacy.html")?.html ?? "";
  const filled = fillSettings(policy, exampleSettings);

  for (const word of [
    "90 days",
    "Slack token",
    "Amazon Web Services",
    "drand",
    "Delete",
    exampleSettings.contactEmail,
  ]) {
    expect(filled).toContain(word);
  }
});
