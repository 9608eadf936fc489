import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/main.ts" },
  format: ["esm"],
  outExtension: () => ({ js: ".mjs" }),
  target: "node24",
  platform: "node",
  // Everything goes in: Lambda has no node_modules beside the bundle.
  noExternal: [/.*/],
  splitting: false,
  minify: true,
  sourcemap: true,
  clean: true,
  esbuildOptions(options) {
    options.mainFields = ["module", "main"];
  },
});
