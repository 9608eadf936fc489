import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/main.ts" },
  outDir: "dist",
  outExtension: () => ({ js: ".mjs" }),
  format: ["esm"],
  target: "node24",
  platform: "node",
  // Lambda has nothing but this file: everything goes in.
  noExternal: [/.*/],
  // Slack's SDK is CommonJS and requires Node's modules.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  esbuildOptions: (options) => {
    // The AWS SDK's ESM builds, which tree-shake.
    options.mainFields = ["module", "main"];
  },
  splitting: false,
  minify: true,
  sourcemap: true,
  clean: true,
});
