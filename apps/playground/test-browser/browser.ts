/** Starts the browser that the tests drive. */
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
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
  /** Uncaught errors, console errors and requests to other hosts. */
  readonly troubles: readonly string[];
}

/** Opens pages of one browser. */
export type Open = (url: string, options?: BrowserContextOptions) => Promise<OpenPage>;

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
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: chrome ?? "", args: flags, headless: true });
    });
    afterEach(async () => {
      for (const context of browser?.contexts() ?? []) await context.close();
    });
    afterAll(() => browser?.close());
    body(async (url, options) => {
      if (!browser) throw new Error("The browser has not started");
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const troubles = watch(page, new URL(url).host);
      await page.goto(url);
      await page.locator(".channel .message-list[aria-busy=false]").waitFor();
      return { page, troubles };
    });
  });
}

function watch(page: Page, host: string): readonly string[] {
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.host !== host) troubles.push(`request to ${url.host}`);
  });
  return troubles;
}

/** What axe finds against WCAG 2.2 AA and its best practices, as short lines. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}

/** Types into the composer of the channel, as keys. */
export async function type(page: Page, text: string): Promise<void> {
  await page.locator(".channel .composer-text").focus();
  await page.keyboard.type(text);
}
