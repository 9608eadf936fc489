import { defineConfig } from "vitest/config";

/** Tests that drive a real browser; slow enough to stay out of the unit run. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["test-browser/**/*.test.ts"],
    globalSetup: ["test-browser/build-once.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
