/** Builds the site for the browser tests, so that they always see the sources as they are. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildSite } from "../src/build/build-site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the built site. */
    siteFolder: string;
  }
}

/** Vitest's global setup: builds into a folder of its own, and takes it away again. */
export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "luckydraw-site-"));
  await buildSite(folder);
  project.provide("siteFolder", folder);
  return () => rm(folder, { recursive: true, force: true });
}
