/** Starts a function's process and asks it nothing: for functions that the playground doesn't have. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** @returns The most memory until the bundle was imported, bytes. */
export async function measureStart(bundle: string, env: Readonly<Record<string, string>>): Promise<number> {
  const child = fork(fileURLToPath(new URL("instance.mjs", import.meta.url)), [bundle], { env });
  const [{ peakBytes }] = await once(child, "message");
  child.kill();
  return peakBytes;
}
