/** The built bundle as Lambda runs it: alone in an empty folder, in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HttpApiEvent } from "../../src/request.ts";
import type { Response } from "../../src/response.ts";

/** A function that runs. */
export interface RunningFunction {
  invoke(event: HttpApiEvent): Promise<Response>;
  /** All that it wrote, to either stream. */
  output(): string;
  stop(): Promise<void>;
}

const runner = `
// Lambda's runtime puts what goes through \`console\` into a JSON line of its own; this one does as well.
for (const level of ["log", "info", "warn", "error"]) {
  console[level] = (message) => process.stdout.write(JSON.stringify({ level, message }) + "\\n");
}
const { handler } = await import("./index.mjs");
process.send("ready");
process.on("message", async ({ id, event }) => {
  const context = { awsRequestId: process.pid + "-" + id };
  process.send({ id, response: await handler(event, context) });
});
`;

/** Starts one. @param env All that it sees of an environment. */
export async function startFunction(bundle: string, env: Record<string, string>): Promise<RunningFunction> {
  const folder = await mkdtemp(join(tmpdir(), "oauth-callback-"));
  await copyFile(bundle, join(folder, "index.mjs"));
  await writeFile(join(folder, "runner.mjs"), runner);
  const child: ChildProcess = spawn(process.execPath, ["runner.mjs"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (output += data));
  const started = await Promise.race([once(child, "message"), once(child, "exit").then(() => undefined)]);
  if (started === undefined) throw new Error(`The bundle didn't start: ${output}`);
  const waiting = new Map<number, (response: Response) => void>();
  child.on("message", ({ id, response }: { id: number; response: Response }) => waiting.get(id)?.(response));
  return {
    invoke: (event) =>
      new Promise((resolve) => {
        const id = waiting.size;
        waiting.set(id, resolve);
        child.send({ id, event });
      }),
    output: () => output,
    stop: async () => {
      child.kill();
      if (child.exitCode === null) await once(child, "exit");
      await rm(folder, { recursive: true });
    },
  };
}
