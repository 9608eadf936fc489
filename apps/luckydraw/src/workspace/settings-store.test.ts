// The store over both tables.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DynamoServer, startDynamo } from "../../test/kit/dynamo-server.ts";
import { createDynamoItemTable } from "../store/dynamo-item-table.ts";
import type { ItemTable } from "../store/item-table.ts";
import { createMemoryItemTable } from "../store/memory-item-table.ts";
import { createSettingsStore } from "./settings-store.ts";

let dynamo: DynamoServer;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());

let teams = 0;
const newTeam = () => ({ teamId: `T0${++teams}`, enterpriseId: null, isEnterpriseInstall: false });

describe.each([
  ["memory", () => createMemoryItemTable()],
  ["DynamoDB", () => createDynamoItemTable(dynamo.client, "draws")],
] as const)("settings in %s", (_name, createTable: () => ItemTable) => {
  test("are the defaults until somebody chooses", async () => {
    expect(await createSettingsStore(createTable()).of(newTeam())).toEqual({ includesOrganiser: false });
  });

  test("keep what was chosen, each by itself, for their workspace", async () => {
    const store = createSettingsStore(createTable());
    const [team, other] = [newTeam(), newTeam()];

    await store.change(team, { channelLocale: "ko" });
    const changed = await store.change(team, { includesOrganiser: true });

    expect(changed).toEqual({ channelLocale: "ko", includesOrganiser: true });
    expect(await store.of(team)).toEqual(changed);
    expect(await store.of(other)).toEqual({ includesOrganiser: false });
  });

  test("lose nothing that is chosen at the same moment", async () => {
    const store = createSettingsStore(createTable());
    const team = newTeam();

    await Promise.all([
      store.change(team, { channelLocale: "ja" }),
      store.change(team, { includesOrganiser: true }),
    ]);

    expect(await store.of(team)).toEqual({ channelLocale: "ja", includesOrganiser: true });
  });
});
