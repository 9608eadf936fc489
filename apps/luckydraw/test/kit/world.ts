/** The app on ports in memory, with everything that stands around it in AWS: deliveries, retries, a queue. */
import { createHash } from "node:crypto";
import { type BeaconSource, DrawError, QUICKNET, timeOfRound } from "@luckydraw/draw-core";
import { type Answer, type Job, revealQueue } from "@luckydraw/slack-app";
import type { App } from "../../src/app.ts";
import type { DrawRecord, Place } from "../../src/draw/draw-record.ts";
import { createDrawStore, type DrawStore } from "../../src/draw/draw-store.ts";
import { createPersonLocales } from "../../src/flow/person-locales.ts";
import { type BatchAnswer, createHandler } from "../../src/handler.ts";
import { createMemoryJobClaims } from "../../src/once/memory-job-claims.ts";
import { countingReplies, countingSlackFor } from "../../src/slack/count-faults.ts";
import { createMemoryItemTable } from "../../src/store/memory-item-table.ts";
import { createSettingsStore } from "../../src/workspace/settings-store.ts";
import { createTenantRecords } from "../../src/workspace/tenant-records.ts";
import { createTestClock, type TestClock } from "./clock.ts";
import { type CrashPlan, noCrash, steps } from "./crash.ts";
import { organiser, place } from "./jobs.ts";
import { createMemoryLog, type Line } from "./memory-log.ts";
import { createMemoryMetrics, type MemoryMetrics } from "./memory-metrics.ts";
import { createMemoryQueue, type MemoryQueue } from "./memory-queue.ts";
import { createMemorySlack, type MemorySlack } from "./memory-slack.ts";

/** The app in its world. */
export interface World {
  readonly app: App;
  readonly clock: TestClock;
  readonly slack: MemorySlack;
  readonly queue: MemoryQueue;
  /** Not subject to crashes: for looking. */
  readonly draws: DrawStore;
  readonly logs: Line[];
  readonly metrics: MemoryMetrics;
  readonly crash: CrashPlan;
  /** The beacon is silent while this is true. */
  beaconIsSilent: boolean;
  /** One invocation. */
  invoke(job: Job): Promise<Answer | BatchAnswer | null>;
  /** Invocations as Lambda makes them of an asynchronous one: three at most. Answers how often it failed. */
  deliver(job: Job): Promise<number>;
  /** Lets time pass until nothing waits in the queue, or for a while. */
  drain(forMs?: number): Promise<void>;
  /** All draws of the channel, in order. */
  recordsOf(place?: Place): Promise<DrawRecord[]>;
}

/** A world with a channel of the organiser, the bot and some people. */
export function createWorld(people = 6, settings: Partial<App> = {}): World {
  const clock = createTestClock();
  const crash = noCrash();
  const slack = createMemorySlack(clock);
  const queue = createMemoryQueue(clock);
  const logs: Line[] = [];
  const metrics = createMemoryMetrics();
  const table = createMemoryItemTable();
  const world = { beaconIsSilent: false };
  const slackFor = countingSlackFor(() => ({
    messages: steps(crash, "messages", slack.messages),
    directory: steps(crash, "directory", slack.directory),
    modals: steps(crash, "modals", slack.modals),
    home: steps(crash, "home", slack.home),
    ownUserId: async () => slack.ownId,
  }));
  const stepping = steps(crash, "table", table);
  let nonces = 0;
  const app: App = {
    clock,
    createNonce: () => (++nonces).toString(16).padStart(32, "0"),
    draws: createDrawStore(stepping, clock),
    settings: createSettingsStore(stepping),
    records: createTenantRecords(stepping),
    claims: steps(crash, "claims", createMemoryJobClaims(clock)),
    queue: steps(crash, "queue", { send: queue.send, postpone: queue.postpone }),
    slackFor,
    replies: countingReplies(steps(crash, "replies", slack.replies)),
    locales: createPersonLocales(slackFor, clock),
    beacons: fakeBeacons(clock, world),
    channelLocale: "en",
    verifierUrl: undefined,
    ...settings,
  };
  populate(slack, people);
  const handler = createHandler(app, { log: createMemoryLog((line) => logs.push(line)), metrics });
  const context = { awsRequestId: "request", getRemainingTimeInMillis: () => 120_000 };
  const draws = createDrawStore(table, clock);
  return Object.assign(world, {
    app,
    clock,
    slack,
    queue,
    draws,
    logs,
    metrics,
    crash,
    invoke: (job: Job) => handler(job, context),
    deliver: (job: Job) => deliver(() => handler(job, context), clock, crash),
    drain: (forMs?: number) => drain((event) => handler(event, context), queue, clock, crash, forMs),
    recordsOf: (where: Place = place) => recordsOf(draws, where),
  });
}

function populate(slack: MemorySlack, people: number): void {
  const ids = Array.from({ length: people }, (_, index) => `U1P${String(index).padStart(4, "0")}`);
  for (const id of [organiser, ...ids])
    slack.accounts.set(id, { id, state: "person", isAdmin: false, locale: "en" });
  slack.channels.set(place.channelId, [organiser, slack.ownId, ...ids]);
}

/** Beacons with the right hash and no real signature: quick, and the ranking can't tell. */
function fakeBeacons(clock: TestClock, world: { readonly beaconIsSilent: boolean }): BeaconSource {
  return {
    chain: QUICKNET,
    fetchBeacon: async (round) => {
      if (world.beaconIsSilent) throw new DrawError("beacon-unavailable");
      if (clock.now() < timeOfRound(QUICKNET, round)) throw new DrawError("beacon-not-yet");
      const signature = createHash("sha384").update(String(round)).digest("hex");
      const randomness = createHash("sha256").update(Buffer.from(signature, "hex")).digest("hex");
      return { round, signature, randomness };
    },
  };
}

const RETRY_AFTER_MS = [60_000, 120_000];

async function deliver(invoke: () => Promise<unknown>, clock: TestClock, crash: CrashPlan): Promise<number> {
  for (let failures = 0; failures < 3; failures += 1) {
    const isDone = await invoke().then(
      () => !crash.isDead,
      () => false,
    );
    if (isDone) return failures;
    crash.isDead = false;
    clock.advance(RETRY_AFTER_MS[failures] ?? 0);
  }
  return 3;
}

async function drain(
  invoke: (event: unknown) => Promise<unknown>,
  queue: MemoryQueue,
  clock: TestClock,
  crash: CrashPlan,
  forMs = 3 * 86_400_000,
): Promise<void> {
  const endMs = clock.now() + forMs;
  for (;;) {
    const next = queue.waiting.toSorted((one, other) => one.dueMs - other.dueMs)[0];
    if (next === undefined || next.dueMs > endMs) return;
    clock.advance(Math.max(0, next.dueMs - clock.now()));
    if (next.receives >= revealQueue.maxReceiveCount) {
      queue.givenUp.push(...queue.waiting.splice(queue.waiting.indexOf(next), 1));
      continue;
    }
    next.receives += 1;
    next.dueMs = clock.now() + 720_000;
    const attributes = { ApproximateReceiveCount: String(next.receives) };
    const record = { messageId: next.id, receiptHandle: next.id, body: next.body, attributes };
    const answer = (await invoke({ Records: [record] })) as BatchAnswer;
    const isDead = crash.isDead;
    crash.isDead = false;
    if (!isDead && answer.batchItemFailures.length === 0)
      queue.waiting.splice(queue.waiting.indexOf(next), 1);
  }
}

async function recordsOf(draws: DrawStore, where: Place): Promise<DrawRecord[]> {
  const records: DrawRecord[] = [];
  for (let number = 1; ; number += 1) {
    const kept = await draws.load(where, number);
    if (kept === undefined) return records;
    records.push(kept.record);
  }
}
