/** Starts a function's process and asks it nothing: for functions that the playground doesn't have. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** @returns The most memory until the bundle was imported, bytes. @throws AbortError when it ends before that. */
export async function measureStart(bundle: string, env: Readonly<Record<string, string>>): Promise<number> {
  const runtime = fileURLToPath(new URL("instance.mjs", import.meta.url));
  const child = fork(runtime, [bundle], { env, stdio: ["ignore", "ignore", "ignore", "ipc"] });
  const isOver = new AbortController();
  child.once("exit", () => isOver.abort(new Error(`${bundle} did not start.`)));
  const [{ peakBytes }] = await once(child, "message", { signal: isOver.signal });
  child.kill();
  return peakBytes;
}
