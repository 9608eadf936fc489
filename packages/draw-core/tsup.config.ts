import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    drand: "src/drand.ts",
    "local-chain": "src/local-chain.ts",
    cli: "src/cli.ts",
    "crypto/node": "src/crypto/node.ts",
    "crypto/portable": "src/crypto/portable.ts",
  },
  // Chosen by the package's `imports` where it runs, not here.
  external: ["#crypto"],
  format: ["esm"],
  target: "node20",
  sourcemap: true,
  clean: true,
});
