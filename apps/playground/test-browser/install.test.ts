/** A workspace adds the app, uses it and removes it, with the real functions behind the pages. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type Playground, startPlayground } from "../src/server/playground.ts";
import { axeFindings, describeInBrowser, type } from "./browser.ts";

/** A draw waits for its beacon; on a busy machine all of it takes longer. */
const slowMs = 60_000;
const testMs = 180_000;

async function openWorkspace(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Workspace / }).click();
  await page.getByRole("button", { name }).last().click();
  await page.locator(".team-button", { hasText: name }).waitFor();
}

/** From the public site to the page that says it is done. */
async function addToSlack(page: Page, workspace: string, look: () => Promise<void> = async () => {}) {
  await page.getByRole("link", { name: "Add to Slack" }).first().click();
  await page.getByRole("heading", { name: "Luckydraw asks to be added to a workspace" }).waitFor();
  await look();
  await page.getByRole("radio", { name: workspace }).check();
  await page.getByRole("button", { name: "Allow" }).click();
  await page.getByRole("heading", { name: new RegExp(workspace) }).waitFor({ timeout: slowMs });
  await look();
}

describeInBrowser("adding the app to a workspace", (open) => {
  let playground: Playground | undefined;
  beforeAll(async () => {
    playground = await startPlayground({ port: 0, pageFolder: inject("pageFolder") });
  });
  afterAll(() => playground?.stop());
  const url = () => playground?.url ?? "";

  it(
    "leads from the site over a question to the workspace, which then draws and has a Home",
    async () => {
      const { page } = await open(url());
      await openWorkspace(page, "Second Workspace");
      await page.getByText("Luckydraw isn't in this workspace.").waitFor();

      await page.getByRole("link", { name: "Add Luckydraw" }).click();
      await page.waitForURL(`${playground?.siteUrl}/`);
      await addToSlack(page, "Second Workspace");
      await page.getByRole("link", { name: /^Open/ }).click();
      await page.waitForURL(`${url()}/`);
      await page.locator(".team-button", { hasText: "Second Workspace" }).waitFor();
      await page.getByRole("button", { name: "coffee", exact: true }).click();
      await type(page, '/luckydraw 1 tea, milk prize "First pot"');
      await page.keyboard.press("Enter");

      const verify = page.getByRole("button", { name: "Verify" });
      await page.locator("article", { hasText: "First pot", has: verify }).waitFor({ timeout: slowMs });
      await page.getByRole("button", { name: "Luckydraw", exact: true }).click();
      const home = page.getByRole("tabpanel", { name: "Home" });
      await home.getByRole("heading").first().waitFor({ timeout: slowMs });
      await home.getByText(/1 winner of 2: (tea|milk)/).waitFor({ timeout: slowMs });
      await page.getByRole("tab", { name: "Messages" }).click();
      await page.locator("article").getByText("Thank you for installing Luckydraw.").waitFor();
      await openWorkspace(page, "Lucky Lunch");
      await page.getByRole("button", { name: "random", exact: true }).click();
      expect(await page.getByText("First pot").count()).toBe(0);
    },
    testMs,
  );

  it("comes to nothing for who says no", async () => {
    const { page } = await open(url());
    await page.goto(playground?.siteUrl ?? "");

    await page.getByRole("link", { name: "Add to Slack" }).first().click();
    await page.getByRole("button", { name: "Cancel" }).click();

    await page.waitForURL(/error=access_denied/);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/not|nothing/i);
  });

  it(
    "is undone by removing it, and done again",
    async () => {
      const { page } = await open(url());
      await page.getByRole("button", { name: "Luckydraw", exact: true }).click();
      await page.getByRole("button", { name: "Remove app…" }).click();
      await page.getByRole("button", { name: "Remove", exact: true }).click();
      await page.getByRole("heading", { name: "Luckydraw isn't in Lucky Lunch" }).waitFor();

      await page.getByRole("button", { name: /^Inspector/ }).click();
      const row = (name: string) => page.locator("tr.request", { hasText: name }).first();
      for (const name of ["tokens_revoked", "app_uninstalled"]) {
        await expect.poll(() => row(name).textContent(), { timeout: slowMs }).toMatch(/Event.*done$/);
      }
      await page.keyboard.press("Escape");
      await page.getByRole("link", { name: "Add Luckydraw" }).click();
      await addToSlack(page, "Lucky Lunch");
      await page.getByRole("link", { name: /^Open/ }).click();
      await type(page, "/luckydraw help");
      await page.keyboard.press("Enter");

      await page.locator(".only-you", { hasText: "/luckydraw 2" }).waitFor({ timeout: slowMs });
    },
    testMs,
  );

  it.each([
    [390, "dark"],
    [1440, "light"],
  ] as const)("has nothing for axe to find on its way at %i px in %s", async (width, colorScheme) => {
    const { page } = await open(url(), { viewport: { width, height: 844 }, colorScheme });
    await page.goto(playground?.siteUrl ?? "");

    await addToSlack(page, "Second Workspace", async () => {
      expect(await axeFindings(page), page.url()).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, "wider than the window").toBeLessThanOrEqual(0);
    });
  });
});
