import { jobFingerprint } from "@luckydraw/slack-app";
import { describe, expect, test } from "vitest";
import {
  command,
  invocationRecord,
  movedFromReveals,
  record,
  revealMessage,
  whom,
} from "../test/kit/failures.ts";
import { createMemorySlack, type MemorySlack } from "../test/kit/memory-slack.ts";
import { createMemoryTelemetry } from "../test/kit/memory-telemetry.ts";
import { createHandler } from "./handler.ts";
import type { Label } from "./queues.ts";
import { SlackFault } from "./slack/slack-fault.ts";

interface Letter extends Label {
  readonly body: string;
}

/** The function, on ports in memory. */
function createWorld(more: { readonly slack?: MemorySlack; readonly leftMs?: number } = {}) {
  const slack = more.slack ?? createMemorySlack();
  const letters: Letter[] = [];
  const postponed: [receiptHandle: string, seconds: number][] = [];
  const deadlines: number[] = [];
  const { lines: logs, counted, ...telemetry } = createMemoryTelemetry();
  const faults = { park: [] as Error[], postpone: [] as Error[] };
  const orThrow = (planned: Error[]): void => {
    const fault = planned.shift();
    if (fault !== undefined) throw fault;
  };
  const handler = createHandler({
    clock: { now: () => 1_000_000 },
    slackFor: (_installation, deadlineMs) => {
      deadlines.push(deadlineMs);
      return slack;
    },
    queues: {
      park: async (body, label) => {
        orThrow(faults.park);
        letters.push({ body, ...label });
      },
      postpone: async (receiptHandle, seconds) => {
        orThrow(faults.postpone);
        postponed.push([receiptHandle, seconds]);
      },
    },
    ...telemetry,
  });
  const context = { getRemainingTimeInMillis: () => more.leftMs ?? 30_000 };
  const take = async (...Records: ReturnType<typeof record>[]) => {
    const { batchItemFailures } = await handler({ Records }, context);
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  return { handler, context, take, slack, letters, postponed, deadlines, logs, counted, faults };
}

const job = invocationRecord(command());

describe("a failure", () => {
  test("of a command is told to the one who typed it, and parked as it came", async () => {
    const world = createWorld();

    expect(await world.take(record("m1", job))).toEqual([]);

    expect(world.slack.sent.map(({ way, to }) => [way, to])).toEqual([["reply", command().responseUrl]]);
    expect(world.letters).toEqual([{ body: JSON.stringify(job), origin: "luckydraw", told: "person" }]);
  });

  test("of a reveal is told to the channel", async () => {
    const world = createWorld();

    expect(await world.take(record("m1", revealMessage(), movedFromReveals))).toEqual([]);

    expect(world.slack.sent.map(({ way, to }) => [way, to])).toEqual([["post", whom.channelId]]);
    expect(world.letters).toMatchObject([{ origin: "luckydraw-reveals", told: "channel" }]);
  });

  test.each([
    ["an old reveal", { ...revealMessage(), tell: undefined }],
    ["an event", invocationRecord({ version: 1, kind: "event" })],
    ["a job of another version", invocationRecord({ ...command(), version: 2 })],
    ["no JSON", "{"],
    ["three quarters of a megabyte", `"${"x".repeat(750_000)}"`],
    ["one that would change every object", `{"__proto__":{"version":1,"tell":${JSON.stringify(whom)}}}`],
  ])("of %s is told to nobody and parked all the same", async (_name, body) => {
    const world = createWorld();

    expect(await world.take(record("m1", body))).toEqual([]);

    expect(world.slack.sent).toEqual([]);
    expect(world.letters).toMatchObject([
      { told: "nobody", body: typeof body === "string" ? body : JSON.stringify(body) },
    ]);
  });

  test("that can't be told for good is parked as told to nobody", async () => {
    const world = createWorld();
    for (const way of ["reply", "whisper", "post"])
      world.slack.faults.set(way, [new SlackFault("account_inactive")]);

    expect(await world.take(record("m1", job))).toEqual([]);

    expect(world.letters).toMatchObject([{ told: "nobody" }]);
  });
});

describe("when telling fails for now", () => {
  test("the message comes back alone, is told then, and parked once", async () => {
    const world = createWorld();
    world.slack.faults.set(`reply ${command().responseUrl}`, [new SlackFault("unreachable")]);

    const failed = await world.take(record("m1", job), record("m2", revealMessage(), movedFromReveals));
    const again = await world.take(record("m1", job, { ApproximateReceiveCount: "2" }));

    expect([failed, again]).toEqual([["m1"], []]);
    expect(world.slack.sent.map(({ way }) => way)).toEqual(["post", "reply"]);
    expect(world.letters.map(({ told }) => told)).toEqual(["channel", "person"]);
    expect(world.postponed).toEqual([["receipt-m1", 10]]);
  });

  test.each([
    ["1", 10],
    ["2", 30],
    ["3", 90],
    ["4", 270],
    ["5", 810],
    ["6", 900],
    ["1000", 900],
    ["not a number", 10],
  ])("at delivery %s it comes back after %i s", async (ApproximateReceiveCount, seconds) => {
    const world = createWorld();
    world.slack.faults.set("reply", [new SlackFault("unreachable")]);

    await world.take(record("m1", job, { ApproximateReceiveCount }));

    expect(world.postponed).toEqual([["receipt-m1", seconds]]);
  });

  test.each([
    [30, 30],
    [5, 10],
    [0.5, 10],
    [86_400, 900],
  ])("and Slack asks to wait %d s, it comes back after %i s", async (asked, seconds) => {
    const world = createWorld();
    world.slack.faults.set("reply", [new SlackFault("ratelimited", asked)]);

    await world.take(record("m1", job));

    expect(world.postponed).toEqual([["receipt-m1", seconds]]);
  });

  test("and it can't be postponed either, it comes back when the queue says", async () => {
    const world = createWorld();
    world.slack.faults.set("reply", [new SlackFault("unreachable")]);
    world.faults.postpone.push(new Error("down"));

    expect(await world.take(record("m1", job))).toEqual(["m1"]);

    expect(world.logs.map(({ event }) => event)).toEqual(["failure.later", "failure.not-postponed"]);
  });
});

describe("nobody is told twice", () => {
  test("when a message was told of and could not be parked", async () => {
    const world = createWorld();
    world.faults.park.push(new Error("SQS is down"));

    const first = await world.take(record("m1", job));
    const second = await world.take(record("m1", job));

    expect([first, second]).toEqual([["m1"], []]);
    expect(world.slack.sent).toHaveLength(1);
    expect(world.letters).toMatchObject([{ told: "person" }]);
  });

  test("when the same message comes twice at once", async () => {
    const world = createWorld();

    const both = await Promise.all([world.take(record("m1", job)), world.take(record("m1", job))]);

    expect(both).toEqual([[], []]);
    expect(world.slack.sent).toHaveLength(1);
    expect(world.letters).toHaveLength(1);
  });

  test("when a job fails in two deliveries of its own: both are kept, one is told", async () => {
    const world = createWorld();

    await world.take(record("m1", job), record("m2", job));

    expect(world.slack.sent).toHaveLength(1);
    expect(world.letters.map(({ told }) => told)).toEqual(["person", "person"]);
  });

  test("but a draw that stands still is another matter than the job that asked for it", async () => {
    const world = createWorld();

    await world.take(record("m1", job), record("m2", revealMessage(), movedFromReveals));

    expect(world.slack.sent).toHaveLength(2);
  });

  test("but two people are told each", async () => {
    const world = createWorld();

    await world.take(
      record("m1", job),
      record("m2", invocationRecord(command({ id: "T0LUCKY01/cmd/3.4.b" }))),
    );

    expect(world.slack.sent).toHaveLength(2);
  });
});

test("the messages of a batch are dealt with at once, and time is left to park them", async () => {
  const slack = createMemorySlack();
  const waiting: (() => void)[] = [];
  const slow = {
    ...slack,
    reply: async (...args: Parameters<typeof slack.reply>) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      await slack.reply(...args);
    },
  };
  const world = createWorld({ slack: slow, leftMs: 30_000 });

  const taking = world.take(
    ...[1, 2, 3].map((n) => record(`m${n}`, invocationRecord(command({ id: `T0LUCKY01/cmd/${n}` })))),
  );
  await new Promise((resolve) => setTimeout(resolve, 10));

  expect(waiting).toHaveLength(3);
  for (const go of waiting) go();
  expect(await taking).toEqual([]);
  expect(world.deadlines).toEqual([1_018_000, 1_018_000, 1_018_000]);
});

test.each([null, "text", {}, { Records: "x" }, { Records: [{}] }, job])(
  "refuses an event that is no batch: %j",
  async (event) => {
    const world = createWorld();

    await expect(world.handler(event, world.context)).rejects.toThrow(TypeError);
  },
);

test("the logs tell what happened, and nothing that anybody typed or could misuse", async () => {
  const world = createWorld();
  world.slack.faults.set("reply", [new SlackFault("unreachable")]);
  world.faults.park.push(new Error("ramen"));

  await world.take(record("m1", job));
  await world.take(record("m1", job));
  await world.take(record("m1", job), record("m2", revealMessage(), movedFromReveals), record("m3", "ramen"));

  const known = {
    messageId: "m1",
    origin: "luckydraw",
    job: jobFingerprint(command().id),
    team: "T0LUCKY01",
  };
  expect(world.logs).toContainEqual({
    level: "info",
    event: "failure.told",
    ...known,
    told: "person",
    way: "response_url",
  });
  expect(world.logs).toContainEqual({
    level: "error",
    event: "failure.parked",
    ...known,
    told: "person",
  });
  expect(world.logs).toContainEqual(
    expect.objectContaining({ event: "failure.told", draw: 12, way: "channel" }),
  );
  expect(world.logs).toContainEqual(
    expect.objectContaining({ event: "failure.later", ...known, fault: "SlackFault", code: "unreachable" }),
  );
  expect(JSON.stringify(world.logs)).not.toMatch(/ramen|pizza|hooks\.slack|1\.2\.a|xoxb/);
});

describe("is counted:", () => {
  test("a failure of which somebody was told", async () => {
    const world = createWorld();

    await world.take(record("m1", job), record("m2", revealMessage(), movedFromReveals));

    expect(world.counted).toEqual(["FailureTold", "FailureTold"]);
  });

  test("a failure of which nobody could be told, once it is parked", async () => {
    const world = createWorld();
    for (const way of ["reply", "whisper", "post"])
      world.slack.faults.set(way, [new SlackFault("account_inactive")]);
    world.faults.park.push(new Error("SQS is down"));

    await world.take(record("m1", job));
    const before = [...world.counted];
    await world.take(record("m1", job));

    expect([before, world.counted]).toEqual([[], ["FailureUntold"]]);
  });

  test("one that comes in two messages is told, and counted, once", async () => {
    const world = createWorld();

    await world.take(record("m1", job), record("m2", job));

    expect(world.counted).toEqual(["FailureTold"]);
  });

  test("but not one that nobody waits for, nor one that comes back", async () => {
    const world = createWorld();
    world.slack.faults.set("reply", [new SlackFault("unreachable")]);

    await world.take(record("m1", "{"), record("m2", job));

    expect(world.counted).toEqual([]);
  });
});

test("what people are told repeats nothing that anybody typed", async () => {
  const world = createWorld();

  await world.take(record("m1", job), record("m2", revealMessage(), movedFromReveals));

  expect(JSON.stringify(world.slack.sent.map(({ text }) => text))).not.toMatch(/ramen|pizza|channel>/);
});
