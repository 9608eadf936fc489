import { fileURLToPath } from "node:url";
import { defineConfig } from "tsup";

const standIn = (name: string) => fileURLToPath(new URL(`src/sdk/${name}.ts`, import.meta.url));

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
    // Only the SDK's browser build reads user agents; in this bundle nothing is left that would import it.
    options.external = ["bowser"];
    options.alias = {
      "@aws-sdk/credential-provider-node": standIn("lambda-credentials"),
      "@smithy/core/event-streams": standIn("no-event-streams"),
    };
  },
});
