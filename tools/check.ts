/** One check of the test command: a program that is run, timed and counted. */
import { spawn } from "node:child_process";

/** How many tests of a check passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a check came to. */
export interface CheckResult extends Tally {
  readonly name: string;
  readonly seconds: number;
  /** What the program printed, shown when it failed. */
  readonly output: string;
}

/** A program that finished. */
export interface Finished {
  readonly exitCode: number;
  readonly output: string;
}

/** Runs a program in the repository's root and gathers what it prints: without colours, and without telling its makers. */
export function run(command: string, args: readonly string[]): Promise<Finished> {
  const env = {
    ...process.env,
    NO_COLOR: "1",
    FORCE_COLOR: "0",
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
  };
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", (error) => resolve({ exitCode: 127, output: `${command}: ${error.message}` }));
    child.on("close", (code) =>
      resolve({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }),
    );
  });
}

/** A check that counts as one test: the program ends with 0 or it failed. */
export async function checkProgram(name: string, command: string, ...args: string[]): Promise<CheckResult> {
  const startedAt = performance.now();
  const { exitCode, output } = await run(command, args);
  const failed = exitCode === 0 ? 0 : 1;
  return {
    name,
    passed: 1 - failed,
    failed,
    skipped: 0,
    output,
    seconds: (performance.now() - startedAt) / 1000,
  };
}

/** A check that failed before it counted anything. */
export function failedCheck(name: string, output: string): CheckResult {
  return { name, passed: 0, failed: 1, skipped: 0, seconds: 0, output };
}

/** A check whose means this machine lacks: skipped aloud, but failed in CI. */
export function skippedCheck(name: string, why: string, isCi: boolean): CheckResult {
  const output = `  ${why}`;
  return isCi ? failedCheck(name, output) : { name, passed: 0, failed: 0, skipped: 1, seconds: 0, output };
}
