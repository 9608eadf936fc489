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

/** The requirements of Slack's review of pages: where, what, and the words that meet it. */
const REVIEWED = [
  ["index.html", "the purpose", "Draw winners in Slack that anyone can check."],
  ["index.html", "how it works in Slack, in a picture", "/images/draw-light.webp"],
  ["index.html", "what to type", "/luckydraw 2 @ann @bob @cho"],
  ["index.html", "the way to install it", 'href="/slack/install"'],
  ["index.html", "the way to a private channel", "/invite @Luckydraw"],
  ["index.html", "the privacy policy", 'href="/privacy"'],
  ["index.html", "support", 'href="/support"'],
  ["installed.html", "what comes next", "/luckydraw 1 tea, coffee, water"],
  ["installed.html", "the way back to Slack", "https://slack.com/app_redirect?app=A0123456789"],
  ["support.html", "whom to write to", "mailto:hello@luckydraw.example"],
  ["support.html", "how soon an answer comes", "within two business days"],
  ["support.html", "that no account is needed", "need no account"],
  ["support.html", "how to remove it", "Remove app"],
  ["privacy.html", "who is responsible", "Example Ltd"],
  ["privacy.html", "how long draws are kept", "90 days from the draw"],
  ["privacy.html", "how long logs are kept", "after 30 days"],
  ["privacy.html", "how long backups are kept", "35 days"],
  ["privacy.html", "settings", "Settings of the workspace"],
  ["privacy.html", "what an uninstallation deletes", "its token, draws, settings and records"],
  ["privacy.html", "what outlives an uninstallation", "failed for good after 14 days"],
  ["privacy.html", "what is received and not used", "receives and has no use for"],
  ["privacy.html", "the use of the token", "The Slack token"],
  ["privacy.html", "who else is involved", "Amazon Web Services"],
  ["privacy.html", "the beacon", "drand"],
  ["privacy.html", "access and transfer", "See and move"],
  ["privacy.html", "how to ask for deletion", "mailto:hello@luckydraw.example?subject=Deletion"],
] as const;

test.each(REVIEWED)("%s says what Slack's review looks for: %s", (name, _what, words) => {
  const html = pages.find(({ file }) => file === name)?.html ?? "";

  expect(fillSettings(html, exampleSettings).replaceAll(/\s+/g, " ")).toContain(words);
});

test.each(["ko.html", "ja.html"])("%s has the way into a workspace too", (name) => {
  const html = pages.find(({ file }) => file === name)?.html ?? "";

  for (const words of ["/slack/install", "/invite @Luckydraw", "/support", "/privacy"]) {
    expect(html).toContain(words);
  }
});
