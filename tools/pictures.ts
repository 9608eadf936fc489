/**
 * `pnpm pictures`: makes the app's icons and what a shared link shows anew, from `assets/icon.svg` and the site's words. They are
 * committed; who changes the drawing or the words runs it.
 */
import { relative } from "node:path";
import { withBrowser } from "./pictures/browser.ts";
import { makeIcons } from "./pictures/icon.ts";
import { makeSharePictures } from "./pictures/share.ts";

const files = await withBrowser(async (browser) => [
  ...(await makeIcons(browser)),
  ...(await makeSharePictures(browser)),
]);
for (const file of files) console.log(relative(process.cwd(), file));
