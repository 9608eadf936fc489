/** A new user's first minutes, with the real functions behind the page. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type Playground, startPlayground } from "../src/server/playground.ts";
import { axeFindings, describeInBrowser, type } from "./browser.ts";

/** A draw waits for its beacon, which takes up to nine seconds. */
const drawMs = 30_000;

async function waitForResult(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Verify" }).last().waitFor({ timeout: drawMs });
}

describeInBrowser("a first visit", (open) => {
  let playground: Playground | undefined;
  beforeAll(async () => {
    playground = await startPlayground({ port: 0, pageFolder: inject("pageFolder") });
  });
  afterAll(() => playground?.stop());
  const url = () => playground?.url ?? "";

  it("presses a suggested command and sees two winners, verified and in the inspector", async () => {
    const { page, troubles } = await open(url());

    await page.getByRole("button", { name: /^\/luckydraw 2/ }).click();
    await page.getByText(/^Drawing 2 of/).waitFor();
    await waitForResult(page);

    const result = page.locator("article", { has: page.getByRole("button", { name: "Verify" }) }).last();
    expect(await result.getByRole("heading").textContent()).toContain("🎉");
    expect(await result.locator(".line", { hasText: /🥇|🥈/ }).count()).toBe(2);
    await page.getByRole("button", { name: /^Inspector/ }).click();
    const row = page.locator("tr.request", { hasText: "/luckydraw 2" });
    await expect.poll(() => row.textContent(), { timeout: drawMs }).toContain("done");
    expect(await row.locator(".verified").textContent()).toContain("verified");
    expect(await row.locator(".ack").textContent()).toMatch(/^\d+ ms$/);
    expect(troubles).toEqual([]);
  });

  it("draws by keyboard alone", async () => {
    const { page } = await open(url());
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.className === "composer-text")) break;
    }
    await page.keyboard.type("/lu");
    await page.getByRole("option", { name: /luckydraw/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type('1 ramen, pizza prize "Lunch"');
    await page.keyboard.press("Enter");

    const verify = page.getByRole("button", { name: "Verify" });
    await page.locator("article", { hasText: "Lunch", has: verify }).waitFor({ timeout: drawMs });
  });

  it("learns from a mistake that only it sees", async () => {
    const { page } = await open(url());

    await type(page, "/luckydraw blah");
    await page.keyboard.press("Enter");

    const note = page.locator(".only-you", { hasText: "blah" }).last();
    await note.waitFor();
    expect(await note.textContent()).toContain("Only visible to you");
  });

  it("invites the app where it is missing, as the app asked", async () => {
    const { page } = await open(url());
    await page.getByRole("button", { name: /^leads/ }).click();
    await type(page, "/luckydraw 1");
    await page.keyboard.press("Enter");
    await page.locator(".only-you", { hasText: "/invite @" }).waitFor();

    await page.getByRole("button", { name: "Invite it" }).click();

    await page
      .getByRole("status")
      .getByText(/was added to #leads/)
      .waitFor();
    await page.getByRole("button", { name: "Invite it" }).waitFor({ state: "detached" });
  });

  it("opens the form on a phone, in the dark, with nothing for axe to find", async () => {
    const { page, troubles } = await open(url(), {
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
    });

    await page.getByRole("button", { name: /^\/luckydraw The form/ }).click();
    await page.getByRole("dialog").waitFor();

    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(troubles).toEqual([]);
  });

  it("acts as somebody else, who reads it in their own language", async () => {
    const { page } = await open(url());
    await page.locator(".persona-button").click();
    await page.locator(".persona-list button.option", { hasText: "Korean" }).first().click();

    await type(page, "/luckydraw help");
    await page.keyboard.press("Enter");

    const help = page.locator(".only-you").last();
    await help.waitFor();
    expect(await help.textContent()).toMatch(/\p{Script=Hangul}/u);
  });
});
