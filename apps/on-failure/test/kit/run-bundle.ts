/** The bundle as Lambda gets it: one file in an empty folder, a process of its own, settings from the environment. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "tsup";
import config from "../../tsup.config.ts";

const appFolder = join(import.meta.dirname, "../..");

/** What a process answered to each event, in order, and all that it wrote to either stream. */
export interface Ran {
  /** The answer, or `{ error }` with the name of the error that was thrown. */
  readonly answers: readonly unknown[];
  readonly logs: string;
}

/** The bundle in its folder. */
export interface Bundle {
  /** Starts a fresh process and calls the handler with each event in turn. */
  run(env: Readonly<Record<string, string>>, events: readonly unknown[]): Promise<Ran>;
  files(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

// Lambda's runtime puts what goes through `console` into a JSON line of its own; this one does as well.
const program = `
  for (const level of ["log", "info", "warn", "error"]) {
    console[level] = (message) => process.stdout.write(JSON.stringify({ level, message }) + "\\n");
  }
  // As it does with whatever a handler throws.
  const told = ({ name, message, stack }) => {
    process.stdout.write(JSON.stringify({ errorType: name, errorMessage: message, stackTrace: stack }) + "\\n");
    return { error: name };
  };
  const { handler } = await import("./index.mjs");
  let count = 0;
  process.on("message", async (event) => {
    const awsRequestId = "request-" + ++count;
    const context = { awsRequestId, functionName: "on-failure", getRemainingTimeInMillis: () => 30_000 };
    process.send({ answer: await handler(event, context).catch(told) });
  });
  process.send({ ready: true });`;

/** Builds it. */
export async function buildBundle(): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "on-failure-bundle-"));
  if (typeof config === "function" || Array.isArray(config)) throw new Error("one build is expected");
  const entry = { index: join(appFolder, "src/main.ts") };
  const output = { outDir: folder, sourcemap: false, clean: false };
  await build({ ...config, ...output, entry, config: false, silent: true });
  await writeFile(join(folder, "runner.mjs"), program);
  return {
    run: (env, events) => run(folder, env, events),
    files: () => readdir(folder),
    remove: () => rm(folder, { recursive: true }),
  };
}

async function run(
  folder: string,
  env: Readonly<Record<string, string>>,
  events: readonly unknown[],
): Promise<Ran> {
  // Nothing of this process's environment reaches the function.
  const stdio = ["ignore", "pipe", "pipe", "ipc"] as const;
  const child: ChildProcess = spawn(process.execPath, ["runner.mjs"], {
    cwd: folder,
    stdio: [...stdio],
    env,
  });
  let logs = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      logs += text;
    });
  }
  const closed = once(child, "close");
  const failed = closed.then(() => {
    throw new Error(`the function ended: ${logs}`);
  });
  failed.catch(() => undefined);
  const next = () => Promise.race([once(child, "message"), failed]);
  await next();
  const answers: unknown[] = [];
  for (const event of events) {
    const answered = next();
    child.send(event as object);
    const [{ answer }] = await answered;
    answers.push(answer);
  }
  child.kill();
  await closed;
  return { answers, logs };
}
