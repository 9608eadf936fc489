import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import file from "../src/fixtures/draws.json" with { type: "json" };

const folder = fileURLToPath(new URL("..", import.meta.url));
const binaries = fileURLToPath(new URL("../../../node_modules/.bin", import.meta.url));
const place = mkdtempSync(join(tmpdir(), "draw-core-"));
const installed = join(place, "node_modules/@luckydraw/draw-core");
const env = { ...process.env, PATH: `${binaries}:${process.env["PATH"]}`, CI: "1" };
let tarball: string;

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, env, encoding: "utf8" });
}

beforeAll(() => {
  run("pnpm", ["run", "build"], folder);
  run("pnpm", ["pack", "--pack-destination", place], folder);
  tarball = join(place, readdirSync(place).find((name) => name.endsWith(".tgz")) as string);
  run("mkdir", ["-p", installed, join(place, "node_modules/@noble")], place);
  run("tar", ["xzf", tarball, "-C", installed, "--strip-components=1"], place);
  for (const name of ["ciphers", "curves", "hashes"]) {
    const target = realpathSync(join(folder, "node_modules/@noble", name));
    run("ln", ["-s", target, join(place, "node_modules/@noble", name)], place);
  }
  writeFileSync(join(place, "receipt.json"), JSON.stringify(file.vectors[0]?.receipt));
  writeFileSync(
    join(place, "use.mjs"),
    `import receipt from "./receipt.json" with { type: "json" };
     import { DrawError, verifyReceipt } from "@luckydraw/draw-core";
     import { createDrandClient } from "@luckydraw/draw-core/drand";
     import { createLocalChain } from "@luckydraw/draw-core/local-chain";
     const local = createLocalChain({ periodSeconds: 3, genesisTimeSeconds: 1, now: () => 9000 });
     const fetch = async (url) => Response.json(local.handle(new URL(url).pathname).json);
     const source = createDrandClient({ chain: local.chain, urls: ["http://a.test"], fetch });
     const fault = await source.fetchBeacon(0).catch((error) => error instanceof DrawError);
     const { round } = await source.fetchBeacon(2);
     console.log(verifyReceipt(receipt).outcome, round, fault);`,
  );
}, 120_000);

afterAll(() => rmSync(place, { recursive: true }));

test("the packed package works in Node, with one error class for all its entries", () => {
  expect(run(process.execPath, ["use.mjs"], place)).toBe("genuine 2 true\n");
});

test("the packed package works when bundled for a browser, and brings no primitives of Node's", async () => {
  const { outputFiles } = await build({
    entryPoints: [join(place, "use.mjs")],
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent",
  });
  const code = outputFiles[0]?.text ?? "";
  writeFileSync(join(place, "bundled.mjs"), code);

  expect(code).not.toMatch(/["']node:/);
  expect(run(process.execPath, ["bundled.mjs"], place)).toBe("genuine 2 true\n");
});

test("the packed command checks a receipt", () => {
  const { version, bin } = JSON.parse(run("cat", [join(installed, "package.json")], place));

  const text = run(process.execPath, [join(installed, bin["luckydraw-verify"]), "receipt.json"], place);

  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(text).toMatch(/This draw is genuine\.\n$/);
});

test("the packed package holds what it needs, and no source or test", () => {
  const names = run("tar", ["tzf", tarball], place).trim().split("\n");

  expect(names).toEqual(
    expect.arrayContaining(["README.md", "PROTOCOL.md", "LICENSE"].map((name) => `package/${name}`)),
  );
  expect(names.filter((name) => /test|fixtures|\/src\//.test(name))).toEqual([]);
});

test("publint and are-the-types-wrong find nothing in it", () => {
  expect(run("publint", [tarball, "--strict"], place)).toContain("All good!");
  // It ends with an error when there is a problem; three entries are found in two ways each.
  expect(run("attw", ["--profile", "esm-only", tarball], place).match(/🟢/g)).toHaveLength(6);
}, 60_000);
