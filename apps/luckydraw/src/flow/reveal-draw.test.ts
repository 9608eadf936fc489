import { jobFingerprint, revealQueue, whomToTell } from "@luckydraw/slack-app";
import { expect, test } from "vitest";
import { commandJob, place } from "../../test/kit/jobs.ts";
import { createWorld, type World } from "../../test/kit/world.ts";
import { SlackFault } from "../slack/slack-fault.ts";

async function committed(world: World, text = "2"): Promise<void> {
  await world.invoke(commandJob(text));
  expect((await world.recordsOf())[0]?.status).toBe("committed");
}

test("the wait is the queue's: delayed to the round, 3 s after the post at least", async () => {
  const world = createWorld();
  await committed(world);

  const [message] = world.queue.waiting;
  const [record] = await world.recordsOf();

  const postedMs = Number(record!.committedTs) * 1_000;
  const roundMs = (1_692_803_367 + (record!.draw.beacon.round - 1) * 3) * 1_000;
  expect(roundMs - postedMs).toBeGreaterThanOrEqual(3_000);
  expect(roundMs - postedMs).toBeLessThanOrEqual(8_000);
  expect(message!.dueMs).toBeGreaterThanOrEqual(roundMs);
  expect(message!.dueMs).toBeLessThan(roundMs + 1_000);
});

test("the message holds the draw's key, whom to tell, and nothing of the draw", async () => {
  const world = createWorld();
  await committed(world, "1 ramen, pizza");

  const { tell, ...message } = JSON.parse(world.queue.waiting[0]!.body);
  expect(message).toEqual({ version: 1, kind: "reveal", place, number: 1, attempt: 1 });
  expect(Object.keys(tell).sort()).toEqual([
    "audience",
    "channelId",
    "drawNumber",
    "installation",
    "jobId",
    "locale",
    "responseUrl",
    "userId",
  ]);
});

test("revealed twice, it has the same winners and one update", async () => {
  const world = createWorld();
  await committed(world);
  world.queue.waiting.push({ ...world.queue.waiting[0]!, id: "again" });

  await world.drain();

  expect(world.slack.posted).toHaveLength(1);
  expect(world.slack.posted[0]?.versions).toHaveLength(2);
});

test("revealed twice at the same moment, it has the same winners and no second message", async () => {
  const world = createWorld();
  await committed(world);
  const [message] = world.queue.waiting.splice(0);
  world.clock.advance(60_000);
  const event = (id: string) => ({ Records: [{ messageId: id, receiptHandle: id, body: message!.body }] });

  await Promise.all([world.invoke(event("a") as never), world.invoke(event("b") as never)]);
  await world.drain();

  const [record] = await world.recordsOf();
  expect(record?.status).toBe("revealed");
  expect(world.slack.posted).toHaveLength(1);
  expect(record?.shownEdition).toBe(record?.edition);
});

test("a late beacon is waited for, told once, asked for less and less often", async () => {
  const world = createWorld();
  await committed(world);
  world.beaconIsSilent = true;

  await world.drain(3_600_000);
  const versionsWhileWaiting = world.slack.posted[0]?.versions.length;
  const tries = world.logs.filter(({ event }) => event === "beacon.missing").length;
  const delays = world.logs
    .filter(({ event }) => event === "reveal.later")
    .map(({ delaySeconds }) => delaySeconds);
  world.beaconIsSilent = false;
  await world.drain();

  expect(versionsWhileWaiting).toBe(2);
  expect(delays.slice(0, 11)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900]);
  expect(tries).toBeLessThan(20);
  expect((await world.recordsOf())[0]?.status).toBe("revealed");
  expect(world.slack.posted[0]?.versions).toHaveLength(3);
});

test("a draw is measured once, however often it is revealed: its wait, and each time that the beacon was missing", async () => {
  const world = createWorld();
  await committed(world);
  world.queue.waiting.push({ ...world.queue.waiting[0]!, id: "again" });
  world.beaconIsSilent = true;
  await world.drain(9_000);
  const missing = world.logs.filter(({ event }) => event === "beacon.missing").length;
  world.beaconIsSilent = false;

  await world.drain();

  const added = (name: string) => world.metrics.added.filter(([each]) => each === name);
  expect(missing).toBeGreaterThan(1);
  expect(added("BeaconMissing")).toHaveLength(missing);
  expect(added("Draw")).toEqual([["Draw", 1]]);
  const [[, waitMs] = ["", 0]] = added("BeaconWait");
  expect(added("BeaconWait")).toHaveLength(1);
  expect(waitMs).toBeGreaterThan(1_000);
  expect(waitMs).toBeLessThan(30_000);
});

test("the lines of a reveal name the job that asked for the draw", async () => {
  const world = createWorld();
  await committed(world);
  await world.drain();

  const jobs = world.logs.filter(({ event }) => event === "draw.shown").map(({ job }) => job);

  expect(jobs).toEqual([jobFingerprint("command:2"), jobFingerprint("command:2")]);
});

test("a beacon that doesn't come for a day calls the draw off in the open", async () => {
  const world = createWorld();
  await committed(world);
  world.beaconIsSilent = true;
  const startMs = world.clock.now();

  await world.drain();

  const [record] = await world.recordsOf();
  expect(record).toMatchObject({ status: "called-off", callOffReason: "beacon-unavailable" });
  expect(record?.shownEdition).toBe(record?.edition);
  expect(world.clock.now() - startMs).toBeGreaterThan(86_400_000);
  expect(world.queue.waiting).toHaveLength(0);
});

test("a lookup that fails strikes nobody: the draw is decided when it succeeds", async () => {
  const world = createWorld(2);
  await committed(world);
  world.slack.faults.set("account", [
    new SlackFault("ratelimited"),
    undefined,
    new SlackFault("unreachable"),
  ]);

  await world.drain();

  const [record] = await world.recordsOf();
  expect(record).toMatchObject({ status: "revealed", outcome: { struck: [], rankedCount: 2 } });
});

test("accounts that were deactivated or made a bot's while the draw waited are struck", async () => {
  const world = createWorld(3);
  await committed(world, "3");
  const [, , , first, second] = [...world.slack.channels.get(place.channelId)!];
  world.slack.accounts.set(first!, { id: first!, state: "bot", isAdmin: false });
  world.slack.accounts.set(second!, { id: second!, state: "deactivated", isAdmin: false });

  await world.drain();

  const [record] = await world.recordsOf();
  const struck = record!.outcome!.struck.map(({ id, reason }) => `${id} ${reason}`);
  expect(struck.toSorted()).toEqual([`${first} bot`, `${second} deactivated`]);
  expect(record?.outcome?.rankedCount).toBe(3);
});

test("a result that Slack doesn't take now is shown later", async () => {
  const world = createWorld();
  await committed(world);
  world.slack.faults.set(
    "update",
    Array.from({ length: 5 }, () => new SlackFault("unreachable")),
  );

  await world.drain();

  expect(world.slack.posted[0]?.versions).toHaveLength(2);
});

test("a result whose message was deleted is a new message", async () => {
  const world = createWorld();
  await committed(world);
  world.slack.posted.splice(0);

  await world.drain();

  expect(world.slack.posted).toHaveLength(1);
  expect((await world.recordsOf())[0]?.plan.delivery).toEqual({
    by: "message",
    ts: world.slack.posted[0]?.ts,
  });
});

test("a result that Slack refuses for good is not tried for ever, and not lost", async () => {
  const world = createWorld();
  await committed(world);
  const refusals = Array.from({ length: 99 }, () => new SlackFault("token_revoked"));
  world.slack.faults.set("update", refusals);

  await world.drain();

  expect(world.queue.waiting).toHaveLength(0);
  expect(world.queue.givenUp).toHaveLength(1);
  expect(refusals).toHaveLength(99 - revealQueue.maxReceiveCount);
  expect(world.logs).toContainEqual(
    expect.objectContaining({ event: "reveal.not-shown", code: "token_revoked" }),
  );
});

test("a result that Slack doesn't take for a day is given up on, not lost: done again, it is shown", async () => {
  const world = createWorld();
  await committed(world);
  const faults = Array.from({ length: 999 }, () => new SlackFault("unreachable"));
  world.slack.faults.set("update", faults);
  await world.drain();
  const [message, ...more] = world.queue.givenUp.splice(0);

  faults.length = 0;
  world.queue.waiting.push({ ...message!, receives: 0, dueMs: world.clock.now() });
  await world.drain();

  expect(more).toEqual([]);
  expect(whomToTell(JSON.parse(message!.body))).toMatchObject({ audience: "channel", drawNumber: 1 });
  expect(world.logs).toContainEqual(
    expect.objectContaining({ event: "run.failed", fault: "NotShownInTime" }),
  );
  expect(world.slack.posted[0]?.versions).toHaveLength(2);
  expect([...world.queue.waiting, ...world.queue.givenUp]).toEqual([]);
});

test("a list that is too long for a message is a file in the thread, with names", async () => {
  const world = createWorld(600);
  for (const [id, account] of world.slack.accounts)
    world.slack.accounts.set(id, { ...account, name: `Name of ${id}` });

  await committed(world, "order");
  await world.drain();

  expect(world.slack.files.map(({ ts }) => ts)).toEqual([world.slack.posted[0]?.ts]);
  expect(world.slack.files[0]?.content).toContain("Name of U1P0599");
});

test("a file that may not be put there is no reason to hold the result back", async () => {
  const world = createWorld(600);
  world.slack.faults.set("attach", [new SlackFault("missing_scope", { needed: "files:write" })]);

  await committed(world, "order");
  await world.drain();

  expect(world.slack.posted[0]?.versions).toHaveLength(2);
  expect((await world.recordsOf())[0]).toMatchObject({ edition: 2, shownEdition: 2 });
});
