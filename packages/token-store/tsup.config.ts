import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/aws.ts", "src/memory.ts", "src/slack.ts"],
  format: ["esm"],
  target: "node20",
  sourcemap: true,
  clean: true,
});
