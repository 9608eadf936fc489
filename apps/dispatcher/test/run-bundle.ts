/** The built bundle as Lambda runs it: alone in an empty folder, in a process of its own, its AWS over HTTP. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The bundle's file. */
export const bundle: string = fileURLToPath(new URL("../dist/index.mjs", import.meta.url));

/** An answer, and how long it took. */
interface Answer {
  readonly response: { statusCode: number; body: string };
  readonly tookMs: number;
}
/** A running function. */
export interface RunningFunction {
  invoke(event: object): Promise<Answer>;
  /** All that it wrote, to either stream. */
  readonly output: () => string;
  stop(): Promise<void>;
}

// Lambda's runtime puts what goes through `console` into a JSON line of its own; this one does as well.
const runner = `
for (const level of ["log", "info", "warn", "error"]) {
  console[level] = (message) => process.stdout.write(JSON.stringify({ level, message }) + "\\n");
}
const { handler } = await import("./index.mjs");
process.send({ ready: true });
process.on("message", async ({ id, event }) => {
  const startedAt = performance.now();
  const response = await handler(event, { awsRequestId: "request-" + id });
  process.send({ id, response, tookMs: performance.now() - startedAt });
});
`;

/** @param env Is added to what Lambda and Terraform set. */
export async function runBundle(env: Record<string, string>): Promise<RunningFunction> {
  const folder = await mkdtemp(join(tmpdir(), "dispatcher-"));
  await copyFile(bundle, join(folder, "index.mjs"));
  await writeFile(join(folder, "runner.mjs"), runner);
  const child: ChildProcess = spawn(process.execPath, ["runner.mjs"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Nothing of this process's environment reaches the function.
    env: {
      AWS_REGION: "eu-west-1",
      AWS_ACCESS_KEY_ID: "AKIALOCALLOCALLOCALL",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_LAMBDA_FUNCTION_NAME: "dispatcher-test",
      SLACK_SIGNING_SECRET: Buffer.from("sealed").toString("base64"),
      LUCKYDRAW_FUNCTION: "luckydraw-test",
      ...env,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream as NodeJS.ReadableStream }).on("line", (line) => {
      output += `${line}\n`;
    });
  }
  await once(child, "message");
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on("message", ({ id, ...answer }: Answer & { id: number }) => waiting.get(id)?.(answer));
  return {
    invoke: (event) => {
      const id = waiting.size;
      child.send({ id, event });
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    output: () => output,
    stop: async () => {
      child.kill();
      await once(child, "exit");
      await rm(folder, { recursive: true });
    },
  };
}
