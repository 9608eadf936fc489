import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { QUICKNET } from "../src/index.ts";

const page = readFileSync(new URL("../PROTOCOL.md", import.meta.url), "utf8");
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, body = ""], index) => {
  const lines = body.trimEnd().split("\n");
  const isOutput = (line: string): boolean => line.startsWith("# ");
  return {
    name: `block ${index + 1}`,
    script: lines.filter((line) => !isOutput(line)).join("\n"),
    printed: lines.filter(isOutput).map((line) => line.slice(2)),
  };
});
const tools = ["bash", "openssl", "sha256sum", "xxd"];
const hasTools = tools.every((tool) => spawnSync("which", [tool]).status === 0);

test("the page has a worked example of five blocks, the last ends in the two winners' places", () => {
  expect(commands.map(({ printed }) => printed.length)).toEqual([1, 1, 1, 2, 2]);
});

test.skipIf(!hasTools).each(commands)(
  "the commands of $name print what the page says",
  ({ script, printed }) => {
    const output = execFileSync("bash", ["-euo", "pipefail", "-c", script], { encoding: "utf8" });

    expect(output.trim().split("\n")).toEqual(printed);
  },
);

test("the page names the chain that is built in", () => {
  const { hash, publicKey, scheme, periodSeconds, genesisTimeSeconds } = QUICKNET;

  for (const value of [hash, publicKey, scheme, `${periodSeconds} s, ${genesisTimeSeconds}`]) {
    expect(page).toContain(value);
  }
});
