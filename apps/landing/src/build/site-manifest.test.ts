import { expect, test } from "vitest";
import { siteManifest } from "./site-manifest.ts";

const files = new Map([
  ["index.html", "{{origin}} {{contactEmail}} {{origin}}"],
  ["404.html", ""],
  ["ko/verify.html", ""],
  ["assets/start-Ab1.js", "{{origin}}"],
]);

test("a page is stored under its URL's path, asked for again soon, and names its settings", () => {
  const { files: listed } = siteManifest(files);

  expect(listed.find(({ file }) => file === "ko/verify.html")).toEqual({
    file: "ko/verify.html",
    key: "ko/verify",
    contentType: "text/html; charset=utf-8",
    cacheControl: "public, max-age=300",
    settings: [],
  });
  expect(listed.find(({ file }) => file === "index.html")).toMatchObject({
    key: "index.html",
    settings: ["contactEmail", "origin"],
  });
  expect(listed.find(({ file }) => file === "404.html")?.key).toBe("404.html");
});

test("an asset is kept for good, and nothing is filled in", () => {
  const { files: listed } = siteManifest(files);

  expect(listed.find(({ key }) => key === "assets/start-Ab1.js")).toMatchObject({
    contentType: "text/javascript; charset=utf-8",
    cacheControl: "public, max-age=31536000, immutable",
    settings: [],
  });
});

test("what crawlers read is text with the site's address in it, and a picture is none", () => {
  const { files: listed } = siteManifest(
    new Map([
      ["robots.txt", "Sitemap: {{origin}}/sitemap.xml"],
      ["sitemap.xml", "<loc>{{origin}}/</loc>"],
      ["share-en.png", "{{origin}}"],
    ]),
  );

  expect(listed.map(({ key, contentType, settings }) => [key, contentType, settings])).toEqual([
    ["robots.txt", "text/plain; charset=utf-8", ["origin"]],
    ["share-en.png", "image/png", []],
    ["sitemap.xml", "application/xml", ["origin"]],
  ]);
});

test("a kind of file that nobody has decided on is refused", () => {
  expect(() => siteManifest(new Map([["fonts/a.woff2", ""]]))).toThrow(
    new TypeError("No content type is known for fonts/a.woff2"),
  );
});
