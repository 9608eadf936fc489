// The store over both tables. The numbers are the point: without gaps, one for a job, whatever runs at once.
import { QUICKNET } from "@luckydraw/draw-core";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestClock } from "../../test/kit/clock.ts";
import { type DynamoServer, startDynamo } from "../../test/kit/dynamo-server.ts";
import { installation } from "../../test/kit/jobs.ts";
import { createDynamoItemTable } from "../store/dynamo-item-table.ts";
import type { ItemTable } from "../store/item-table.ts";
import { createMemoryItemTable } from "../store/memory-item-table.ts";
import type { DrawRecord, Place } from "./draw-record.ts";
import { createDrawStore, type DrawStore } from "./draw-store.ts";
import { planDraw } from "./plan-draw.ts";

let dynamo: DynamoServer;
beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());

let channels = 0;
const newPlace = (): Place => ({ installation, channelId: `C${++channels}` });

function making(place: Place, jobId: string, entries: readonly (readonly [string, number])[] = [["U1", 1]]) {
  return (number: number): DrawRecord =>
    planDraw(
      {
        plan: {
          place,
          organiserId: "U0",
          method: "pick",
          count: 1,
          reserves: 0,
          quietly: false,
          pool: [],
          except: [],
          entryKind: "people",
          locale: "en",
          delivery: { by: "message" },
        },
        entries,
        jobId,
        chain: QUICKNET,
        createNonce: () => crypto.randomUUID().replaceAll("-", ""),
        nowMs: 1_790_000_000_000,
      },
      number,
    );
}

const begin = (store: DrawStore, place: Place, jobId: string) =>
  store.begin(place, jobId, making(place, jobId));

describe.each([
  ["memory", () => createMemoryItemTable()],
  ["DynamoDB", () => createDynamoItemTable(dynamo.client, "draws")],
] as const)("draws in %s", (_name, createTable: () => ItemTable) => {
  const createStore = (): DrawStore => createDrawStore(createTable(), createTestClock());

  test("are numbered from 1 in each channel and tenant", async () => {
    const store = createStore();
    const here = newPlace();
    const there = newPlace();
    const otherTeam = { ...here, installation: { ...installation, teamId: "T0OTHER" } };

    const kept = [
      await begin(store, here, "a"),
      await begin(store, here, "b"),
      await begin(store, there, "c"),
      await begin(store, otherTeam, "d"),
    ];

    expect(kept.map(({ record }) => record.number)).toEqual([1, 2, 1, 1]);
    expect((await store.load(here, 2))?.record).toEqual(kept[1]?.record);
    expect(await store.load(there, 2)).toBeUndefined();
  });

  test("of a job are one, asked for again or ten times at once", async () => {
    const store = createStore();
    const place = newPlace();

    const first = await Promise.all(Array.from({ length: 10 }, () => begin(store, place, "a")));
    const again = await begin(store, place, "a");

    expect(new Set([...first, again].map(({ record }) => record.draw.nonce)).size).toBe(1);
    expect(await store.load(place, 2)).toBeUndefined();
    expect((await store.ofJob(place, "a"))?.record.number).toBe(1);
    expect(await store.ofJob(place, "b")).toBeUndefined();
  });

  test("of ten jobs at once, each run twice, have ten numbers", async () => {
    const store = createStore();
    const place = newPlace();
    const jobs = Array.from({ length: 10 }, (_, index) => `job${index}`);

    const kept = await Promise.all([...jobs, ...jobs].map((job) => begin(store, place, job)));

    const numbers = new Map(kept.map(({ record }) => [record.number, record.jobId]));
    expect([...numbers.keys()].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(numbers.values()).size).toBe(10);
  });

  test("that were late are made anew under the next free number", async () => {
    const store = createStore();
    const place = newPlace();
    const late = await begin(store, place, "a");
    await begin(store, place, "b");
    await store.change(late, { ...late.record, status: "called-off", callOffReason: "posted-late" });

    const [anew, twice] = await Promise.all([begin(store, place, "a"), begin(store, place, "a")]);

    expect(anew?.record.number).toBe(3);
    expect(twice?.record).toEqual(anew?.record);
  });

  test("change only from the state that was read", async () => {
    const store = createStore();
    const place = newPlace();
    const kept = await begin(store, place, "a");

    const [one, other] = await Promise.all([
      store.change(kept, { ...kept.record, shownEdition: 1 }),
      store.change(kept, { ...kept.record, shownEdition: 2 }),
    ]);

    expect([one, other].filter((each) => each !== undefined)).toHaveLength(1);
  });

  test("of 25,000 people fit into an item", async () => {
    const store = createStore();
    const place = newPlace();
    const random = (index: number): string =>
      `U${crypto.randomUUID().replaceAll("-", "").slice(0, 9).toUpperCase()}${index.toString(36)}`;
    const entries = Array.from({ length: 25_000 }, (_, index) => [random(index), 1] as const);

    const kept = await store.begin(place, "a", making(place, "a", entries));

    expect((await store.load(place, 1))?.record.draw).toEqual(kept.record.draw);
  });

  test("are found in all channels of their workspace, and in no other", async () => {
    const store = createStore();
    const installation = { teamId: `T0${++channels}`, enterpriseId: null, isEnterpriseInstall: false };
    const [one, two] = [
      { installation, channelId: "C0ONE" },
      { installation, channelId: "C0TWO" },
    ];
    await begin(store, one, "a");
    await begin(store, one, "b");
    await begin(store, two, "a#b");

    const newest = await store.newest(installation, 10);

    expect(newest.toSorted((a, b) => a.channelId.localeCompare(b.channelId) || a.number - b.number)).toEqual([
      { channelId: "C0ONE", number: 1 },
      { channelId: "C0ONE", number: 2 },
      { channelId: "C0TWO", number: 1 },
    ]);
    expect(await store.newest(installation, 2)).toHaveLength(2);
    expect(await store.newest({ ...installation, teamId: "T0NOBODY" }, 10)).toEqual([]);
  });
});

test("interleaved in any way, jobs leave no gap and take no number twice", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 7 }),
      async (scheduler, jobs) => {
        const table = createMemoryItemTable();
        const slow: ItemTable = {
          ...table,
          get: scheduler.scheduleFunction(table.get),
          insert: scheduler.scheduleFunction(table.insert),
          replace: scheduler.scheduleFunction(table.replace),
        };
        const store = createDrawStore(slow, createTestClock());
        const place = newPlace();

        const kept = Promise.all(jobs.map((job) => begin(store, place, `job${job}`)));
        await scheduler.waitFor(kept);

        const jobOf = new Map((await kept).map(({ record }) => [record.number, record.jobId]));
        const distinct = new Set(jobs).size;
        expect([...jobOf.keys()].sort()).toEqual(Array.from({ length: distinct }, (_, index) => index + 1));
        expect(new Set(jobOf.values()).size).toBe(distinct);
      },
    ),
    { numRuns: 150 },
  );
});
