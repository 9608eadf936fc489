/** What a link to the site shows where it is shared: the promise and a draw, one picture a language. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { type Locale, locales } from "../../apps/landing/src/site/locale.ts";
import { wordsOf } from "../../apps/landing/src/site/words/words.ts";
import { iconSource } from "./icon.ts";

/** In pixels, as the site's pages say. */
export const shareSize = { width: 1_200, height: 630 } as const;

const site = join(import.meta.dirname, "../../apps/landing/src");

/** Where a language's picture is. */
export function sharePicture(locale: Locale): string {
  return join(site, `public/share-${locale}.png`);
}

const STYLE = `
  body { margin: 0; background: #fffdf8; color: #1b1a23; font-family: "Noto Sans CJK KR", system-ui, sans-serif; }
  :lang(ja) { font-family: "Noto Sans CJK JP", sans-serif; }
  main { box-sizing: border-box; height: 100vh; padding: 48px 64px 0; overflow: hidden; }
  header { display: flex; align-items: center; gap: 18px; font-size: 34px; font-weight: 700; }
  svg { width: 60px; height: 60px; border-radius: 14px; }
  h1 { margin: 24px 0 36px; font-size: 47px; line-height: 1.2; letter-spacing: -0.01em; }
  img { display: block; width: 1072px; border: 1px solid #e5e0d5; border-radius: 10px 10px 0 0; }`;

/** Makes one for each language; the words are the site's own. */
export async function makeSharePictures(browser: Browser): Promise<readonly string[]> {
  const draw = readFileSync(join(site, "site/images/draw-light.webp")).toString("base64");
  const page = await browser.newPage({ viewport: shareSize, deviceScaleFactor: 1 });
  for (const locale of locales) {
    await page.setContent(`<!doctype html><html lang="${locale}"><style>${STYLE}</style><main>
      <header>${readFileSync(iconSource, "utf8")}Luckydraw</header>
      <h1>${wordsOf(locale).product.headline}</h1>
      <img src="data:image/webp;base64,${draw}"></main></html>`);
    await page.locator("img").evaluate("image => image.decode()");
    await page.screenshot({ path: sharePicture(locale), type: "png" });
  }
  await page.close();
  return locales.map(sharePicture);
}
