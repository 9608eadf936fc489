/** Compares two pictures as a browser shows them. */
import type { Browser } from "playwright-core";

/** More than browsers differ in smoothing an edge; of 255. */
const TOLERANCE = 64;

/** Runs in the browser, and is text because tools are not typed for one. */
const COMPARE = `async ([one, other]) => {
  const read = async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  };
  const [first, second] = await Promise.all([read(one), read(other)]);
  if (first.length !== second.length) return 1;
  return first.filter((value, at) => Math.abs(value - second[at]) > ${TOLERANCE}).length / first.length;
}`;

/** Which share of two PNGs differs, 0 to 1; 1 if their sizes do. */
export async function difference(browser: Browser, one: Buffer, other: Buffer): Promise<number> {
  const page = await browser.newPage();
  const urls = [one, other].map((png) => `data:image/png;base64,${png.toString("base64")}`);
  const share: number = await page.evaluate(`(${COMPARE})(${JSON.stringify(urls)})`);
  await page.close();
  return share;
}
