/** Builds the bundle as it is deployed, into a folder of its own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "tsup";
import config from "../../tsup.config.ts";

/** The bundle, and how to be rid of it. */
export interface Built {
  readonly bundle: string;
  remove(): Promise<void>;
}

/** Builds. */
export async function buildBundle(): Promise<Built> {
  if (typeof config === "function" || Array.isArray(config)) throw new Error("one build is expected");
  const outDir = await mkdtemp(join(tmpdir(), "oauth-callback-built-"));
  const entry = { index: join(import.meta.dirname, "../../src/main.ts") };
  await build({ ...config, entry, outDir, config: false, silent: true });
  return { bundle: join(outDir, "index.mjs"), remove: () => rm(outDir, { recursive: true }) };
}
