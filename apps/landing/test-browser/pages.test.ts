/** Every page, in every language: reachable for all, from this origin alone, within its budget. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, it } from "vitest";
import type { SiteManifest } from "../src/build/site-manifest.ts";
import { exampleSettings } from "../src/serve/fill-settings.ts";
import { axeFindings, describeInBrowser, isTooWide } from "./browser.ts";

const paths = [
  "/",
  "/ko",
  "/ja",
  "/verify",
  "/ko/verify",
  "/ja/verify",
  "/support",
  "/privacy",
  "/installed",
  "/nowhere",
];

describeInBrowser("the pages", (open) => {
  it.each(paths)("%s has nothing for axe to find, fits a phone, and asks no other origin", async (path) => {
    const { page, troubles } = await open(path);
    expect(await axeFindings(page)).toEqual([]);

    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await isTooWide(page)).toBe(false);

    expect(troubles.filter((trouble) => !(path === "/nowhere" && trouble.includes("404")))).toEqual([]);
  });

  it.each([
    ["/", "en", "/verify"],
    ["/ko", "ko", "/ko/verify"],
    ["/ja/verify", "ja", "/ja/verify"],
  ])("%s names its language and its translations", async (path, locale, verify) => {
    const { page } = await open(path);

    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    const alternates = page.locator('link[rel="alternate"]');
    expect(
      await alternates.evaluateAll((links) => links.map((link) => link.getAttribute("hreflang"))),
    ).toEqual(["en", "ko", "ja", "x-default"]);
    expect(await page.locator(".site-header nav a").nth(1).getAttribute("href")).toBe(verify);
  });

  it("leads to the same page in another language", async () => {
    const { page } = await open("/verify");

    await page.locator(".site-header .languages a", { hasText: "한국어" }).click();

    await page.getByRole("heading", { level: 1, name: "추첨 확인" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/ko/verify");
  });

  it("starts an installation on its own origin", async () => {
    const { page } = await open("/");

    const button = page.getByRole("link", { name: "Add to Slack" }).first();

    expect(await button.getAttribute("href")).toBe("/slack/install");
  });

  it("shows the draw in the colours of the reader, at the size that was kept free for it", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await open("/", { colorScheme });
      const picture = page.locator(".hero-picture img");
      const width = await picture.evaluate(async (image: HTMLImageElement) => {
        await image.decode();
        return image.naturalWidth;
      });
      expect(width).toBe(1120);
      expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toContain(colorScheme);
    }
  });

  it("runs no script on the product page and stays under 100 KB, packed", async () => {
    const { page, requests } = await open("/");
    await page.waitForLoadState("networkidle");

    expect(requests.filter((request) => request.endsWith(".js"))).toEqual([]);
    expect(await packedBytes(requests)).toBeLessThan(100_000);
  });

  it("tells crawlers its pages, under its own address, and each of them answers", async () => {
    const { page } = await open("/");
    const get = (path: string) => page.request.get(new URL(path, page.url()).href);

    const robots = await get("/robots.txt");
    const sitemap = await get("/sitemap.xml");

    expect(robots.headers()["content-type"]).toBe("text/plain; charset=utf-8");
    expect(await robots.text()).toContain(`Sitemap: ${exampleSettings.origin}/sitemap.xml`);
    expect(sitemap.headers()["content-type"]).toBe("application/xml");
    const places = [...(await sitemap.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, place]) => place ?? "",
    );
    expect(places.length).toBe(8);
    for (const place of places) {
      expect(place.startsWith(`${exampleSettings.origin}/`)).toBe(true);
      expect((await get(new URL(place).pathname)).status(), place).toBe(200);
    }
  });

  it("has pictures for a shared link and a home screen, and loads neither", async () => {
    const { page, requests } = await open("/ja");
    await page.waitForLoadState("networkidle");
    const picture = await page.locator('meta[property="og:image"]').getAttribute("content");
    const touch = await page.locator('link[rel="apple-touch-icon"]').getAttribute("href");

    expect(picture).toBe(`${exampleSettings.origin}/share-ja.png`);
    for (const path of [new URL(picture ?? "").pathname, touch ?? ""]) {
      const answer = await page.request.get(new URL(path, page.url()).href);
      expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/png"]);
    }
    expect(requests.filter((request) => request.endsWith(".png"))).toEqual([]);
  });

  it("opens its content by keyboard, past the navigation", async () => {
    const { page } = await open("/");

    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");

    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Add to Slack");
  });
});

async function packedBytes(requests: readonly string[]): Promise<number> {
  const folder = inject("siteFolder");
  const { files } = JSON.parse(await readFile(join(folder, "site.json"), "utf8")) as SiteManifest;
  let bytes = 0;
  for (const request of requests) {
    const key = request.replace("GET /", "") || "index.html";
    const file = files.find((each) => each.key === key);
    if (file) bytes += gzipSync(await readFile(join(folder, file.file))).length;
  }
  return bytes;
}
