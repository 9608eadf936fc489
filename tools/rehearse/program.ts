/** Runs a program and keeps what it printed in a file of its own. */
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";

/** How a program is run. */
export interface ProgramOptions {
  /** Gets everything that the program prints. */
  readonly logFile: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Standard input. */
  readonly input?: string;
  /** What its standard output is not to be kept for, such as an encrypted secret. */
  readonly hideOutput?: boolean;
}

/** A program that ended. */
export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  /** Standard error, or output if there was none: what says why it failed. */
  readonly complaint: string;
}

/** Runs it to its end; never throws for an exit code. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<Ended> {
  const { logFile, env, cwd, input = "" } = options;
  appendFileSync(logFile, `$ ${command} ${args.join(" ")}\n`);
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, ...(cwd === undefined ? {} : { cwd }) });
    const printed = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding("utf8").on("data", (chunk: string) => {
        printed[name] += chunk;
        if (!(options.hideOutput && name === "stdout")) {
          appendFileSync(logFile, chunk);
        }
      });
    }
    child.on("error", (error) => resolve({ exitCode: 127, stdout: "", complaint: error.message }));
    child.on("close", (code) =>
      resolve({ exitCode: code ?? 1, stdout: printed.stdout, complaint: printed.stderr || printed.stdout }),
    );
    // A program that ended early has nobody at the other end.
    child.stdin.on("error", () => undefined).end(input);
  });
}

/** Runs it and returns its output. @throws Error with what it complained about unless it ends with 0. */
export async function mustRun(
  command: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<string> {
  const { exitCode, stdout, complaint } = await runProgram(command, args, options);
  if (exitCode !== 0) {
    throw new Error(`${command} ${args.join(" ")} ended with ${exitCode}:\n${complaint.trim()}`);
  }
  return stdout;
}
