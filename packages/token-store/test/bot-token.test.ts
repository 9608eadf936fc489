// What a worker's token costs, and when it is looked up again.
import { inspect } from "node:util";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createTokenStore, type TokenStoreOptions } from "../src/index.ts";
import { startAws } from "./aws-parts.ts";
import { appId, globe, north, orgInstallation, personWithToken, teamInstallation } from "./fixtures.ts";

const aws = await startAws();
afterAll(() => aws.close());

let nowMs = 0;
const container = (changes: Partial<TokenStoreOptions> = {}) =>
  createTokenStore({ appId, table: aws.table, sealer: aws.sealer, now: () => nowMs, ...changes });
const calls = () => [...aws.dynamo.operations, ...aws.kms.operations];

beforeEach(async () => {
  nowMs = 1_767_225_600_000;
  await container().storeInstallation(teamInstallation({ user: personWithToken("U0ANN") }));
  await container().storeInstallation(orgInstallation());
  aws.dynamo.operations.length = 0;
  aws.kms.operations.length = 0;
});

test.each([
  ["a workspace's", north],
  ["a workspace's, in an organisation", { ...north, enterpriseId: "E0OTHER" }],
  ["an organisation's", globe],
])("one that is not cached costs one read and one decryption: %s", async (_, tenant) => {
  await container().botToken(tenant);

  expect(calls()).toEqual(["BatchGetItem", "Decrypt"]);
});

test("one that is cached costs no call, and is a secret", async () => {
  const store = container();
  await store.botToken(north);
  const before = calls().length;

  const token = await store.botToken(north);

  expect(calls().length).toBe(before);
  expect(inspect(token)).toBe("[secret]");
});

test("several that ask at once share one look-up", async () => {
  const store = container();

  const tokens = await Promise.all([1, 2, 3].map(() => store.botToken(north)));

  expect(new Set(tokens).size).toBe(1);
  expect(calls()).toEqual(["BatchGetItem", "Decrypt"]);
});

test("Slack's and a job's way of leaving an id out are one and the same", async () => {
  const store = container();
  await store.botToken({ teamId: "T0NORTH", enterpriseId: null, isEnterpriseInstall: false });
  const before = calls().length;

  await store.botToken({ teamId: "T0NORTH" });

  expect(calls().length).toBe(before);
});

describe("a cached token", () => {
  test.each([
    [299_999, 0],
    [300_000, 2],
  ])("after %i ms costs %i calls", async (ms, more) => {
    const store = container();
    await store.botToken(north);
    const before = calls().length;
    nowMs += ms;

    await store.botToken(north);

    expect(calls().length - before).toBe(more);
  });

  test("is not kept when its age may be 0", async () => {
    const store = container({ cacheMaxAgeMs: 0 });
    await store.botToken(north);

    await store.botToken(north);

    expect(calls()).toHaveLength(4);
  });

  test("makes room for others when it was used longest ago", async () => {
    const store = container({ cacheMaxEntries: 1 });
    await store.botToken(north);
    await store.botToken(globe);
    const before = calls().length;

    await store.botToken(globe);
    await store.botToken(north);

    expect(calls().length - before).toBe(2);
  });

  test("is looked up again after it was forgotten, and only it", async () => {
    const store = container();
    await store.botToken(north);
    await store.botToken(globe);
    await container().storeInstallation(
      teamInstallation({ bot: { ...teamInstallation().bot!, token: "xoxb-newer-secret" } }),
    );

    store.forget(north);

    expect((await store.botToken(north)).reveal()).toBe("xoxb-newer-secret");
    const before = calls().length;
    await store.botToken(globe);
    expect(calls().length).toBe(before);
  });

  test("of an organisation is forgotten for all its workspaces", async () => {
    const store = container();
    await store.botToken(globe);
    await store.botToken({ ...globe, teamId: "T0WEST" });

    store.forget(globe);
    const before = calls().length;
    await store.botToken({ ...globe, teamId: "T0WEST" });

    expect(calls().length - before).toBe(2);
  });

  test("that is forgotten while it is looked up is not kept", async () => {
    const store = container();
    const asked = store.botToken(north);
    store.forget(north);
    await asked;
    const before = calls().length;

    await store.botToken(north);

    expect(calls().length - before).toBe(2);
  });

  test.each(["storeInstallation", "deleteInstallation", "revoke"] as const)(
    "is looked up again after this container's %s",
    async (change) => {
      const store = container();
      await store.botToken(globe);
      const changes = {
        storeInstallation: () => store.storeInstallation(teamInstallation()),
        deleteInstallation: () => store.deleteInstallation({ teamId: "T0NORTH" }),
        revoke: () => store.revoke({ what: "app", tenant: north, revokedAtMs: 1 }),
      };
      const early = store.botToken({ ...globe, teamId: "T0EAST" });
      await changes[change]();
      await early;
      const before = calls().length;

      await store.botToken(globe);
      await store.botToken({ ...globe, teamId: "T0EAST" });

      expect(calls().length - before).toBe(4);
    },
  );
});

test("nobody scans", async () => {
  const store = container();
  await store.storeInstallation(teamInstallation({ user: personWithToken("U0ANN") }));
  await store.fetchInstallation({ teamId: "T0NORTH", userId: "U0ANN" });
  await store.fetchInstallation({ teamId: "T0NORTH" });
  await store.botToken(north);
  await store.revoke({ what: "app", tenant: north, revokedAtMs: nowMs });
  await store.deleteInstallation({ teamId: undefined, enterpriseId: "E0GLOBE", isEnterpriseInstall: true });

  const operations = [...new Set(aws.dynamo.operations)].sort();
  expect(operations).toEqual(["BatchGetItem", "DeleteItem", "PutItem", "Query"]);
});
