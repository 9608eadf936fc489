// One contract for the ports, whoever is behind them: the memory ones prove nothing unless they are like the real ones.
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { InstallationRow, InstallationTable, TokenSealer } from "../src/index.ts";
import { memorySealer, memoryTable } from "../src/memory.ts";
import { startAws } from "./aws-parts.ts";

const aws = await startAws();
afterAll(() => aws.close());

let count = 0;
/** A row in a partition of its own. */
function someRow(changes: Partial<InstallationRow> = {}): InstallationRow {
  count += 1;
  return {
    partition: `A0LUCKY/team/T${count}`,
    sort: "installation",
    version: "one",
    registeredAtMs: 1_000,
    updatedAtMs: 2_000,
    facts: { teamName: "North" },
    ...changes,
  };
}

describe.each<[string, InstallationTable]>([
  ["in memory", memoryTable()],
  ["DynamoDB", aws.table],
])("a table %s", (_, table) => {
  test("brings back rows as they were written", async () => {
    const fact = fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string()));
    const rows = fc.record(
      {
        version: fc.string(),
        registeredAtMs: fc.nat(),
        updatedAtMs: fc.nat(),
        tokenExpiresAtSeconds: fc.nat(),
        claimedUntilMs: fc.nat(),
        facts: fc.dictionary(fc.string({ minLength: 1 }), fact, { noNullPrototype: true }),
        sealed: fc.uint8Array({ minLength: 1, maxLength: 300 }),
      },
      { requiredKeys: ["version", "registeredAtMs", "updatedAtMs", "facts"], noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (members) => {
        const row = someRow(members);

        await table.write(row, undefined);

        const [found] = await table.read([row]);
        expect({ ...found, sealed: found?.sealed && [...found.sealed] }).toEqual({
          ...row,
          sealed: row.sealed && [...row.sealed],
        });
      }),
      { numRuns: 30 },
    );
  });

  test("reads the keys that are there, of several partitions", async () => {
    const [here, there] = [someRow(), someRow({ sort: "user/U0ANN" })];
    await table.write(here, undefined);
    await table.write(there, undefined);

    const found = await table.read([here, there, someRow(), { ...here, sort: "user/U0BOB" }]);

    expect(found.map(({ partition }) => partition).sort()).toEqual([here.partition, there.partition].sort());
  });

  test("writes over the version that was named, and over no other", async () => {
    const row = someRow();
    await table.write(row, undefined);
    const written = await table.write({ ...row, version: "two" }, "one");

    const late = await table.write({ ...row, version: "three" }, "one");

    expect([written, late]).toEqual([true, false]);
    expect(await table.read([row])).toMatchObject([{ version: "two" }]);
  });

  test("writes nothing where a version was named and nothing is", async () => {
    const row = someRow();

    expect(await table.write(row, "one")).toBe(false);
    expect(await table.read([row])).toEqual([]);
  });

  test("writes over anything when no version is named", async () => {
    const row = someRow({ claimedUntilMs: 5, sealed: Uint8Array.of(1) });
    await table.write(row, undefined);

    expect(await table.write({ ...someRow(), partition: row.partition, version: "two" }, undefined)).toBe(
      true,
    );

    const [found] = await table.read([row]);
    expect(found).toMatchObject({ version: "two" });
    expect(found?.claimedUntilMs ?? found?.sealed).toBeUndefined();
  });

  test("of several that write over one version, one does", async () => {
    const row = someRow();
    await table.write(row, undefined);

    const all = await Promise.all(
      ["a", "b", "c", "d"].map((version) => table.write({ ...row, version }, "one")),
    );

    expect(all.filter(Boolean)).toHaveLength(1);
  });

  test("lists the keys of one partition", async () => {
    const row = someRow();
    await table.write(row, undefined);
    await table.write({ ...row, sort: "user/U0ANN" }, undefined);
    await table.write(someRow(), undefined);

    const keys = await table.keysOf(row.partition);

    expect(keys.toSorted((a, b) => (a.sort < b.sort ? -1 : 1))).toEqual([
      { partition: row.partition, sort: "installation" },
      { partition: row.partition, sort: "user/U0ANN" },
    ]);
    expect(await table.keysOf("A0LUCKY/team/T0NOBODY")).toEqual([]);
  });

  test.each([
    ["registeredAtMs", 999, false],
    ["registeredAtMs", 1_000, true],
    ["updatedAtMs", 1_999, false],
    ["updatedAtMs", 2_000, true],
  ] as const)("removes a row whose %s is not after %i: %s", async (date, notAfterMs, isRemoved) => {
    const row = someRow();
    await table.write(row, undefined);

    expect(await table.remove(row, { date, notAfterMs })).toBe(isRemoved);
    expect(await table.read([row])).toHaveLength(isRemoved ? 0 : 1);
  });

  test("removes without a condition, once", async () => {
    const row = someRow();
    await table.write(row, undefined);

    expect(await table.remove(row, undefined)).toBe(true);
    expect(await table.remove(row, undefined)).toBe(false);
    expect(await table.remove(row, { date: "updatedAtMs", notAfterMs: 9_999 })).toBe(false);
  });

  test("keeps its rows from what callers do with theirs", async () => {
    const row = someRow({ sealed: Uint8Array.of(1, 2) });
    await table.write(row, undefined);
    row.sealed?.fill(0);
    (await table.read([row]))[0]?.sealed?.fill(0);

    expect([...((await table.read([row]))[0]?.sealed ?? [])]).toEqual([1, 2]);
  });
});

describe.each<[string, TokenSealer]>([
  ["in memory", memorySealer()],
  ["KMS", aws.sealer],
])("a sealer %s", (_, sealer) => {
  const context = { app: "A0LUCKY", team: "T0NORTH" };

  test("opens what it sealed, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 4_096 }), async (plaintext) => {
        const opened = await sealer.open(await sealer.seal(plaintext, context), context);

        expect([...opened]).toEqual([...plaintext]);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    {},
    { app: "A0LUCKY" },
    { app: "A0LUCKY", team: "T0SOUTH" },
    { app: "A0OTHER", team: "T0NORTH" },
    { ...context, enterprise: "E0GLOBE" },
  ])("opens nothing under another context: %o", async (other) => {
    const sealed = await sealer.seal(Uint8Array.of(1), context);

    await expect(sealer.open(sealed, other)).rejects.toMatchObject({ name: "InvalidCiphertextException" });
  });

  test.each([0, 4_097])("seals no %i bytes", async (sizeBytes) => {
    const sealing = sealer.seal(new Uint8Array(sizeBytes), context);

    await expect(sealing).rejects.toMatchObject({ name: "ValidationException" });
  });
});
