import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{apps,packages}/*/{src,test}/**/*.test.ts", "{tools,terraform}/**/*.test.ts"],
    testTimeout: 20_000,
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      exclude: ["**/*.test.ts"],
      reporter: [["text", { skipFull: true }], "text-summary"],
      // What strangers import has no line or branch that no test runs.
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
