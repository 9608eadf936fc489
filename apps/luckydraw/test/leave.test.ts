// A workspace takes the app back: what was kept of it is gone, whatever comes late, twice or in another order.
import type { EventJob } from "@luckydraw/slack-app";
import { createTokenStore } from "@luckydraw/token-store";
import { memorySealer, memoryTable } from "@luckydraw/token-store/memory";
import { expect, test } from "vitest";
import { commandJob, installation } from "./kit/jobs.ts";
import { createWorld } from "./kit/world.ts";

const appId = "A0LUCKY01";
const startMs = Date.now();
const startSeconds = Math.floor(startMs / 1_000);

function taken(type: "app_uninstalled" | "tokens_revoked", atSeconds: number): EventJob {
  const tokens = type === "tokens_revoked" ? { tokens: { oauth: [], bot: ["U0BOT"] } } : {};
  return {
    version: 1,
    id: `T0TEAM/evt/${type}-${atSeconds}`,
    receivedAtMs: startMs,
    installation,
    kind: "event",
    eventId: `Ev0${type}`,
    eventTimeSeconds: atSeconds,
    event: { type, ...tokens },
  };
}

/** A world that any workspace can install, with one that did. `nowMs` is the store's clock. */
async function publicWorld(nowMs: () => number = () => startMs) {
  const installations = createTokenStore({ appId, table: memoryTable(), sealer: memorySealer(), now: nowMs });
  const install = () =>
    installations.storeInstallation({
      team: { id: "T0TEAM" },
      enterprise: undefined,
      user: { id: "U0ANN0001", token: undefined, scopes: undefined },
      bot: { token: "xoxb-made-up", scopes: ["chat:write"], id: "B0BOT0001", userId: "U0BOT" },
      appId,
      isEnterpriseInstall: false,
    });
  await install();
  const made = createWorld(6, { installations });
  await made.app.settings.change(installation, { channelLocale: "ja" });
  await made.deliver(commandJob("2", { id: "T0TEAM/cmd/1" }));
  await made.drain();
  const isInstalled = () =>
    installations.botToken(installation).then(
      () => true,
      () => false,
    );
  return { made, install, isInstalled };
}
type Made = Awaited<ReturnType<typeof publicWorld>>["made"];
const leftOf = async (made: Made) => ({
  draws: (await made.recordsOf()).length,
  settings: await made.app.settings.of(installation),
  rows: await made.app.records.clear(installation),
  claims: await made.app.claims.clear(installation),
});
const nothing = { draws: 0, settings: { includesOrganiser: false }, rows: 0, claims: 0 };

test("the app is removed: its tokens, draws, numbers, settings and claims go", async () => {
  const { made, isInstalled } = await publicWorld();

  expect(await made.deliver(taken("app_uninstalled", startSeconds + 60))).toBe(0);

  expect(await isInstalled()).toBe(false);
  expect(await leftOf(made)).toEqual(nothing);
  expect(made.logs).toContainEqual(expect.objectContaining({ event: "workspace.removed", claims: 1 }));
});

test.each([
  ["tokens_revoked", "app_uninstalled"],
  ["app_uninstalled", "tokens_revoked"],
] as const)("%s before %s, each twice: the same", async (first, second) => {
  const { made, isInstalled } = await publicWorld();

  for (const type of [first, second, second, first]) {
    expect(await made.deliver(taken(type, startSeconds + 60))).toBe(0);
  }

  expect(await isInstalled()).toBe(false);
  expect(await leftOf(made)).toEqual(nothing);
});

test("only its tokens are revoked: draws and settings stay until the app is removed", async () => {
  const { made, isInstalled } = await publicWorld();

  await made.deliver(taken("tokens_revoked", startSeconds + 60));

  expect(await isInstalled()).toBe(false);
  expect(await leftOf(made)).toMatchObject({ draws: 1, settings: { channelLocale: "ja" } });
});

test("an event that comes after the app was installed anew takes nothing away", async () => {
  let nowMs = startMs;
  const { made, install, isInstalled } = await publicWorld(() => nowMs);
  nowMs += 120_000;
  await install();

  await made.deliver(taken("app_uninstalled", startSeconds + 60));
  await made.deliver(taken("tokens_revoked", startSeconds + 60));

  expect(await isInstalled()).toBe(true);
  expect(await leftOf(made)).toMatchObject({ draws: 1, settings: { channelLocale: "ja" } });
});

test("another workspace keeps all it has", async () => {
  const { made, isInstalled } = await publicWorld();
  const other = { ...installation, teamId: "T0OTHER" };

  await made.deliver({ ...taken("app_uninstalled", startSeconds + 60), installation: other });

  expect(await isInstalled()).toBe(true);
  expect(await leftOf(made)).toMatchObject({ draws: 1, settings: { channelLocale: "ja" } });
});

test("a draw that was under way when the app was removed ends without a word, and leaves nothing", async () => {
  const { made } = await publicWorld();
  await made.deliver(commandJob("1", { id: "T0TEAM/cmd/2" }));
  const posted = made.slack.posted.length;

  await made.deliver(taken("app_uninstalled", startSeconds + 60));
  await made.drain();

  expect(made.slack.posted).toHaveLength(posted);
  expect(made.queue.givenUp).toEqual([]);
  expect(await leftOf(made)).toEqual(nothing);
});

test("a table that can't be cleared is cleared on the next try", async () => {
  const { made } = await publicWorld();
  const records = made.app.records.clear;
  let failures = 1;
  Object.assign(made.app.records, {
    clear: (whose: typeof installation) =>
      failures-- > 0 ? Promise.reject(new Error("throttled")) : records(whose),
  });

  expect(await made.deliver(taken("app_uninstalled", startSeconds + 60))).toBe(1);

  expect(await leftOf(made)).toEqual(nothing);
});

test("a deployment for one workspace is not asked to forget it", async () => {
  const made = createWorld();
  await made.deliver(commandJob("2", { id: "T0TEAM/cmd/1" }));

  await made.deliver(taken("app_uninstalled", startSeconds + 60));

  expect(await made.recordsOf()).toHaveLength(1);
  expect(made.logs).toContainEqual(expect.objectContaining({ event: "event.ignored" }));
});

test("an event that nobody asked for is nothing", async () => {
  const { made } = await publicWorld();

  expect(await made.deliver({ ...taken("app_uninstalled", startSeconds), event: { type: "message" } })).toBe(
    0,
  );

  expect(await leftOf(made)).toMatchObject({ draws: 1 });
});
