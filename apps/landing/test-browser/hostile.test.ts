/** Receipts that mean harm: each is told clearly, and does none. */
import { deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { describeInBrowser, isTooWide } from "./browser.ts";
import { fragmentOf, genuineReceipt } from "./receipts.ts";

const receipt = genuineReceipt();
const json = JSON.stringify(receipt);
const packed = (text: string | Uint8Array) => deflateRawSync(text).toString("base64url");
const markup = '<img src=x onerror="globalThis.owned = 1"><script>globalThis.owned = 1</script>';

describeInBrowser("a hostile receipt", (open) => {
  it.each([
    ["damaged base64", "a*b", "Not checked."],
    ["bytes that don't inflate", "AAAA", "Not checked."],
    ["a cut link", fragmentOf(receipt).slice(0, -20), "Not checked."],
    ["bytes that are no text", packed(new Uint8Array([0xff, 0xfe, 0xfd])), "Not checked."],
    ["prose", packed("hello"), "Not checked."],
    ["a member twice", packed(json.replace("{", '{"commitment":"0",')), "Not checked."],
    [
      "deep nesting",
      packed("[".repeat(200_000) + "]".repeat(200_000)),
      "This isn't a receipt that can be checked.",
    ],
    [
      "a prototype",
      packed(json.replace("{", '{"__proto__":{"owned":1},')),
      "This isn't a receipt that can be checked.",
    ],
    [
      "a constructor",
      packed('{"constructor":{"prototype":{"owned":1}}}'),
      "This isn't a receipt that can be checked.",
    ],
    ["a number", packed("1e999"), "This isn't a receipt that can be checked."],
    ["null", packed("null"), "This isn't a receipt that can be checked."],
    [
      "many members",
      packed(`{${Array.from({ length: 50_000 }, (_, index) => `"m${index}":1`).join()}}`),
      "This isn't a receipt that can be checked.",
    ],
    [
      "a million entries too many",
      packed(JSON.stringify({ ...receipt, draw: { ...receipt.draw, entries: Array(1_048_577).fill(0) } })),
      "This isn't a receipt that can be checked.",
    ],
  ])("%s", async (_name, fragment, verdict) => {
    const { page, troubles } = await open(`/verify#${fragment}`);
    await page.locator(".verdict").waitFor();

    expect(await page.locator(".verdict h2").textContent()).toBe(verdict);
    expect(await page.locator(".verdict p").first().textContent()).toMatch(/\.$/);
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
