import { defineConfig } from "vite";

/** Builds the page into files that a strict `default-src 'self'` lets run: nothing inline, nothing from elsewhere. */
export default defineConfig({
  root: "src/page",
  base: "/",
  publicDir: "public",
  build: {
    outDir: "../../dist/page",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
  },
});
