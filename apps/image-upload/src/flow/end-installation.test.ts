import { createTokenStore } from "@luckydraw/token-store";
import { memorySealer, memoryTable } from "@luckydraw/token-store/memory";
import { beforeAll, expect, test } from "vitest";
import { eventJob, installation, sharedJob } from "../../test/kit/jobs.ts";
import { pattern } from "../../test/kit/pictures.ts";
import { createWorld, type World } from "../../test/kit/world.ts";
import { createInstallations } from "../slack/installations.ts";

let png: Buffer;
beforeAll(async () => {
  png = await pattern(30, 20).png().toBuffer();
});

const uninstalled = eventJob({ type: "app_uninstalled", event_ts: "1790000900.000100" });

async function installedAt(nowMs: number, teamId = "T0TEAM") {
  const store = createTokenStore({
    appId: "A0",
    table: memoryTable(),
    sealer: memorySealer(),
    now: () => nowMs,
  });
  await store.storeInstallation({
    team: { id: teamId },
    enterprise: undefined,
    user: { id: "U0ANN", token: undefined, scopes: undefined },
    bot: { token: "xoxb-stored", scopes: ["files:read"], id: "B0BOT", userId: "U0BOT" },
    appId: "A0",
    isEnterpriseInstall: false,
  });
  return createInstallations(store);
}

async function rowsOf(world: World, tenant = "T0TEAM"): Promise<number> {
  let rows = 0;
  for await (const _ of world.table.list(tenant, "")) rows += 1;
  return rows;
}

async function withPictures(settings: Parameters<typeof createWorld>[0] = {}): Promise<World> {
  const world = await createWorld(settings);
  for (const id of ["F1", "F2", "F3"]) world.post(id, png);
  for (const id of ["F1", "F2", "F3"]) await world.deliver(sharedJob(id));
  expect([world.bucket.objects.size, await rowsOf(world)]).toEqual([3, 5]);
  return world;
}

test("everything of the workspace goes, and nothing of another", async () => {
  const world = await withPictures({ installations: await installedAt(1_790_000_000_000) });
  await world.table.insert({ partition: "T0OTHER", sort: "channel#C1", body: { isOn: true } });

  expect(await world.deliver(uninstalled)).toBe(0);

  expect([world.bucket.objects.size, await rowsOf(world), await rowsOf(world, "T0OTHER")]).toEqual([0, 0, 1]);
  expect(world.bucket.forgotten.flat()).toHaveLength(3);
});

test("twice is once", async () => {
  const world = await withPictures({ installations: await installedAt(1_790_000_000_000) });

  await world.deliver(uninstalled);

  expect(await world.deliver(uninstalled)).toBe(0);
});

test("nothing goes where the app was installed anew since", async () => {
  const world = await withPictures({ installations: await installedAt(1_790_001_000_000) });

  await world.deliver(uninstalled);

  expect([world.bucket.objects.size, await rowsOf(world)]).toEqual([3, 5]);
});

test("nothing goes in a deployment for one workspace", async () => {
  const world = await withPictures();

  expect(await world.deliver(uninstalled)).toBe(0);

  expect([world.bucket.objects.size, await rowsOf(world)]).toEqual([3, 5]);
});

test("killed anywhere, the next try goes on", async () => {
  const installations = await installedAt(1_790_000_000_000);
  const whole = await withPictures({ installations });
  const before = whole.crash.steps;
  await whole.deliver(uninstalled);
  expect(whole.crash.steps - before).toBeGreaterThan(2);

  for (let step = before + 1; step <= whole.crash.steps; step += 1) {
    for (const when of ["before", "after"] as const) {
      const world = await withPictures({ installations });
      world.crash.killAt = { step, when };

      await world.deliver(uninstalled);

      expect([world.bucket.objects.size, await rowsOf(world)]).toEqual([0, 0]);
    }
  }
});

test("an organisation's is found by its ids", async () => {
  const installations = createInstallations({ isOutdated: async () => false });
  const job = {
    ...uninstalled,
    installation: { teamId: "E0ORG", enterpriseId: "E0ORG", isEnterpriseInstall: false },
  };

  expect(await installations.end(job)).toMatchObject({ enterpriseId: "E0ORG", isEnterpriseInstall: true });
  expect(await installations.end({ ...job, installation })).toMatchObject(installation);
  expect(await installations.end(eventJob({ type: "tokens_revoked", tokens: {} }))).toBeUndefined();
});

test("an upload that is under way when the workspace leaves takes its object back", async () => {
  const world = await createWorld({ installations: await installedAt(1_790_000_000_000) });
  world.post("F1", png);
  const put = world.app.pictures.put;
  Object.assign(world.app.pictures, {
    put: async (object: Parameters<typeof put>[0]) => {
      await world.deliver(uninstalled);
      await put(object);
    },
  });

  await world.deliver(sharedJob("F1"));

  expect([world.bucket.objects.size, await rowsOf(world)]).toEqual([0, 0]);
});
