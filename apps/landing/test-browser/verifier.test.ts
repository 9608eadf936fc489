/** The verifier: what it finds, what it says, and that it keeps all of it to itself. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings, describeInBrowser, isTooWide } from "./browser.ts";
import { fragmentOf, genuineReceipt } from "./receipts.ts";

const receipt = genuineReceipt();

const { draw, beacon } = receipt;
const [first, second] = draw.entries;
const flip = (hex: string) => hex.replace(/.$/, (last) => (last === "0" ? "1" : "0"));

/** Each part of a receipt, changed. */
const tampered = {
  list: { draw: { ...draw, entries: [...draw.entries.slice(1), ["U99", 1]] } },
  order: { draw: { ...draw, entries: [second, first, ...draw.entries.slice(2)] } },
  weight: { draw: { ...draw, entries: [[first?.[0], 9], ...draw.entries.slice(1)] } },
  nonce: { draw: { ...draw, nonce: flip(draw.nonce) } },
  count: { draw: { ...draw, count: 1 } },
  method: { draw: { ...draw, method: "order", count: 8 }, struck: [] },
  previous: { draw: { ...draw, previous: "0".repeat(64) } },
  drawRound: { draw: { ...draw, beacon: { ...draw.beacon, round: 124 } } },
  commitment: { commitment: flip(receipt.commitment) },
  beaconRound: { beacon: { ...beacon, round: 124 } },
  signature: { beacon: { ...beacon, signature: flip(beacon.signature) } },
  randomness: { beacon: { ...beacon, randomness: flip(beacon.randomness) } },
  ranking: { ranking: [...receipt.ranking.slice(0, 2), "U99"] },
  result: { result: receipt.ranking.slice(0, 2) },
  struck: { struck: [] },
  time: { context: { ...receipt.context, committedAt: "1692803999.000000" } },
};

async function verdictOf(page: Page): Promise<string> {
  return (await page.locator(".verdict h2").textContent()) ?? "";
}

/** The steps by their outcome, such as `commitment failed`. */
async function stepsOf(page: Page): Promise<readonly string[]> {
  return page
    .locator("[data-step]")
    .evaluateAll((steps: HTMLElement[]) =>
      steps.map(({ dataset }) => `${dataset["step"]} ${dataset["outcome"]}`),
    );
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel("Receipt or link").fill(text);
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await page.locator(".verifier[aria-busy=false] .verdict").waitFor();
}

describeInBrowser("the verifier", (open) => {
  it("finds the receipt in a link of the app genuine, and sends it nowhere", async () => {
    const { page, troubles, requests } = await open(`/verify#${fragmentOf(receipt)}`);
    await page.locator(".verdict").waitFor();

    expect(await verdictOf(page)).toBe("This draw is genuine.");
    expect((await stepsOf(page)).filter((step) => step.endsWith("passed"))).toHaveLength(8);
    const winners = await page.locator(".ranked bdi").allTextContents();
    expect(winners).toEqual(receipt.result);
    expect(await page.locator(".struck").textContent()).toContain(`${receipt.ranking[0]} (a bot)`);
    expect(troubles).toEqual([]);
    expect(requests.every((request) => /^GET \/(verify|assets\/[\w.-]+)$/.test(request))).toBe(true);
  });

  it("could not send anything if it wanted to", async () => {
    const { page } = await open("/verify");

    const outcome = await page.evaluate(async () => {
      try {
        await fetch("/verify");
        return "sent";
      } catch {
        return "refused";
      }
    });

    expect(outcome).toBe("refused");
  });

  it("works with the network off, once it is loaded", async () => {
    const { page, requests } = await open("/verify");
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    const before = requests.length;

    await paste(page, JSON.stringify(receipt));
    expect(await verdictOf(page)).toBe("This draw is genuine.");
    await paste(page, JSON.stringify({ ...receipt, result: receipt.ranking.slice(0, 2) }));
    expect(await verdictOf(page)).toContain("result");

    expect(requests.length).toBe(before);
  });

  it("says which step fails for each part that was tampered with", async () => {
    const { page } = await open("/verify");
    const failed: Record<string, string | undefined> = {};
    for (const [part, changes] of Object.entries(tampered)) {
      await paste(page, JSON.stringify({ ...receipt, ...changes }));
      expect(await verdictOf(page)).toMatch(/^This (receipt has been changed|draw doesn't count): /);
      expect(await page.locator(".trusted").count()).toBe(0);
      failed[part] = (await stepsOf(page)).find((each) => each.endsWith("failed"));
    }

    expect(failed).toEqual({
      list: "commitment failed",
      order: "commitment failed",
      weight: "commitment failed",
      nonce: "commitment failed",
      count: "commitment failed",
      method: "commitment failed",
      previous: "commitment failed",
      drawRound: "commitment failed",
      commitment: "commitment failed",
      beaconRound: "round failed",
      signature: "signature failed",
      randomness: "randomness failed",
      ranking: "ranking failed",
      result: "result failed",
      struck: "result failed",
      time: "time failed",
    });
  });

  it("finds a draw of another chain undecided, and says why", async () => {
    const other = { ...draw, beacon: { ...draw.beacon, chain: "ab".repeat(32) } };
    const { page } = await open(`/verify#${fragmentOf({ ...receipt, draw: other })}`);
    await page.locator(".verdict").waitFor();

    expect(await stepsOf(page)).toContain("signature undecided");
    expect(await page.locator("[data-step=signature] .why").textContent()).toContain("doesn't know");
  });

  it("shows the context apart, as what was not checked", async () => {
    const { page } = await open(`/verify#${fragmentOf(receipt)}`);
    const context = page.locator(".context");
    await context.waitFor();

    expect(await context.getByRole("heading").textContent()).toBe("Said, not checked");
    expect(await context.textContent()).toContain("a cake");
    expect(await page.locator(".outcome").textContent()).not.toContain("a cake");
  });

  it("takes a file that is chosen, and one that is dropped", async () => {
    const { page } = await open("/verify");
    const buffer = Buffer.from(JSON.stringify(receipt));

    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "r.json", mimeType: "application/json", buffer });
    await page.locator(".verdict.passed").waitFor();
    await page.evaluate(
      (text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], "r.json"));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      },
      JSON.stringify({ ...receipt, commitment: "0".repeat(64) }),
    );

    await page.locator(".verdict.failed").waitFor();
  });

  it("takes the whole link, pasted", async () => {
    const { page } = await open("/verify");

    await paste(page, `https://luckydraw.example/verify#${fragmentOf(receipt)}`);

    expect(await verdictOf(page)).toBe("This draw is genuine.");
  });

  it("takes the receipt along to another language", async () => {
    const { page } = await open(`/verify#${fragmentOf(receipt)}`);
    await page.locator(".verdict.passed").waitFor();

    await page.locator(".site-header .languages a", { hasText: "日本語" }).click();

    await page.getByRole("heading", { name: "この抽選は正しく行われました。" }).waitFor();
  });

  it("checks 100,000 entries away from the page, which stays alive meanwhile", async () => {
    const folder = await mkdtemp(join(tmpdir(), "luckydraw-receipt-"));
    const path = join(folder, "receipt.json");
    await writeFile(path, JSON.stringify(genuineReceipt(100_000, "order")));
    const { page } = await open("/verify");
    await page.evaluate(countTicks);

    await page.locator("input[type=file]").setInputFiles(path);
    await page.locator(".verdict.passed").waitFor({ timeout: 40_000 });

    const { busyMs, ticks } = await page.evaluate(() => Reflect.get(globalThis, "counted"));
    process.stderr.write(`100,000 entries checked in ${busyMs.toFixed(0)} ms, ${ticks} ticks of the page\n`);
    expect(ticks).toBeGreaterThan(busyMs / 100);
    expect(await page.locator(".entries summary").textContent()).toContain("100,000");
    await rm(folder, { recursive: true });
  });

  it("is done by keyboard alone, from the example to a cheat that is caught", async () => {
    const { page } = await open("/verify");
    const example = page.getByRole("link", { name: /Open an example/ });
    await example.focus();
    await page.keyboard.press("Enter");
    await page.locator(".verdict.passed").waitFor();

    await page.getByRole("button", { name: "Forge the signature" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".verdict.failed").waitFor();

    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Forge the signature");
    expect(await page.getByRole("status").textContent()).toContain("signature of drand");
  });

  it("copies a value and says so", async () => {
    const { page } = await open(`/verify#${fragmentOf(receipt)}`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });

    await page.getByRole("button", { name: "Copy: Fingerprint" }).click();

    await page.getByRole("button", { name: "Copied: Fingerprint" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(receipt.commitment);
  });

  it("saves the receipt of a link as a file", async () => {
    const { page } = await open(`/verify#${fragmentOf(receipt)}`);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Save the receipt" }).click(),
    ]);

    expect(download.suggestedFilename()).toBe("receipt.json");
  });

  const states = {
    genuine: fragmentOf(receipt),
    teams: fragmentOf(genuineReceipt(8, "teams")),
    changed: fragmentOf({ ...receipt, commitment: "0".repeat(64) }),
    undecided: fragmentOf({
      ...receipt,
      draw: { ...draw, beacon: { ...draw.beacon, chain: "ab".repeat(32) } },
    }),
    malformed: fragmentOf({ ...receipt, extra: 1 }),
    refused: "damaged",
    example: "example",
  };
  it.each(Object.entries(states))("has nothing for axe to find when %s", async (_name, fragment) => {
    const { page, troubles } = await open(`/verify#${fragment}`, { reducedMotion: "reduce" });
    await page.locator(".verdict").waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await axeFindings(page)).toEqual([]);

    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await isTooWide(page)).toBe(false);

    expect(troubles).toEqual([]);
  });

  it.each(["/ko/verify", "/ja/verify"])("%s has nothing for axe to find with a receipt", async (path) => {
    const { page } = await open(`${path}#${states.changed}`);
    await page.locator(".verdict").waitFor();

    expect(await axeFindings(page)).toEqual([]);
  });
});

/** Runs in the page: counts how often it gets a turn, and how long, while a check is under way. */
function countTicks(): void {
  const counted = { ticks: 0, busyMs: 0 };
  Object.assign(globalThis, { counted });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    if (document.querySelector(".verifier[aria-busy=true]") !== null) {
      counted.ticks += 1;
      counted.busyMs += now - last;
    }
    last = now;
  }, 10);
}
