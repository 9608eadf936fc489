/** The package that draws and verifies, bundled by Vite as any site would bundle it, in a real browser. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type Playground, startPlayground } from "../src/server/playground.ts";
import { describeInBrowser } from "./browser.ts";
import * as inNode from "./fixture/draw-core-entry.ts";

declare global {
  var drawCore: typeof inNode;
}

const entry = join(import.meta.dirname, "fixture/draw-core-entry.ts");

async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, lib: { entry, formats: ["iife"], name: "drawCore" } },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (first === undefined || !("output" in first)) throw new Error("Vite made nothing");
  return first.output[0].code;
}

/** Runs in the browser and here: it sees nothing but its argument and the package as a global. */
function drawAndVerify(count: number) {
  const chain = drawCore.createLocalChain({
    secretKey: "01".repeat(32),
    periodSeconds: 3,
    genesisTimeSeconds: 1_700_000_000,
    now: Date.now,
  });
  const entries = Array.from({ length: count }, (_, index) => [`U${index}`, 1] as const);
  const nonce = "0".repeat(32);
  const order = { chain: chain.chain.hash, round: 7, nonce, method: "order", count, entries } as const;
  const draw = drawCore.createDraw(order);
  const beacon = chain.beaconAt(7);
  const receipt = drawCore.receiptOf({ draw, beacon, ranking: drawCore.rank(draw, beacon) });
  const startedAt = performance.now();
  const { outcome } = drawCore.verifyReceipt(receipt, { chains: [chain.chain] });
  const ms = performance.now() - startedAt;
  return { outcome, commitment: receipt.commitment, first: receipt.ranking.slice(0, 20), ms };
}

describeInBrowser("draw-core in a browser", (open) => {
  let playground: Playground | undefined;
  let script: string;
  beforeAll(async () => {
    playground = await startPlayground({ port: 0, pageFolder: inject("pageFolder") });
    script = await bundled();
  });
  afterAll(() => playground?.stop());
  const openWithPackage = async (): Promise<Page> => {
    // The page's own policy allows no script from elsewhere; this test brings one.
    const { page } = await open(playground?.url ?? "", { bypassCSP: true });
    await page.addScriptTag({ content: script });
    return page;
  };

  it("finds the published draw genuine, and a changed one changed, with quicknet's real signature", async () => {
    const page = await openWithPackage();

    const outcomes = await page.evaluate(() => {
      const draw = drawCore.createDraw({
        chain: drawCore.QUICKNET.hash,
        round: 123,
        nonce: "47eaa0992cb6916d86dc283cf0480ff9",
        method: "pick",
        count: 2,
        entries: [
          ["U024BE7LH", 1],
          ["U0G9QF9C6", 1],
          ["W012A3CDE", 1],
          ["U2147483697", 1],
        ],
      });
      const beacon = {
        round: 123,
        signature:
          "b75c69d0b72a5d906e854e808ba7e2accb1542ac355ae486d591aa9d43765482e26cd02df835d3546d23c4b13e0dfc92",
        randomness: "fb8f7bc29bf24db51871ec8c79f3a1e4bd0557bc0dfcee9ed1d924e69d1c60dc",
      };
      const receipt = drawCore.receiptOf({ draw, beacon, ranking: drawCore.rank(draw, beacon, 2) });
      const changed = { ...receipt, result: ["U024BE7LH", "W012A3CDE"] };
      return [receipt, changed].map(
        (each) => drawCore.verifyReceipt(JSON.parse(JSON.stringify(each))).outcome,
      );
    });

    expect(outcomes).toEqual(["genuine", "changed"]);
  });

  it("commits to, ranks and verifies 100,000 entries as Node does", async () => {
    const page = await openWithPackage();

    const inBrowser = await page.evaluate(drawAndVerify, 100_000);
    Object.assign(globalThis, { drawCore: inNode });
    const here = drawAndVerify(100_000);

    expect(inBrowser.outcome).toBe("genuine");
    expect({ ...inBrowser, ms: 0 }).toEqual({ ...here, ms: 0 });
    process.stderr.write(`100,000 entries verified in the browser in ${inBrowser.ms.toFixed(0)} ms\n`);
  });
});
