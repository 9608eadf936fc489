// One suite for every table: what holds in memory holds in DynamoDB.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DynamoServer, startDynamo } from "../../test/kit/dynamo-server.ts";
import { createDynamoItemTable } from "./dynamo-item-table.ts";
import type { ItemTable } from "./item-table.ts";
import { createMemoryItemTable } from "./memory-item-table.ts";
import { removeItems } from "./remove-items.ts";

let dynamo: DynamoServer;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());

let partitions = 0;
const newKey = () => ({ partition: `T${++partitions}`, sort: "post#1" });

describe.each([
  ["memory", () => createMemoryItemTable()],
  ["DynamoDB", () => createDynamoItemTable(dynamo.client, "pictures", async () => undefined)],
] as const)("a table in %s", (_name, createTable: () => ItemTable) => {
  test("has nothing at a new key", async () => {
    expect(await createTable().get(newKey())).toBeUndefined();
  });

  test("gives back what was inserted, at revision 1", async () => {
    const table = createTable();
    const key = newKey();

    const isInserted = await table.insert({
      ...key,
      body: { a: [1, "x", null] },
    });

    expect(isInserted).toBe(true);
    expect(await table.get(key)).toEqual({ body: { a: [1, "x", null] }, revision: 1 });
  });

  test("inserts once", async () => {
    const table = createTable();
    const key = newKey();
    await table.insert({ ...key, body: "first" });

    const isInserted = await table.insert({ ...key, body: "second" });

    expect(isInserted).toBe(false);
    expect((await table.get(key))?.body).toBe("first");
  });

  test("lets one of ten that insert at once succeed", async () => {
    const table = createTable();
    const key = newKey();

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, body) => table.insert({ ...key, body })),
    );

    const winner = answers.indexOf(true);
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect((await table.get(key))?.body).toBe(winner);
  });

  test("replaces at the revision that was read, once", async () => {
    const table = createTable();
    const key = newKey();
    await table.insert({ ...key, body: "one" });

    const first = await table.replace({ ...key, body: "two" }, 1);
    const second = await table.replace({ ...key, body: "three" }, 1);

    expect([first, second]).toEqual([true, false]);
    expect(await table.get(key)).toEqual({ body: "two", revision: 2 });
  });

  test("does not replace what isn't there", async () => {
    const table = createTable();
    const key = newKey();

    expect(await table.replace({ ...key, body: "x" }, 1)).toBe(false);
    expect(await table.get(key)).toBeUndefined();
  });

  test("keeps partitions and sort keys apart", async () => {
    const table = createTable();
    const one = newKey();
    const other = newKey();
    await table.insert({ ...one, body: "one" });

    expect(await table.get(other)).toBeUndefined();
    expect(await table.get({ ...one, sort: "post#2" })).toBeUndefined();
  });

  test("gives back any JSON, small and large", async () => {
    const table = createTable();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.integer({ min: 0, max: 9_000 }), async (value, padding) => {
        const key = newKey();
        const body = JSON.parse(JSON.stringify({ value, padding: "é".repeat(padding) }));

        await table.insert({ ...key, body });

        expect((await table.get(key))?.body).toEqual(body);
      }),
      { numRuns: 40 },
    );
  });

  test("lists a partition by the beginning of the sort key, and no other's", async () => {
    const table = createTable();
    const { partition } = newKey();
    const other = newKey().partition;
    const sorts = ["file#F1#a", "file#F1#b", "file#F10#a", "post#1"];
    for (const sort of sorts) await table.insert({ partition, sort, body: sort });
    await table.insert({ partition: other, sort: "file#F1#a", body: "other" });

    expect(await sortsIn(table, partition, "file#F1#")).toEqual(["file#F1#a", "file#F1#b"]);
    expect(await sortsIn(table, partition, "")).toEqual(sorts);
  });

  test("removes what is named, more than a call takes, and nothing else", async () => {
    const table = createTable();
    const { partition } = newKey();
    const sorts = Array.from({ length: 60 }, (_, index) => `post#${String(index).padStart(3, "0")}`);
    for (const sort of sorts) await table.insert({ partition, sort, body: {} });

    await table.remove(partition, [...sorts.slice(1), "post#none"]);

    expect(await sortsIn(table, partition, "")).toEqual(["post#000"]);
  });
});

test("a table in DynamoDB is listed page by page", { timeout: 60_000 }, async () => {
  const table = createDynamoItemTable(dynamo.client, "pictures", async () => undefined);
  const { partition } = newKey();
  const body = "x".repeat(300_000);
  for (let index = 0; index < 5; index += 1) await table.insert({ partition, sort: `post#${index}`, body });

  expect(await sortsIn(table, partition, "post#")).toHaveLength(5);
});

test("items that the table has no time for are tried again, and at last named as left", async () => {
  let answers = 2;
  const waits: number[] = [];
  const client = {
    send: async ({ input }: { input: { RequestItems: unknown } }) => ({
      UnprocessedItems: answers-- > 0 ? input.RequestItems : {},
    }),
  };
  const removal = {
    client: client as never,
    tableName: "pictures",
    sleep: async (ms: number) => void waits.push(ms),
  };
  const keys = [{ pk: { S: "T1" }, sk: { S: "a" } }];

  await removeItems(removal, keys);
  expect(waits).toHaveLength(2);
  answers = 99;
  await expect(removeItems(removal, keys)).rejects.toThrow("items were not removed: 1");
});

async function sortsIn(table: ItemTable, partition: string, prefix: string): Promise<string[]> {
  const sorts: string[] = [];
  for await (const { sort } of table.list(partition, prefix)) sorts.push(sort);
  return sorts;
}
