/** Builds the site: pages rendered to HTML, their assets hashed, and a list of what to upload. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type InlineConfig, runnerImport } from "vite";
import { crawlerFiles } from "../site/crawler-files.ts";
import { htmlPages } from "./html-pages.ts";
import { siteManifest } from "./site-manifest.ts";

/** A page before its assets are hashed. */
export interface RenderedPage {
  /** Its path in the output, such as `ko/verify.html`. */
  readonly file: string;
  readonly html: string;
}

const root = join(import.meta.dirname, "../site");

/** Everything a strict policy lets run: nothing inline, nothing from elsewhere. */
const base = {
  configFile: false,
  root,
  // Files whose address others keep: these get no hash.
  publicDir: join(root, "../public"),
  logLevel: "warn",
  worker: { format: "es" },
} satisfies InlineConfig;

/** Builds into a folder, which is emptied first. */
export async function buildSite(outFolder: string): Promise<void> {
  const { module } = await runnerImport<{ pages: readonly RenderedPage[] }>(join(root, "pages.tsx"), base);
  await build({
    ...base,
    plugins: [htmlPages(root, module.pages)],
    build: {
      outDir: outFolder,
      emptyOutDir: true,
      target: "es2023",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: module.pages.map(({ file }) => join(root, file)),
        checks: { pluginTimings: false },
      },
    },
  });
  for (const { file, text } of crawlerFiles) await writeFile(join(outFolder, file), text);
  const manifest = siteManifest(await readSite(outFolder));
  await writeFile(join(outFolder, "site.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function readSite(folder: string): Promise<Map<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of found.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll("\\", "/"), await readFile(path, "utf8"));
  }
  return files;
}
