/** Hands rendered pages to Vite as if they were HTML files of the site's root. */
import { join } from "node:path";
import type { Plugin } from "vite";
import type { RenderedPage } from "./build-site.ts";

/** A Vite plugin for pages that are on no disk. */
export function htmlPages(root: string, pages: readonly RenderedPage[]): Plugin {
  const byPath = new Map(pages.map(({ file, html }) => [join(root, file), html]));
  return {
    name: "luckydraw-pages",
    enforce: "pre",
    resolveId: (id) => (byPath.has(id) ? id : undefined),
    load: (id) => byPath.get(id),
  };
}
