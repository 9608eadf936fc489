/** Builds the site into `dist`. */
import { join } from "node:path";
import { buildSite } from "./build/build-site.ts";

await buildSite(join(import.meta.dirname, "../dist"));
