import { jobFingerprint, whomToTell } from "@luckydraw/slack-app";
import { describe, expect, test } from "vitest";
import { commandJob, organiser, place, pressJob } from "../test/kit/jobs.ts";
import { createWorld } from "../test/kit/world.ts";
import type { BatchAnswer } from "./handler.ts";
import { createMemoryJobClaims } from "./once/memory-job-claims.ts";
import { SlackFault } from "./slack/slack-fault.ts";
import { actionIds } from "./text/buttons.ts";

const record = (id: string, body: string, receives = 1) => ({
  messageId: id,
  receiptHandle: id,
  body,
  attributes: { ApproximateReceiveCount: String(receives) },
  messageAttributes: {},
  eventSource: "aws:sqs",
});
const reveal = (number: number) => JSON.stringify({ version: 1, kind: "reveal", place, number, attempt: 1 });

test.each([null, "text", 7, {}, { Records: "x" }, { version: 2 }, { ...commandJob("2"), version: 99 }])(
  "refuses an event that is neither job nor batch: %j",
  async (event) => {
    const world = createWorld();

    await expect(world.invoke(event as never)).rejects.toThrow(TypeError);
  },
);

describe("a batch", () => {
  test("gives back only the messages that failed, sooner each than the queue would", async () => {
    const world = createWorld();
    await world.invoke(commandJob("2"));
    world.clock.advance(10_000);
    world.queue.waiting.length = 0;
    const records = [
      record("junk", "not json"),
      record("good", reveal(1)),
      record("odd", '{"version":1,"kind":"other"}', 3),
    ];

    const answer = (await world.invoke({ Records: records } as never)) as BatchAnswer;

    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(["junk", "odd"]);
    expect((await world.recordsOf())[0]?.status).toBe("revealed");
  });

  test("of a draw that is no longer kept is taken and done with", async () => {
    const world = createWorld();

    expect(await world.invoke({ Records: [record("m", reveal(7))] } as never)).toEqual({
      batchItemFailures: [],
    });
  });
});

describe("a message of the queue says whom to tell when it comes to nothing:", () => {
  const told = (world: ReturnType<typeof createWorld>) =>
    whomToTell(JSON.parse(world.queue.waiting[0]?.body ?? "null"));

  test("the channel, in its language, of a draw that it sees", async () => {
    const world = createWorld(6, { channelLocale: "ja" });

    await world.invoke(commandJob("2"));

    expect(told(world)).toEqual({
      jobId: "command:2",
      installation: place.installation,
      userId: organiser,
      channelId: place.channelId,
      responseUrl: commandJob("2").responseUrl,
      audience: "channel",
      locale: "ja",
      drawNumber: 1,
    });
  });

  test("the organiser alone of a quiet one", async () => {
    const world = createWorld();

    await world.invoke(commandJob("2 quietly"));

    expect(told(world)).toMatchObject({ audience: "person", userId: organiser, drawNumber: 1 });
  });

  test("still when it waits again", async () => {
    const world = createWorld();
    await world.invoke(commandJob("2"));
    const first = told(world);
    world.beaconIsSilent = true;

    await world.drain(30_000);

    expect(first).toBeDefined();
    expect(told(world)).toEqual(first);
  });

  test("and is logged under the name of the job that asked", async () => {
    const world = createWorld();

    await world.deliver(commandJob("2"));
    await world.drain();

    const done = world.logs.filter(({ event }) => event === "run.done");
    expect(done.map(({ kind, job }) => [kind, job])).toEqual([
      ["command", jobFingerprint("command:2")],
      ["reveal", jobFingerprint("command:2")],
    ]);
  });
});

describe("a job that fails", () => {
  test("for good is told to the one who asked and not tried again", async () => {
    const world = createWorld();
    world.slack.faults.set("membersOf", [new SlackFault("missing_scope", { needed: "channels:read" })]);

    expect(await world.deliver(commandJob("2"))).toBe(0);

    expect(world.slack.replied).toHaveLength(1);
    expect(world.slack.replied[0]?.reply.visibleTo).toBe("organiser");
  });

  test("for now is tried again, and then works", async () => {
    const world = createWorld();
    world.slack.faults.set("membersOf", [new SlackFault("unreachable")]);

    expect(await world.deliver(commandJob("2"))).toBe(1);

    expect(world.slack.replied).toHaveLength(0);
    expect(world.slack.posted).toHaveLength(1);
  });

  test("every time is told by nobody here: the function on-failure does, so that nobody hears it twice", async () => {
    const world = createWorld();
    world.slack.faults.set(
      "membersOf",
      Array.from({ length: 3 }, () => new SlackFault("unreachable")),
    );

    expect(await world.deliver(commandJob("2"))).toBe(3);

    expect(world.slack.replied).toHaveLength(0);
    expect(world.slack.whispered).toHaveLength(0);
  });

  test("only in noting that it is done has not failed", async () => {
    const claims = createMemoryJobClaims({ now: () => 0 });
    const world = createWorld(6, { claims: { ...claims, finish: () => Promise.reject(new Error("down")) } });

    expect(await world.deliver(commandJob("help"))).toBe(0);

    expect(world.slack.replied).toHaveLength(1);
    expect(world.logs).toContainEqual(expect.objectContaining({ event: "job.not-noted", level: "error" }));
  });

  test("is told by an ephemeral message when the response_url is used up", async () => {
    const world = createWorld();
    world.slack.faults.set("reply", [new SlackFault("expired_url")]);

    await world.deliver(commandJob("halp"));

    expect(world.slack.whispered.map(({ userId }) => userId)).toEqual([organiser]);
  });
});

test("a person who can't be reached at all is logged, not tried for ever", async () => {
  const world = createWorld();
  world.slack.faults.set("reply", [new SlackFault("expired_url")]);
  world.slack.faults.set("whisper", [new SlackFault("not_in_channel")]);

  expect(await world.deliver(commandJob("help"))).toBe(0);

  expect(world.logs).toContainEqual(
    expect.objectContaining({ event: "tell.no-way", code: "not_in_channel" }),
  );
});

test("a press on something that carries no draw is nothing", async () => {
  const world = createWorld();

  expect(await world.deliver(pressJob("luckydraw:open", ""))).toBe(0);
  expect(
    await world.deliver({ ...pressJob(actionIds.verify, "1.1"), payload: { type: "block_actions" } }),
  ).toBe(0);

  expect(world.slack.replied).toHaveLength(0);
});

test("a job that was done is not done again, however late it comes", async () => {
  const world = createWorld();
  await world.deliver(commandJob("help"));
  world.clock.advance(3_600_000);

  await world.deliver(commandJob("help"));

  expect(world.slack.replied).toHaveLength(1);
});

test("help answers the one who asked", async () => {
  const world = createWorld();

  await world.deliver(commandJob("help"));

  expect(world.slack.replied.map(({ reply }) => reply.visibleTo)).toEqual(["organiser"]);
});

test("the logs tell what happened and nothing that anybody typed or could misuse", async () => {
  const world = createWorld();
  const secrets = /ramen|kimchi|voucher|hooks\.slack|1\.2\.abc|xoxb|not-in-logs/;

  await world.deliver(commandJob('1 ramen, kimchi prize "voucher"'));
  await world.drain();
  await world.deliver(pressJob(actionIds.verify, "1.2"));
  await world.deliver(commandJob("not-in-logs at all"));
  world.slack.faults.set("membersOf", [new SlackFault("unreachable", { cause: new Error("xoxb") })]);
  await world.deliver(commandJob("2", { id: "command:two" }));

  const text = JSON.stringify(world.logs);
  expect(text).not.toMatch(secrets);
  expect(world.logs).toContainEqual(
    expect.objectContaining({ event: "draw.committed", draw: 1, team: "T0TEAM" }),
  );
  expect(world.logs).toContainEqual(expect.objectContaining({ event: "run.failed", code: "unreachable" }));
  expect(world.logs.every((line) => typeof line["level"] === "string")).toBe(true);
});
