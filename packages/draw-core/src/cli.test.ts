import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test, vi } from "vitest";
import file from "./fixtures/draws.json" with { type: "json" };

const cli = fileURLToPath(new URL("cli.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "luckydraw-verify-"));
const genuine = join(folder, "receipt.json");
writeFileSync(genuine, JSON.stringify(file.vectors[0]?.receipt));

afterAll(() => rmSync(folder, { recursive: true }));

test("a genuine receipt from a file ends with 0", () => {
  const text = execFileSync(process.execPath, [cli, genuine], { encoding: "utf8" });

  expect(text).toMatch(/This draw is genuine\.\n$/);
});

test("a changed receipt from standard input ends with 1", () => {
  const input = JSON.stringify({ ...file.vectors[0]?.receipt, result: ["U0G9QF9C6"] });

  const { status, stdout } = spawnSync(process.execPath, [cli, "-"], { encoding: "utf8", input });

  expect(status).toBe(1);
  expect(stdout).toMatch(/has been changed/);
});

test.each([
  { args: [], exitCode: 2, text: /^Usage: luckydraw-verify <receipt\.json \| -> \[--chain <info\.json>\]$/ },
  { args: [genuine], exitCode: 0, text: /This draw is genuine\.$/ },
])("called with $args.length arguments it ends with $exitCode", async ({ args, exitCode, text }) => {
  const lines = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const before = { argv: process.argv, exitCode: process.exitCode };
  process.argv = [process.execPath, cli, ...args];
  vi.resetModules();

  await import("./cli.ts");
  const ended = process.exitCode;
  Object.assign(process, before);

  expect(ended).toBe(exitCode);
  expect(lines.mock.calls).toEqual([[expect.stringMatching(text)]]);
  lines.mockRestore();
});
