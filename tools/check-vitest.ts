/** Runs a Vitest configuration and counts its tests. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CheckResult, run, type Tally } from "./check.ts";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/**
 * @param name Shown in front of the counts.
 * @param args For `vitest run`, such as a configuration.
 */
export async function checkVitest(name: string, ...args: string[]): Promise<CheckResult> {
  const startedAt = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "vitest-"));
  const report = join(folder, "report.json");
  const { exitCode, output } = await run("vitest", [
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...args,
  ]);
  const tally = tallyOf(await readFile(report, "utf8").catch(() => undefined), exitCode);
  await rm(folder, { recursive: true });
  return { name, ...tally, output, seconds: (performance.now() - startedAt) / 1000 };
}

/** A run that ends badly without a failed test, as when a file can't be loaded or coverage is short, failed once. */
export function tallyOf(report: string | undefined, exitCode: number): Tally {
  if (report === undefined) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(report) as Report;
  return {
    passed: numPassedTests,
    failed: exitCode === 0 ? numFailedTests : Math.max(1, numFailedTests),
    skipped: numPendingTests + numTodoTests,
  };
}
