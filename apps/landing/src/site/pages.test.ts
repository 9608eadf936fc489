import { expect, test } from "vitest";
import { exampleSettings, fillSettings } from "../serve/fill-settings.ts";
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
        /<(?:link rel="(?:icon|stylesheet)"|script|img|source)[^>]*?(?:href|src|srcset)="([^"]*)"/g,
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
