/** Receipts that mean harm: each is told clearly, and does none. */
import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeInBrowser, isTooWide } from "./browser.ts";
import { fragmentOf, genuineReceipt } from "./receipts.ts";

const receipt = genuineReceipt();
const json = JSON.stringify(receipt);
const packed = (text: string | Uint8Array) => deflateRawSync(text).toString("base64url");
const markup = '<img src=x onerror="globalThis.owned = 1"><script>globalThis.owned = 1</script>';

const refused = {
  "damaged base64": "a*b",
  "bytes that don't inflate": "AAAA",
  "a cut link": fragmentOf(receipt).slice(0, -20),
  "bytes that are no text": packed(new Uint8Array([0xff, 0xfe, 0xfd])),
  prose: packed("hello"),
  "a member twice": packed(json.replace("{", '{"commitment":"0",')),
};
const malformed = {
  "deep nesting": packed("[".repeat(200_000) + "]".repeat(200_000)),
  "a prototype": packed(json.replace("{", '{"__proto__":{"owned":1},')),
  "a constructor": packed('{"constructor":{"prototype":{"owned":1}}}'),
  "a number": packed("1e999"),
  null: packed("null"),
  "many members": packed(`{${Array.from({ length: 50_000 }, (_, index) => `"m${index}":1`).join()}}`),
  "an entry too many": packed(
    JSON.stringify({ ...receipt, draw: { ...receipt.draw, entries: Array(1_048_577).fill(0) } }),
  ),
};

/** Opens another receipt in the page that is there, as a reader who edits the address does. */
async function openFragment(page: Page, fragment: string): Promise<string | null> {
  await page.evaluate((hash) => {
    location.hash = "";
    location.hash = hash;
  }, fragment);
  await page.locator(".verifier[aria-busy=false] .verdict").waitFor();
  expect(await page.locator(".verdict p").first().textContent()).toMatch(/\.$/);
  return page.locator(".verdict h2").textContent();
}

describeInBrowser("a hostile receipt", (open) => {
  it("is refused, or is no receipt, and says why", async () => {
    const { page, troubles } = await open("/verify");
    const verdicts: Record<string, string | null> = {};
    for (const [name, fragment] of Object.entries(refused))
      verdicts[name] = await openFragment(page, fragment);
    expect(new Set(Object.values(verdicts))).toEqual(new Set(["Not checked."]));

    for (const [name, fragment] of Object.entries(malformed))
      verdicts[name] = await openFragment(page, fragment);
    for (const name of Object.keys(malformed)) {
      expect(verdicts[name], name).toBe("This isn't a receipt that can be checked.");
    }

    expect(await page.evaluate(() => Reflect.get(Object.prototype, "owned"))).toBeUndefined();
    expect(troubles).toEqual([]);
  });

  it("a bomb is not unpacked beyond what a receipt can be", async () => {
    const { page } = await open(`/verify#${packed(Buffer.alloc(200 * 1024 * 1024, 32))}`);
    await page.locator(".verdict").waitFor();

    expect(await page.locator(".verdict p").textContent()).toBe("It is larger than any receipt can be.");
  });

  it("markup and invisible characters in names and context are text", async () => {
    const name = `${markup}\u202eevil\u0000\u200b`;
    const entries = receipt.draw.entries.map(([id, weight], index) => [index === 0 ? name : id, weight]);
    const hostile = {
      ...receipt,
      draw: { ...receipt.draw, entries },
      result: [name, "W".repeat(100_000)],
      struck: [{ id: receipt.ranking[0], reason: markup }],
      context: { prize: markup, channel: "\u202echannel", organiser: "x".repeat(5_000) },
    };
    const { page, troubles } = await open(`/verify#${fragmentOf(hostile)}`, {
      viewport: { width: 390, height: 844 },
    });
    await page.locator(".verdict").waitFor();

    expect(await page.evaluate(() => Reflect.get(globalThis, "owned"))).toBeUndefined();
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(await page.locator(".ranked bdi").first().textContent()).toContain(
      `${markup}\\u202eevil\\u0000\\u200b`,
    );
    expect(
      await page.locator("main").evaluate((main) => /[\u202a-\u202e]/.test(main.textContent ?? "")),
    ).toBe(false);
    expect(await isTooWide(page)).toBe(false);
    expect(troubles).toEqual([]);
  });

  it("a round beyond all calendars is shown as it is", async () => {
    const round = Number.MAX_SAFE_INTEGER;
    const far = { ...receipt.draw, beacon: { ...receipt.draw.beacon, round } };
    const { page, troubles } = await open(
      `/verify#${fragmentOf({ ...receipt, draw: far, context: { committedAt: "999999999999.000000" } })}`,
    );
    await page.locator(".verdict.failed").waitFor();

    expect(troubles).toEqual([]);
  });
});
