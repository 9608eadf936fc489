/**
 * `pnpm pictures`: makes the app's icons and what a shared link shows anew, of `assets/icon.svg` and the site's words; with
 * `--screenshots` also the listing's, after `pnpm build`. They are committed: who changes what they show runs it.
 */
import { relative } from "node:path";
import { withBrowser } from "./pictures/browser.ts";
import { makeIcons } from "./pictures/icon.ts";
import { takeScreenshots } from "./pictures/screenshots.ts";
import { makeSharePictures } from "./pictures/share.ts";

const hasScreenshots = process.argv.includes("--screenshots");
const files = await withBrowser(async (browser) => [
  ...(await makeIcons(browser)),
  ...(await makeSharePictures(browser)),
  ...(hasScreenshots ? await takeScreenshots(browser) : []),
]);
for (const file of files) console.log(relative(process.cwd(), file));
