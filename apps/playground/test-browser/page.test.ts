/** The page itself, against made-up answers: what it shows, and how it behaves when things go wrong. */
import type { Locator, Page } from "playwright-core";
import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { axeFindings, describeInBrowser, type } from "./browser.ts";
import { resultBlocks } from "./fixture/blocks.ts";
import { type Fixture, startFixture } from "./fixture/server.ts";

/** Draws, and gives the message once the winners are in it. */
async function drawn(page: Page): Promise<Locator> {
  const results = page.locator("article", { has: page.getByRole("button", { name: "Verify" }) });
  const before = await results.count();
  await type(page, "/luckydraw 2");
  await page.keyboard.press("Enter");
  await expect.poll(() => results.count(), { timeout: 10_000 }).toBe(before + 1);
  return results.last();
}

describeInBrowser("the page", (open) => {
  let fixture: Fixture;
  const start = async () => {
    fixture = await startFixture(inject("pageFolder"));
    fixture.app.waitMs = 200;
  };
  beforeEach(start);
  afterEach(() => fixture.stop());

  it("completes commands, people and channels by keyboard", async () => {
    const { page } = await open(fixture.url);
    const field = page.locator(".channel .composer-text");

    await type(page, "/lu");
    await page.getByRole("option", { name: /luckydraw/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("2 @b");
    await page.getByRole("option", { name: /@bob/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.keyboard.type("#ra");
    await page.keyboard.press("Tab");

    expect(await field.inputValue()).toBe("/luckydraw 2 @bob #random ");
    expect(await page.locator(".usage").textContent()).toContain("[2] [@people");
  });

  it("closes the list on Esc and keeps what was typed", async () => {
    const { page } = await open(fixture.url);

    await type(page, "@an");
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("Escape");

    expect(await page.getByRole("listbox").count()).toBe(0);
    expect(await page.locator(".channel .composer-text").inputValue()).toBe("@an");
  });

  it("tells what Slack says of a command that isn't there, and keeps it to mend", async () => {
    const { page } = await open(fixture.url);

    await type(page, "/nothing 1");
    await page.keyboard.press("Enter");
    await page.getByText("/nothing is not a valid command.").waitFor();

    expect(await page.locator(".channel .composer-text").inputValue()).toBe("/nothing 1");
  });

  it("shows what only this person sees, to this person only", async () => {
    const { page } = await open(fixture.url);

    await type(page, "/luckydraw lots");
    await page.keyboard.press("Enter");
    const note = page.locator(".only-you", { hasText: "I don't know lots" });
    await note.waitFor();
    await page.locator(".persona-button").click();
    await page.getByRole("button", { name: /Bob Sample/ }).click();

    await note.waitFor({ state: "detached" });
  });

  it("makes no markup of what a message says", async () => {
    const { page, troubles } = await open(fixture.url);

    await type(page, "/luckydraw menagerie");
    await page.keyboard.press("Enter");
    await page.getByText("<img src=x onerror=alert(1)> header").waitFor();

    expect(await page.locator(".message-body script, .message-body [onerror]").count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it("changes a message in place without moving anything above it", async () => {
    const { page } = await open(fixture.url);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: "layout-shift", buffered: false });
    });

    fixture.app.say({ channelId: "C0RANDOM", ts: "1.000001", text: "Drawing…" });
    await page.getByRole("button", { name: /^random/ }).click();
    await page.getByRole("article").getByText("Drawing…").waitFor();
    await page.waitForTimeout(600);
    await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.splice(0));
    fixture.app.say({
      channelId: "C0RANDOM",
      ts: "1.000001",
      text: "Winners",
      blocks: resultBlocks(["U0BOB"]),
      isEdited: true,
    });
    await page.getByRole("heading", { name: "Coffee voucher" }).waitFor();
    await page.waitForTimeout(600);

    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts).toEqual([]);
  });

  it("shows a button on its way, and a sentence when it fails", async () => {
    const { page } = await open(fixture.url);
    const reserve = (await drawn(page)).getByRole("button", { name: "Next reserve" });

    await reserve.click();

    await expect.poll(() => reserve.getAttribute("aria-busy")).toBe("true");
    await page.getByText("Nobody is left to step up.").waitFor();
    expect(await reserve.getAttribute("aria-busy")).toBe("false");
  });

  it("asks before a press that wants a confirmation, and sends nothing on no", async () => {
    const { page } = await open(fixture.url);
    const again = (await drawn(page)).getByRole("button", { name: "Draw again" });
    const before = fixture.heard.filter(({ path }) => path === "/api/actions").length;

    await again.click();
    await page.getByRole("button", { name: "Keep this one" }).click();

    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(fixture.heard.filter(({ path }) => path === "/api/actions").length).toBe(before);
    await expect.poll(() => again.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("fills in a form by keyboard, shows the app's errors under their fields, and sends it", async () => {
    const { page } = await open(fixture.url);
    await type(page, "/luckydraw ");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "New draw" });
    await dialog.waitFor();
    expect(
      await page.getByLabel("How many winners").evaluate((field) => field === document.activeElement),
    ).toBe(true);

    await page.keyboard.press("Enter");
    await dialog.getByText("Please complete this required field.").waitFor();
    expect(await page.getByLabel("Prize").evaluate((field) => field === document.activeElement)).toBe(true);

    await page.keyboard.type("cash");
    await page.keyboard.press("Enter");
    await dialog.getByText("Money is no prize. Name something else.").waitFor();
    expect(await page.getByLabel("Prize").getAttribute("aria-invalid")).toBe("true");

    await page.getByLabel("Who takes part").focus();
    await page.keyboard.type("bob");
    await page.getByRole("option", { name: /Bob/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Remove Bob Sample" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByLabel("Prize").fill("Coffee");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });

    const sent = fixture.heard.findLast(({ path }) => path.endsWith("/submit"))?.body;
    expect(sent).toEqual({
      userId: "U0ANN",
      state: {
        count: { n: { type: "number_input", value: "1" } },
        people: { ids: { type: "multi_users_select", selected_users: ["U0BOB"] } },
        method: {
          method: {
            type: "radio_buttons",
            selected_option: { text: { type: "plain_text", text: "Winners" }, value: "pick" },
          },
        },
        channel: { id: { type: "conversations_select", selected_conversation: "C0GENERAL" } },
        prize: { text: { type: "plain_text_input", value: "Coffee" } },
      },
    });
  });

  it("closes a form on Esc, tells the app, and gives the focus back", async () => {
    const { page } = await open(fixture.url);
    await type(page, "/luckydraw ");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "New draw" }).waitFor();

    await page.keyboard.press("Escape");

    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => fixture.heard.at(-1)?.path).toBe("/api/views/V0FORM/close");
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("composer-text");
  });

  it("answers in a thread, where commands don't work", async () => {
    const { page } = await open(fixture.url);
    fixture.app.say({ ts: "1000.000001", text: "Who has lunch?" });
    const message = page.locator('article[data-ts="1000.000001"]');
    await message.getByRole("button", { name: "Reply in thread" }).focus();
    await page.keyboard.press("Enter");
    const thread = page.getByRole("region", { name: "Thread", exact: true });
    await thread.waitFor();

    await page.keyboard.type("Me");
    await page.keyboard.press("Enter");
    await message.getByRole("button", { name: "1 reply" }).waitFor();
    await page.keyboard.type("/luckydraw 2");
    await page.keyboard.press("Enter");

    await thread.getByText("/luckydraw doesn't work in threads. Type it in the channel.").waitFor();
    await page.keyboard.press("Escape");
    await thread.waitFor({ state: "detached" });
  });

  it("uploads a file with what is typed beside it", async () => {
    const { page } = await open(fixture.url);

    await page.locator(".channel input[type=file]").setInputFiles({
      name: "entries.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("ann\nbob\n"),
    });
    await page.getByText("entries.csv").waitFor();
    await page.getByRole("button", { name: "Send" }).click();

    await page.locator(".file-card", { hasText: "entries.csv" }).waitFor();
    expect(fixture.heard.findLast(({ path }) => path === "/api/files")?.body).toEqual({ bytes: 8 });
  });

  it("shows a failed function in the inspector with its source line", async () => {
    const { page } = await open(fixture.url);
    await type(page, "/luckydraw fail");
    await page.keyboard.press("Enter");

    await page.getByRole("button", { name: /Inspector 1 failed/ }).click();
    await page.getByRole("button", { name: "/luckydraw fail" }).click();

    const detail = page.getByRole("region", { name: "Request /luckydraw fail" });
    await detail.getByText("Cannot read properties of undefined (reading 'entries')").waitFor();
    await detail.getByText("apps/luckydraw/src/flow/start-draw.ts:42:17").waitFor();
  });

  it("says when the connection is lost, comes back by itself, and catches up", async () => {
    const { page } = await open(fixture.url);
    const port = Number(new URL(fixture.url).port);
    const { app } = fixture;
    await fixture.stop();
    await page.getByText("Connection lost.").waitFor();

    app.say({ text: "Said while nobody listened" });
    fixture = await startFixture(inject("pageFolder"), port, app);

    await page.getByRole("article").getByText("Said while nobody listened").waitFor();
    await page.getByText("Connection lost.").waitFor({ state: "detached" });
  });

  it.each([
    [390, "dark"],
    [768, "light"],
    [1440, "light"],
  ] as const)(
    "has nothing for axe to find, and nothing cut off, at %i px in %s",
    async (width, colorScheme) => {
      const { page, troubles } = await open(fixture.url, {
        viewport: { width, height: 844 },
        colorScheme,
        reducedMotion: "reduce",
      });
      const check = async (state: string) => {
        expect(await axeFindings(page), state).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${state}: wider than the window`).toBeLessThanOrEqual(0);
      };
      const send = async (text: string, answer: Locator) => {
        await type(page, text);
        await page.keyboard.press("Enter");
        await answer.last().waitFor();
      };

      await check("start");
      await send("/luckydraw menagerie", page.locator(".block-rich_text"));
      const lines = (await drawn(page)).locator(".line");
      const moves = await lines.evaluateAll((all) => all.map((line) => getComputedStyle(line).animationName));
      expect(new Set(moves)).toEqual(new Set(["none"]));
      await send("/luckydraw lots", page.locator(".only-you"));
      await type(page, "/lu");
      await page.getByRole("option").waitFor();
      await check("messages and completion");
      await page.locator(".channel .composer-text").fill("/luckydraw ");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      await page.getByRole("button", { name: "Draw", exact: true }).click();
      await check("form with an error");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Reply in thread" }).last().focus();
      await page.keyboard.press("Enter");
      await page.getByRole("region", { name: "Thread", exact: true }).waitFor();
      await page.locator(".persona-button").click();
      await check("thread and people");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /^Inspector/ }).click();
      await page.locator(".row-button").first().click();
      await page.locator("summary", { hasText: "Request" }).click();
      await check("inspector");
      expect(troubles).toEqual([]);
    },
  );

  it("goes to another workspace by keyboard, in which the app is missing, and comes back", async () => {
    const { page, troubles } = await open(fixture.url);
    const menu = page.getByRole("button", { name: /^Workspace Paper Lantern/ });
    await menu.focus();
    await page.keyboard.press("Enter");
    await page.getByText("without Luckydraw").waitFor();
    await page.keyboard.press("Escape");
    expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true);

    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "hall", exact: true }).waitFor();
    const moved = page.getByRole("button", { name: /^Workspace Bare Walls/ });
    await expect.poll(() => moved.evaluate((button) => button === document.activeElement)).toBe(true);
    await type(page, "/luckydraw 2");
    await page.keyboard.press("Enter");

    await page.getByText("/luckydraw is not a valid command.").waitFor();
    expect(await page.getByRole("link", { name: "Add Luckydraw" }).getAttribute("href")).toBe(
      "http://127.0.0.1:9/",
    );
    await page.reload();
    await page.getByRole("heading", { name: "hall", exact: true }).waitFor();
    await page.getByRole("button", { name: /^Workspace Bare Walls/ }).click();
    await page
      .getByRole("button", { name: /Paper Lantern/ })
      .last()
      .click();
    await page.getByRole("heading", { name: "general", exact: true }).waitFor();
    expect(troubles).toEqual([]);
  });

  it("goes where a link of Slack's names, and to the first workspace where that is gone", async () => {
    const { page } = await open(`${fixture.url}/?team=T0BARE`);
    await page.getByRole("heading", { name: "hall", exact: true }).waitFor();
    expect(new URL(page.url()).search).toBe("");

    await page.goto(`${fixture.url}/?team=T0GONE`);

    await page.getByRole("heading", { name: "general", exact: true }).waitFor();
  });

  it("shows the app's Home, and sends what is chosen there with the state of all of it", async () => {
    const { page, troubles } = await open(fixture.url);
    await page.getByRole("button", { name: "Luckydraw", exact: true }).focus();
    await page.keyboard.press("Enter");
    const home = page.getByRole("tabpanel", { name: "Home" });
    await home.getByText("Edition 1").waitFor();

    await home.getByRole("combobox", { name: "Language" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await home.getByText("Edition 2").waitFor();
    await home.getByRole("checkbox", { name: "No one wins twice" }).focus();
    await page.keyboard.press("Space");
    await expect.poll(() => fixture.heard.filter(({ path }) => path === "/api/actions").length).toBe(2);
    await home.getByRole("button", { name: "Forget all draws" }).click();
    await home.getByRole("alert").getByText("Only admins can do that.").waitFor();

    const korean = { text: { type: "plain_text", text: "한국어" }, value: "ko" };
    const repeat = { text: { type: "plain_text", text: "No one wins twice" }, value: "repeat" };
    const [opened] = fixture.heard.filter(({ path }) => path === "/api/home/open");
    const [first, second] = fixture.heard
      .filter(({ path }) => path === "/api/actions")
      .map(({ body }) => body);
    expect(opened?.body).toEqual({ userId: "U0ANN", tab: "home" });
    expect(first).toMatchObject({ viewId: "V0HOME", actionId: "luckydraw:language" });
    expect(first).toMatchObject({ choice: { selected_option: korean } });
    expect(second).toMatchObject({
      choice: { selected_options: [repeat] },
      state: {
        settings: {
          "luckydraw:language": { selected_option: korean },
          "luckydraw:defaults": { selected_options: [repeat] },
        },
      },
    });
    expect(await home.getByRole("button", { name: /^Clear/ }).count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it("changes between the app's tabs by arrows, and tells the app of each", async () => {
    const { page } = await open(fixture.url);
    await page.getByRole("button", { name: "Luckydraw", exact: true }).click();
    await page.getByRole("tab", { name: "Home", selected: true }).focus();

    await page.keyboard.press("ArrowRight");

    await page.getByRole("tabpanel", { name: "Messages" }).waitFor();
    const messages = page.getByRole("tab", { name: "Messages", selected: true });
    await expect.poll(() => messages.evaluate((tab) => tab === document.activeElement)).toBe(true);
    await expect
      .poll(() => fixture.heard.filter(({ path }) => path === "/api/home/open").map(({ body }) => body))
      .toEqual([
        { userId: "U0ANN", tab: "home" },
        { userId: "U0ANN", tab: "messages" },
      ]);
    await page.getByRole("button", { name: "general", exact: true }).click();
    await page.getByRole("heading", { name: "general", exact: true }).waitFor();
  });

  it("asks before it removes the app, and then says how to get it back", async () => {
    const { page } = await open(fixture.url);
    await page.getByRole("button", { name: "Luckydraw", exact: true }).click();

    await page.getByRole("button", { name: "Remove app…" }).click();
    await page.getByRole("button", { name: "Keep it" }).click();
    expect(fixture.app.isInstalled).toBe(true);
    await page.getByRole("button", { name: "Remove app…" }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();

    await page.getByRole("heading", { name: "Luckydraw isn't in Paper Lantern" }).waitFor();
    await page.getByRole("button", { name: "Add Luckydraw" }).waitFor();
    expect(await page.getByRole("tab").count()).toBe(0);
    await page.getByRole("button", { name: "general", exact: true }).click();
    await page.getByText("Luckydraw isn't in this workspace.").waitFor();
  });

  it.each([
    [390, "dark"],
    [1440, "light"],
  ] as const)("has nothing for axe to find in the app's place at %i px in %s", async (width, colorScheme) => {
    const viewport = { width, height: 844 };
    const { page } = await open(fixture.url, { viewport, colorScheme, reducedMotion: "reduce" });
    const side = async () => {
      if (width < 640) await page.getByRole("button", { name: "Channels", exact: true }).click();
    };
    const check = async (state: string) => {
      expect(await axeFindings(page), state).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${state}: wider than the window`).toBeLessThanOrEqual(0);
    };

    await side();
    await page.getByRole("button", { name: /^Workspace Paper Lantern/ }).click();
    await check("workspaces");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Luckydraw", exact: true }).click();
    await page.getByText("Edition 1").waitFor();
    await check("Home");
    await page.getByRole("tab", { name: "Messages" }).click();
    await page.getByRole("tabpanel", { name: "Messages" }).waitFor();
    await check("messages");
    await page.getByRole("button", { name: "Remove app…" }).click();
    await check("question");
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByRole("heading", { name: "Luckydraw isn't in Paper Lantern" }).waitFor();
    await check("without the app");
  });

  it("opens and closes the list of channels on a phone, by keyboard and by touch", async () => {
    const { page } = await open(fixture.url, { viewport: { width: 390, height: 844 } });
    const toggle = page.getByRole("button", { name: "Channels", exact: true });
    await toggle.focus();

    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("general");
    await page.keyboard.press("Escape");

    await page.getByRole("navigation").waitFor({ state: "hidden" });
    await expect.poll(() => toggle.evaluate((button) => button === document.activeElement)).toBe(true);

    await toggle.click();
    await page.getByRole("navigation").waitFor();
    await toggle.click();
    await page.getByRole("navigation").waitFor({ state: "hidden" });
  });

  it("keeps the focus in the inspector on a phone, where it hides the page, and gives it back", async () => {
    const { page } = await open(fixture.url, { viewport: { width: 390, height: 844 } });
    const toggle = page.locator(".inspector-toggle");
    await toggle.click();
    const inspector = page.getByRole("region", { name: "Inspector" });
    await inspector.waitFor();

    expect(await page.getByRole("main").count()).toBe(0);
    expect(await page.getByRole("banner").count()).toBe(0);
    await page.keyboard.press("Escape");

    await inspector.waitFor({ state: "detached" });
    await expect.poll(() => toggle.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("turns dark and light by its button, and remembers it", async () => {
    const { page } = await open(fixture.url, { colorScheme: "light" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();

    await page.getByRole("button", { name: /Switch to light/ }).click();
    await page.getByRole("button", { name: /Switch to dark/ }).click();
    await expect.poll(ground).not.toBe(light);
    const dark = await ground();
    await page.reload();
    await page.locator(".composer-text").waitFor();

    await expect.poll(ground).toBe(dark);
  });
});
