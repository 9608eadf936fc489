// One suite for both tables: what many containers do at once.
import { tenantOf } from "@luckydraw/slack-app";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestClock } from "../../test/kit/clock.ts";
import { type DynamoServer, startDynamo } from "../../test/kit/dynamo-server.ts";
import { installation } from "../../test/kit/jobs.ts";
import { createDynamoItemTable } from "../store/dynamo-item-table.ts";
import type { ItemTable } from "../store/item-table.ts";
import { createMemoryItemTable } from "../store/memory-item-table.ts";
import type { Place } from "./place.ts";
import type { PostRecord } from "./post-record.ts";
import { createPostStore, type PostKey } from "./post-store.ts";
import { createSwitches } from "./switches.ts";
import { createTenantData } from "./tenant-data.ts";

let dynamo: DynamoServer;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());

let teams = 0;
const newPlace = (): Place => ({
  installation: { ...installation, teamId: `T0TEAM${++teams}` },
  channelId: "C0ROOM",
});
const fresh = (ts: string): PostRecord => ({
  version: 1,
  channelId: "C0ROOM",
  ts,
  threadTs: ts,
  pictures: [],
  edition: 1,
  shownEdition: 0,
});
const keyAt = (place: Place, ts = "1.1"): PostKey => ({ place, ts });

describe.each([
  ["memory", () => createMemoryItemTable()],
  ["DynamoDB", () => createDynamoItemTable(dynamo.client, "pictures", async () => undefined)],
] as const)("in %s", (_name, createTable: () => ItemTable) => {
  const storeOf = (table: ItemTable) => createPostStore(table, createTestClock());

  test("a message is begun once, whoever begins it", async () => {
    const store = storeOf(createTable());
    const key = keyAt(newPlace());

    await store.begin(key, fresh("1.1"));
    const again = await store.begin(key, { ...fresh("1.1"), edition: 9 });

    expect(again.edition).toBe(1);
    expect(await store.load(key)).toEqual(fresh("1.1"));
  });

  test("of fifteen changes at once none is lost", { timeout: 60_000 }, async () => {
    const store = storeOf(createTable());
    const key = keyAt(newPlace());
    await store.begin(key, fresh("1.1"));

    await Promise.all(
      Array.from({ length: 15 }, () => store.change(key, (now) => ({ ...now, edition: now.edition + 1 }))),
    );

    expect((await store.load(key))?.edition).toBe(16);
  });

  test("what isn't kept is not changed, and what stays is not written", async () => {
    const store = storeOf(createTable());
    const key = keyAt(newPlace());

    expect(await store.change(key, (now) => now)).toBeUndefined();
    await store.begin(key, fresh("1.1"));
    expect(await store.change(key, () => undefined)).toBeUndefined();
  });

  test("a file's messages are found, in this workspace alone", async () => {
    const table = createTable();
    const store = storeOf(table);
    const [place, other] = [newPlace(), newPlace()];
    await store.noteFile(keyAt(place, "1.1"), "F1");
    await store.noteFile(keyAt(place, "1.1"), "F1");
    await store.noteFile(keyAt(place, "2.2"), "F1");
    await store.noteFile(keyAt(place, "3.3"), "F10");
    await store.noteFile(keyAt(other, "4.4"), "F1");

    expect((await store.postsOfFile(place, "F1")).map(({ ts }) => ts)).toEqual(["1.1", "2.2"]);
  });

  test("switches and rules are off and strict until they are set, and set again", async () => {
    const switches = createSwitches(createTable());
    const place = newPlace();

    expect(await switches.channel(place)).toEqual({ isOn: false });
    expect(await switches.workspace(place.installation)).toEqual({
      switchedBy: "owners",
      whenDeleted: "remove",
    });
    for (const isOn of [true, false, true]) await switches.setChannel(place, { isOn, by: "U1", atMs: 1 });
    expect(await switches.channel(place)).toEqual({ isOn: true, by: "U1", atMs: 1 });
  });

  test("an organisation has its data in one partition, its workspaces' rules apart", async () => {
    const switches = createSwitches(createTable());
    const one = { teamId: "T1", enterpriseId: `E${++teams}`, isEnterpriseInstall: true };
    const two = { ...one, teamId: "T2" };

    await switches.setWorkspace(one, { switchedBy: "everyone", whenDeleted: "keep" });

    expect([tenantOf(one), tenantOf({ ...one, isEnterpriseInstall: false })]).toEqual([
      one.enterpriseId,
      "T1",
    ]);
    expect((await switches.workspace(two)).switchedBy).toBe("owners");
  });

  test("a tenant's objects come so many at a time, and all of its rows go", async () => {
    const table = createTable();
    const store = storeOf(table);
    const place = newPlace();
    for (let index = 0; index < 5; index += 1) {
      const object = { key: `${index}.png`, type: "png", width: 1, height: 1 } as const;
      const picture = { fileId: `F${index}`, userId: "U1", name: "a", state: "public", object } as const;
      await store.begin(keyAt(place, `${index}.1`), { ...fresh("1.1"), pictures: [picture] });
    }
    const data = createTenantData(table);

    const batches: string[][] = [];
    for await (const keys of data.objectKeys(place.installation, 2)) batches.push([...keys]);
    expect(batches.map((keys) => keys.length)).toEqual([2, 2, 1]);
    expect(await data.removeRows(place.installation)).toBe(5);
    expect(await data.removeRows(place.installation)).toBe(0);
  });

  test("a record of another version is not guessed at", async () => {
    const table = createTable();
    const place = newPlace();
    await table.insert({
      partition: tenantOf(place.installation),
      sort: "post#C0ROOM#1.1",
      body: { version: 2 },
    });

    await expect(storeOf(table).load(keyAt(place))).rejects.toThrow(TypeError);
  });
});
