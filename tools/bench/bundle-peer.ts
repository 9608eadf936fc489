/** Bundles a subject as one would for Lambda, so that all are measured alike. */
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * @param entry A file in `tools/bench/peers`.
 * @param outfile Where the bundle goes.
 * @returns Its size in bytes.
 */
export async function bundlePeer(entry: string, outfile: string): Promise<number> {
  await build({
    entryPoints: [fileURLToPath(new URL(`peers/${entry}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    minify: true,
    mainFields: ["module", "main"],
    external: ["bowser"],
    // CommonJS inside an ES module asks for `require`; Bolt's dependencies do.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "error",
  });
  return (await stat(outfile)).size;
}
