import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it, test } from "vitest";
import { findChrome } from "../../apps/playground/test-browser/find-chrome.ts";
import { withBrowser } from "./browser.ts";
import { difference } from "./difference.ts";
import { drawingAsPng, iconCopies, iconPictures, iconSource } from "./icon.ts";
import { pngFacts } from "./png.ts";

const svg = readFileSync(iconSource, "utf8");
const path = / d="([^"]+)"/.exec(svg)?.[1] ?? "";
const sourceOf = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

test.each(iconPictures.map((each) => [basename(each.file), each] as const))(
  "%s has its size and nothing to see through",
  (_name, { file, size }) => {
    expect(pngFacts(readFileSync(file))).toEqual({ width: size, height: size, isOpaque: true });
  },
);

test("what isn't a PNG, or can be seen through, is known", () => {
  const png = readFileSync(iconPictures[0]?.file ?? "");
  const withAlpha = Buffer.from(png);
  withAlpha.writeUInt8(6, 25);

  expect(pngFacts(withAlpha).isOpaque).toBe(false);
  expect(() => pngFacts(Buffer.from(svg))).toThrow(new TypeError("Not a PNG"));
});

test("there is one drawing: files and pages that show it have the same path", () => {
  expect(path.length).toBeGreaterThan(100);
  for (const copy of iconCopies) expect(readFileSync(copy, "utf8")).toBe(svg);
  for (const file of [
    "apps/landing/src/site/parts/brand-mark.tsx",
    "apps/oauth-callback/src/page/render-page.ts",
  ]) {
    expect(sourceOf(file)).toContain(`d="${path}"`);
  }
});

test("it says nothing in letters, and ball and square stand apart by WCAG AA", () => {
  const [square = "", ball = ""] = [...svg.matchAll(/fill="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour);

  expect(svg).not.toContain("<text");
  expect(contrast(square, ball)).toBeGreaterThan(4.5);
  expect(contrast("#777777", "#777777")).toBe(1);
});

/** Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const hasChrome = findChrome(process.env) !== undefined;
if (!hasChrome) {
  process.stderr.write(
    '\nSKIPPED: "the pictures of the icon" needs Chrome or Chromium. Install one or set CHROME_PATH, then run again.\n',
  );
  it("has a browser in CI", () => expect(process.env["CI"], "CI must install chromium").toBeUndefined());
}
describe.skipIf(!hasChrome)("the pictures of the icon", () => {
  it("are made of the drawing as it is", () =>
    withBrowser(async (browser) => {
      for (const { file, size } of iconPictures) {
        const anew = await drawingAsPng(browser, svg, size);
        expect(await difference(browser, anew, readFileSync(file)), basename(file)).toBeLessThan(0.001);
      }
    }));

  it("are not taken for another drawing's", () =>
    withBrowser(async (browser) => {
      const { file, size } = iconPictures[0] as (typeof iconPictures)[number];
      const other = await drawingAsPng(browser, svg.replace("translate(4 4)", "translate(5 4)"), size);
      expect(await difference(browser, other, readFileSync(file))).toBeGreaterThan(0.01);
    }));
});
