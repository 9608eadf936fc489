import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import * as drand from "../src/drand.ts";
import * as drawCore from "../src/index.ts";
import * as localChain from "../src/local-chain.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));
// Beside the sources, so that the package's own name leads to them as it does for its users.
const place = mkdtempSync(join(folder, ".examples-"));

afterAll(() => rmSync(place, { recursive: true }));

interface Source {
  readonly name: string;
  readonly text: string;
}

const sources: Source[] = [
  ...readdirSync(join(folder, "src"))
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .map((name) => join("src", name)),
  "README.md",
  "PROTOCOL.md",
].map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

/** The TypeScript examples of a file, in comments or in Markdown. */
function examplesIn({ name, text }: Source): { name: string; code: string }[] {
  const fences = text.matchAll(/^([ \t]*(?:\* ?)?)```ts\n([\s\S]*?)^[ \t]*(?:\* ?)?```$/gm);
  return [...fences].map(([, , body = ""], index) => ({
    name: `${name} #${index + 1}`,
    code: body.replace(/^[ \t]*\* ?/gm, ""),
  }));
}

const examples = sources.flatMap(examplesIn);

test.each(examples)("the example $name runs, and what it asserts holds", ({ name, code }) => {
  const path = join(place, `${name.replace(/\W+/g, "-")}.ts`);
  // console.assert only prints; here what it says counts.
  const strict =
    'console.assert = (held: unknown): void => { if (held !== true) throw new Error("not held"); };\n';
  writeFileSync(path, code.replace(/((?:import [\s\S]*?;\n)*)/, `$1${strict}`));

  expect(() => execFileSync(process.execPath, [path], { stdio: "pipe" })).not.toThrow();
  expect(code).toContain("console.assert(");
});

test("every function and class that the package exports has an example", () => {
  const exported = [drawCore, drand, localChain].flatMap((module) => Object.entries(module));
  const names = exported.filter(([, value]) => typeof value === "function").map(([name]) => name);

  const without = names.filter((name) => {
    const declared = new RegExp(`^export (?:function|class) ${name}\\b`, "m");
    const { text } = sources.find((source) => declared.test(source.text)) as Source;
    const before = text.slice(0, text.search(declared));
    return !before.slice(before.lastIndexOf("/**")).includes("@example");
  });

  expect(names.length).toBeGreaterThan(20);
  expect(without).toEqual([]);
});
