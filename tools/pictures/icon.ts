/** The app's icon: one drawing, and what is made of it. */
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";

const root = join(import.meta.dirname, "../..");

/** The drawing. */
export const iconSource: string = join(root, "assets/icon.svg");

/** Sites take the drawing itself: each is a unit of its own, and has a copy. */
export const iconCopies: readonly string[] = [
  join(root, "apps/landing/src/site/images/icon.svg"),
  join(root, "apps/playground/src/page/public/icon.svg"),
];

/** What can't take a drawing: the file, and its width and height in pixels. */
export const iconPictures: readonly { readonly file: string; readonly size: number }[] = [
  { file: join(root, "assets/icon-1024.png"), size: 1_024 },
  { file: join(root, "assets/icon-512.png"), size: 512 },
  { file: join(root, "apps/landing/src/public/apple-touch-icon.png"), size: 180 },
];

/** A drawing as a PNG without transparency, filling the square. */
export async function drawingAsPng(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  const png = await page.screenshot({ type: "png" });
  await page.close();
  return png;
}

/** Makes all of them anew. */
export async function makeIcons(browser: Browser): Promise<readonly string[]> {
  const svg = readFileSync(iconSource, "utf8");
  for (const copy of iconCopies) await writeFile(copy, svg);
  for (const { file, size } of iconPictures) await writeFile(file, await drawingAsPng(browser, svg, size));
  return [...iconCopies, ...iconPictures.map(({ file }) => file)];
}
