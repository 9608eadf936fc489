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

test("called with nothing it ends with 2", async () => {
  const lines = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const before = { argv: process.argv, exitCode: process.exitCode };

  process.argv = [process.execPath, cli];
  await import("./cli.ts");
  const { exitCode } = process;
  Object.assign(process, before);

  expect(exitCode).toBe(2);
  expect(lines.mock.calls.map(([line]) => line)).toEqual([
    "Usage: luckydraw-verify <receipt.json | -> [--chain <info.json>]",
  ]);
  lines.mockRestore();
});
