/** Builds the page for the browser tests, so that they always see the sources as they are. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the built page. */
    pageFolder: string;
  }
}

/** Vitest's global setup: builds into a folder of its own, and takes it away again. */
export default async function buildPage(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "luckydraw-page-"));
  await build({
    configFile: join(import.meta.dirname, "../vite.page.config.ts"),
    root: join(import.meta.dirname, "../src/page"),
    build: { outDir: folder, emptyOutDir: true },
    logLevel: "error",
  });
  project.provide("pageFolder", folder);
  return () => rm(folder, { recursive: true, force: true });
}
