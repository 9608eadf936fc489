import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import file from "../src/fixtures/draws.json" with { type: "json" };
import type * as DrawCore from "../src/index.ts";
import type * as LocalChain from "../src/local-chain.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));
const entry = `
  export * from "./src/index.ts";
  export * from "./src/local-chain.ts";
  export * from "./src/drand.ts";
`;

/** The package as a bundler makes it for a platform, and the modules that it is made of. */
async function bundle(platform: "browser" | "node"): Promise<{ code: string; inputs: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry, resolveDir: folder, loader: "ts" },
    bundle: true,
    format: platform === "browser" ? "iife" : "esm",
    globalName: "drawCore",
    platform,
    write: false,
    metafile: true,
    absWorkingDir: folder,
    logLevel: "silent",
  });
  return { code: outputFiles[0]?.text ?? "", inputs: Object.keys(metafile.inputs) };
}

let browser: typeof DrawCore & typeof LocalChain;
let code: string;

beforeAll(async () => {
  ({ code } = await bundle("browser"));
  // What every browser has and a bare context has not; no process, no Buffer, no require.
  const context = createContext({
    TextEncoder,
    TextDecoder,
    setTimeout,
    clearTimeout,
    AbortController,
    AbortSignal,
  });
  runInContext(`${code}; this.drawCore = drawCore;`, context);
  browser = (context as { drawCore: typeof browser }).drawCore;
});

test("bundled for browsers it asks for nothing of Node's, and names no global of Node's", () => {
  expect(code).not.toMatch(/["']node:|\brequire\(|\bprocess\.|\bBuffer\b/);
});

test.each(file.vectors)("in a browser's surroundings $name is the published draw", ({ receipt }) => {
  const draw = browser.parseDraw(JSON.parse(JSON.stringify(receipt.draw)));

  expect(browser.commitmentOf(draw)).toBe(receipt.commitment);
  expect([...browser.rank(draw, receipt.beacon, receipt.ranking.length)]).toEqual(receipt.ranking);
  expect(browser.verifyReceipt(receipt).outcome).toBe("genuine");
});

test("in a browser's surroundings a change is found and a local chain signs", () => {
  const changed = { ...file.vectors[0]?.receipt, commitment: "0".repeat(64) };
  const local = browser.createLocalChain({ periodSeconds: 3, genesisTimeSeconds: 1, now: () => 0 });

  expect(browser.verifyReceipt(changed).outcome).toBe("changed");
  expect(browser.verifyBeacon(local.chain, local.beaconAt(1))).toBe(true);
});

test("each platform gets its own primitives and not the other's", async () => {
  const forBrowser = (await bundle("browser")).inputs;
  const forNode = await bundle("node");

  const has = (inputs: readonly string[], part: string): boolean =>
    inputs.some((input) => input.includes(part));
  expect([has(forBrowser, "crypto/portable"), has(forBrowser, "crypto/node")]).toEqual([true, false]);
  expect([has(forNode.inputs, "crypto/portable"), has(forNode.inputs, "crypto/node")]).toEqual([false, true]);
  expect(has(forNode.inputs, "@noble/ciphers")).toBe(false);
});
