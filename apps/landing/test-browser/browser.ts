/** Starts the browser that the tests drive, and the site that it looks at. */
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { type RunningSite, startSite } from "../src/serve/start-site.ts";
import { findChrome } from "./find-chrome.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const chrome = findChrome(process.env);

/** A page in a fresh browser profile, and what went wrong on it. */
export interface OpenPage {
  readonly page: Page;
  /** Uncaught errors, console errors (a breach of the policy is one) and requests to other origins. */
  readonly troubles: readonly string[];
  /** Every request: method and URL, without the fragment, which is never sent. */
  readonly requests: readonly string[];
}

/** Opens a path of the site. */
export type Open = (path: string, options?: BrowserContextOptions) => Promise<OpenPage>;

/**
 * A `describe` that needs a browser: skipped with a reason where there is none, a failure in CI.
 *
 * @param title What is described.
 * @param body Gets a function that opens pages; each is closed after its test.
 */
export function describeInBrowser(title: string, body: (open: Open) => void): void {
  if (!chrome) {
    process.stderr.write(
      `\nSKIPPED: "${title}" needs Chrome or Chromium. Install one or set CHROME_PATH, then run again.\n`,
    );
    it("has a browser in CI", () => expect(process.env["CI"], "CI must install chromium").toBeUndefined());
  }
  describe.skipIf(!chrome)(title, () => {
    let browser: Browser | undefined;
    let site: RunningSite | undefined;
    beforeAll(async () => {
      site = await startSite({ folder: inject("siteFolder"), port: 0 });
      browser = await chromium.launch({ executablePath: chrome ?? "", args: flags, headless: true });
    });
    afterEach(async () => {
      for (const context of browser?.contexts() ?? []) await context.close();
    });
    afterAll(async () => {
      await browser?.close();
      await site?.stop();
    });
    body(async (path, options) => {
      if (!browser || !site) throw new Error("The browser has not started");
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const watched = watch(page, site.url);
      await page.goto(`${site.url}${path}`);
      return { page, ...watched };
    });
  });
}

function watch(page: Page, origin: string): Omit<OpenPage, "page"> {
  const troubles: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.context().on("request", (request) => {
    const url = new URL(request.url());
    requests.push(`${request.method()} ${url.pathname}`);
    if (url.origin !== origin) troubles.push(`request to ${url.origin}`);
  });
  return { troubles, requests };
}

/** What axe finds against WCAG 2.2 AA and its best practices, as short lines. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

/** Whether the page can be scrolled sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}
