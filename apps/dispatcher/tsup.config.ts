import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/main.ts" },
  format: ["esm"],
  target: "node24",
  platform: "node",
  noExternal: [/.*/],
  sourcemap: true,
  clean: true,
});
