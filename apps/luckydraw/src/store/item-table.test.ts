// One suite for every table: what holds in memory holds in DynamoDB.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DynamoServer, startDynamo } from "../../test/kit/dynamo-server.ts";
import { createDynamoItemTable } from "./dynamo-item-table.ts";
import type { ItemTable } from "./item-table.ts";
import { createMemoryItemTable } from "./memory-item-table.ts";

let dynamo: DynamoServer;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());

let partitions = 0;
const newKey = () => ({ partition: `T${++partitions}`, sort: "C1#draw#000000001" });

describe.each([
  ["memory", () => createMemoryItemTable()],
  ["DynamoDB", () => createDynamoItemTable(dynamo.client, "draws")],
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
      expiresAtSeconds: 1_800_000_000,
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
    expect(await table.get({ ...one, sort: "draw#000000002" })).toBeUndefined();
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

  test("finds the newest of a partition that have a beginning", async () => {
    const table = createTable();
    const { partition } = newKey();
    const insert = (sort: string, startedAtMs?: number) =>
      table.insert({ partition, sort, body: 0, startedAtMs });
    await insert("C1#draw#1", 1_790_000_000_000);
    await insert("C2#draw#1", 1_790_000_002_000);
    await insert("C1#draw#2", 1_790_000_001_000);
    await insert("C1#head");
    await table.insert({ ...newKey(), body: 0, startedAtMs: 1_790_000_009_000 });
    // A change keeps the place in the order.
    await table.replace({ partition, sort: "C1#draw#1", body: 1, startedAtMs: 1_790_000_000_000 }, 1);

    const sorts = async (limit: number) => (await table.newest(partition, limit)).map(({ sort }) => sort);

    expect(await sorts(10)).toEqual(["C2#draw#1", "C1#draw#2", "C1#draw#1"]);
    expect(await sorts(2)).toEqual(["C2#draw#1", "C1#draw#2"]);
    expect(await table.newest("T-nobody", 10)).toEqual([]);
  });

  test("clears a partition, however much it holds, and nothing else", async () => {
    const table = createTable();
    const { partition } = newKey();
    const other = newKey();
    await table.insert({ ...other, body: "stays" });
    // More than a page of a query, which ends at a megabyte of what is read.
    const body = Array.from({ length: 3_000 }, (_, index) => `${index}`.repeat(20));
    const sorts = Array.from({ length: 40 }, (_, index) => `C1#draw#${index}`);
    await Promise.all(sorts.map((sort) => table.insert({ partition, sort, body, startedAtMs: 1 })));

    expect(await table.clear(partition)).toBe(40);
    expect(await table.clear(partition)).toBe(0);

    expect(await table.get({ partition, sort: "C1#draw#7" })).toBeUndefined();
    expect(await table.newest(partition, 10)).toEqual([]);
    expect((await table.get(other))?.body).toBe("stays");
  });
});
