/**
 * The browser that pictures are taken with: the one that shows the sites, and that screenshots need in any case. A renderer of
 * SVG beside it would be a second opinion on one drawing.
 */
import { type Browser, chromium } from "playwright-core";
import { findChrome } from "../../apps/playground/test-browser/find-chrome.ts";

/**
 * Starts a browser, and ends it whatever happens.
 *
 * @throws Error that says what to install where there is no Chrome.
 */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = findChrome(process.env);
  if (executablePath === undefined) {
    throw new Error("No Chrome or Chromium was found. Install one, or name it in CHROME_PATH.");
  }
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--force-color-profile=srgb",
  ];
  const browser = await chromium.launch({ executablePath, args, headless: true });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
