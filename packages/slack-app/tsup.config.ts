import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/powertools.ts"],
  format: ["esm"],
  target: "node20",
  sourcemap: true,
  clean: true,
});
