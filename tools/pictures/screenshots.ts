/** The listing's pictures: a draw from the form to its check, each cut out of the local workspace or the site. */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { startSite } from "../../apps/landing/src/serve/start-site.ts";
import { startPlayground } from "../../apps/playground/src/server/playground.ts";

const root = join(import.meta.dirname, "../..");

/** In pixels. */
export const screenshotSize = { width: 1_600, height: 1_000 } as const;

interface Screenshot {
  readonly file: string;
  /** The sentence above it. */
  readonly says: string;
}

/** In the order of the listing. */
export const screenshots = {
  form: {
    file: join(root, "assets/screenshots/1-form.png"),
    says: "Ask for a draw: type it, or open the form.",
  },
  committed: {
    file: join(root, "assets/screenshots/2-committed.png"),
    says: "The list is fixed before the randomness exists.",
  },
  result: {
    file: join(root, "assets/screenshots/3-result.png"),
    says: "A public beacon decides. Nobody in the room can.",
  },
  verified: {
    file: join(root, "assets/screenshots/4-verified.png"),
    says: "Everyone can check it, in their own browser.",
  },
} as const satisfies Record<string, Screenshot>;

const STYLE = `
  body { box-sizing: border-box; height: 100vh; margin: 0; padding: 64px 100px 0; overflow: hidden;
    color: #fffdf8; background: #6b2fb3; font-family: system-ui, sans-serif; text-align: center; }
  p { margin: 0 0 56px; font-size: 50px; font-weight: 700; letter-spacing: -0.01em; }
  div { display: inline-block; padding: 36px; border-radius: 24px; background: #fffdf8; }
  img { display: block; max-width: 1300px; max-height: 700px; border-radius: 24px; }`;

/** Takes them anew. The functions, the workspace's page and the site have to be built. */
export async function takeScreenshots(browser: Browser): Promise<readonly string[]> {
  const playground = await startPlayground({ port: 0 });
  try {
    await takeDraw(browser, playground.url);
  } finally {
    await playground.stop();
  }
  const site = await startSite({ folder: join(root, "apps/landing/dist"), port: 0 });
  try {
    const page = await openedAt(browser, `${site.url}/verify#example`, 900);
    await page.locator(".outcome").waitFor();
    await frame(browser, screenshots.verified, await fromTo(page, ".verdict", ".outcome"));
  } finally {
    await site.stop();
  }
  return Object.values(screenshots).map(({ file }) => file);
}

async function openedAt(browser: Browser, url: string, width: number): Promise<Page> {
  const viewport = { width, height: 800 };
  const page = await browser.newPage({ viewport, deviceScaleFactor: 2.5, reducedMotion: "reduce" });
  await page.goto(url);
  return page;
}

async function takeDraw(browser: Browser, url: string): Promise<void> {
  const page = await openedAt(browser, url, 1_280);
  await page.getByRole("button", { name: "random" }).first().click();
  await say(page, "/luckydraw");
  // Low, so that what there is of the form is large.
  await page.setViewportSize({ width: 620, height: 470 });
  await frame(browser, screenshots.form, await page.getByRole("dialog").screenshot());
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 820, height: 800 });
  await say(page, '/luckydraw 2 prize "Coffee voucher" reserve 1');
  await page.getByText(/^Drawing 2 of/).waitFor();
  await frame(browser, screenshots.committed, await page.locator("article").last().screenshot());
  // A draw waits for its beacon's round.
  await page.getByRole("button", { name: "Verify" }).last().waitFor({ timeout: 30_000 });
  await frame(browser, screenshots.result, await page.locator("article").last().screenshot());
}

async function say(page: Page, text: string): Promise<void> {
  await page.locator(".channel .composer-text").focus();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** The part of a page from one element's top to another's end. */
async function fromTo(page: Page, first: string, last: string): Promise<Buffer> {
  // Boxes are told from where the page is scrolled to, and a clip from its top.
  await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
  const [top, end] = await Promise.all([first, last].map((each) => page.locator(each).boundingBox()));
  if (!top || !end) throw new Error(`The page shows no ${first} or no ${last}.`);
  const clip = { x: top.x, y: top.y, width: top.width, height: end.y + end.height - top.y };
  return page.screenshot({ clip, fullPage: true });
}

/** What is to be seen, large, below a sentence. */
async function frame(browser: Browser, { file, says }: Screenshot, shown: Buffer): Promise<void> {
  const page = await browser.newPage({ viewport: screenshotSize, deviceScaleFactor: 1 });
  const url = `data:image/png;base64,${shown.toString("base64")}`;
  await page.setContent(`<style>${STYLE}</style><p>${says}</p><div><img src="${url}"></div>`);
  await page.locator("img").evaluate("image => image.decode()");
  await page.screenshot({ path: file });
  await page.close();
}
