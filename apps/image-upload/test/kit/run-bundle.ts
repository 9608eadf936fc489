/** The bundle as Lambda gets it: one file in an empty folder, a process of its own, settings from the environment. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "tsup";
import config from "../../tsup.config.ts";

const appFolder = join(import.meta.dirname, "../..");

/** A container. Its process ends with `stop`. */
export interface Container {
  /** The answer, or the name of the error that was thrown. */
  invoke(event: unknown): Promise<{ readonly answer?: unknown; readonly error?: string }>;
  /** The most memory that its process ever held, kilobytes. */
  peakKilobytes(): Promise<number>;
  /** Several at once: a container has one at a time, but memory is better seen so. */
  invokeAtOnce(
    events: readonly unknown[],
  ): Promise<readonly { readonly answer?: unknown; readonly error?: string }[]>;
  stop(): Promise<void>;
  /** All that it wrote, to either stream; complete once it has stopped. */
  readonly output: () => string;
}

/** The bundle in its folder. */
export interface Bundle {
  start(env: Readonly<Record<string, string>>): Promise<Container>;
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
    if (event.measure) return process.send({ answer: process.resourceUsage().maxRSS });
    const awsRequestId = "request-" + ++count;
    const context = { awsRequestId, functionName: "image-upload", getRemainingTimeInMillis: () => 30_000 };
    const outcome = await handler(event, context).then((answer) => ({ answer }), told);
    process.send(outcome);
  });
  process.send({ ready: true });`;

/** Builds it. */
export async function buildBundle(): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "image-upload-bundle-"));
  if (typeof config === "function" || Array.isArray(config)) throw new Error("one build is expected");
  const entry = { index: join(appFolder, "src/main.ts") };
  await build({
    ...config,
    entry,
    outDir: folder,
    sourcemap: false,
    clean: false,
    config: false,
    silent: true,
  });
  await writeFile(join(folder, "runner.mjs"), program);
  return {
    start: (env) => start(folder, env),
    files: () => readdir(folder),
    remove: () => rm(folder, { recursive: true }),
  };
}

async function start(folder: string, env: Readonly<Record<string, string>>): Promise<Container> {
  const child: ChildProcess = spawn(process.execPath, ["runner.mjs"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Nothing of this process's environment reaches the function.
    env: { ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const started = once(child, "message");
  const failed = once(child, "close").then(() => {
    throw new Error(`the function did not start: ${output}`);
  });
  failed.catch(() => undefined);
  await Promise.race([started, failed]);
  const invoke: Container["invoke"] = async (event) => {
    const answered = once(child, "message");
    child.send(event as object);
    return (await answered)[0];
  };
  return {
    invoke,
    invokeAtOnce: async (events) => {
      const outcomes: { readonly answer?: unknown; readonly error?: string }[] = [];
      const all = new Promise<void>((resolve) => {
        const take = (outcome: (typeof outcomes)[number]): void => {
          if (outcomes.push(outcome) < events.length) return;
          child.off("message", take);
          resolve();
        };
        child.on("message", take);
      });
      for (const event of events) child.send(event as object);
      await all;
      return outcomes;
    },
    peakKilobytes: async () => Number((await invoke({ measure: true })).answer),
    stop: async () => {
      const closed = once(child, "close");
      child.kill();
      await closed;
    },
    output: () => output,
  };
}
