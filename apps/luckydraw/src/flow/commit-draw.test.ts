import { QUICKNET, timeOfRound } from "@luckydraw/draw-core";
import { describe, expect, test } from "vitest";
import { commandJob, organiser } from "../../test/kit/jobs.ts";
import { createWorld } from "../../test/kit/world.ts";
import { SlackFault } from "../slack/slack-fault.ts";

test("the draw is kept before its commitment is posted", async () => {
  const world = createWorld();
  world.slack.faults.set("post", [new SlackFault("unreachable")]);

  await expect(world.invoke(commandJob("2"))).rejects.toThrow();

  expect(world.slack.posted).toHaveLength(0);
  expect((await world.recordsOf())[0]).toMatchObject({ number: 1, status: "committed", shownEdition: 0 });
});

test("posted after its round, it is called off in the open and made anew under its own number", async () => {
  const world = createWorld();
  const { post } = world.slack.messages;
  let isSlow = true;
  world.slack.messages.post = async (...args) => {
    if (isSlow) world.clock.advance(9_000);
    isSlow = false;
    return await post(...args);
  };

  await world.invoke(commandJob("2"));
  await world.drain();

  const [late, anew] = await world.recordsOf();
  expect(late).toMatchObject({
    number: 1,
    status: "called-off",
    callOffReason: "posted-late",
    shownEdition: 2,
  });
  expect(anew).toMatchObject({ number: 2, status: "revealed" });
  expect(anew?.draw.nonce).not.toBe(late?.draw.nonce);
  expect(world.slack.posted).toHaveLength(2);
  expect(Number(anew?.committedTs) * 1_000).toBeLessThan(timeOfRound(QUICKNET, anew!.draw.beacon.round));
});

test("a run that goes on after the round was missed never posts that commitment", async () => {
  const world = createWorld();
  world.slack.faults.set("post", [new SlackFault("unreachable")]);

  await world.deliver(commandJob("2"));
  await world.drain();

  const [missed, anew] = await world.recordsOf();
  expect([missed?.status, anew?.status]).toEqual(["called-off", "revealed"]);
  expect(world.slack.posted.map(({ versions }) => versions.length)).toEqual([1, 2]);
});

test("late three times, it is given up and the draws stay listed", async () => {
  const world = createWorld();
  const { post } = world.slack.messages;
  world.slack.messages.post = async (...args) => {
    world.clock.advance(9_000);
    return await post(...args);
  };

  const failures = await world.deliver(commandJob("2"));

  expect(failures).toBe(3);
  const records = await world.recordsOf();
  expect(records.every(({ callOffReason }) => callOffReason === "posted-late")).toBe(true);
});

describe("where the bot can't post", () => {
  test.each(["not_in_channel", "channel_not_found"])(
    "(%s) the draw goes through the response_url, in the channel",
    async (code) => {
      const world = createWorld();
      world.slack.faults.set("post", [new SlackFault(code)]);

      await world.invoke(commandJob("1 ramen, pizza"));
      await world.drain();

      expect(world.slack.posted).toHaveLength(0);
      expect(world.slack.replied.map(({ reply }) => reply.visibleTo)).toEqual(["channel", "channel"]);
      expect((await world.recordsOf())[0]?.status).toBe("revealed");
    },
  );

  test("a channel whose members can't be read is said so", async () => {
    const world = createWorld();
    world.slack.channels.clear();

    await world.invoke(commandJob("2"));

    expect(await world.recordsOf()).toEqual([]);
    expect(world.slack.replied).toHaveLength(1);
    expect(world.slack.replied[0]?.reply).toMatchObject({ visibleTo: "organiser" });
  });
});

test("a commitment that Slack refuses for good is told, its number called off and the next draw's follows", async () => {
  const world = createWorld();
  world.slack.faults.set("post", [new SlackFault("is_archived")]);

  const failures = await world.deliver(commandJob("2"));
  await world.deliver(commandJob("1"));
  await world.deliver(commandJob("verify 1"));

  expect(failures).toBe(0);
  expect((await world.recordsOf()).map(({ number, status }) => `${number} ${status}`)).toEqual([
    "1 called-off",
    "2 committed",
  ]);
  expect(world.logs).toContainEqual(expect.objectContaining({ event: "stopped", code: "was-called-off" }));
});

test("with the queue down to the last try, the draw is called off in the open", async () => {
  const send = () => Promise.reject(new Error("down"));
  const world = createWorld(6, { queue: { send, postpone: async () => undefined } });

  const failures = await world.deliver(commandJob("2"));

  expect(failures).toBe(3);
  expect(await world.recordsOf()).toMatchObject([{ callOffReason: "not-queued", shownEdition: 2 }]);
  expect(world.slack.posted[0]?.versions.at(-1)?.text).toContain("could not be carried out");
});

test("a commitment that can't be posted on the last try leaves no draw that counts", async () => {
  const world = createWorld();
  const unreachable = new SlackFault("unreachable");
  world.slack.faults.set("membersOf", [unreachable, unreachable]);
  world.slack.faults.set("post", [unreachable]);

  const failures = await world.deliver(commandJob("2"));

  expect(failures).toBe(3);
  expect((await world.recordsOf()).map(({ status }) => status)).toEqual(["called-off"]);
});

test("a draw that was decided before the last try failed stays decided", async () => {
  const world = createWorld();
  const { queue } = world.app;
  let sends = 0;
  const send: typeof queue.send = async (...args) => {
    sends += 1;
    if (sends === 1) await queue.send(...args);
    if (sends === 3) await world.drain();
    throw new Error("the answer was lost");
  };
  Object.assign(world.app, { queue: { ...queue, send } });

  await world.deliver(commandJob("2"));

  expect(await world.recordsOf()).toMatchObject([{ status: "revealed", shownEdition: 2 }]);
});

test("quietly, only the organiser sees it", async () => {
  const world = createWorld();

  await world.invoke(commandJob("1 ramen, pizza quietly"));
  await world.drain();

  expect(world.slack.posted).toHaveLength(0);
  expect(world.slack.replied.map(({ reply }) => reply.visibleTo)).toEqual(["organiser", "organiser"]);
});

test("quietly with a used-up response_url, the result is whispered", async () => {
  const world = createWorld();
  world.slack.faults.set("reply", [undefined, new SlackFault("expired_url")]);

  await world.invoke(commandJob("1 ramen, pizza quietly"));
  await world.drain();

  expect(world.slack.replied).toHaveLength(1);
  expect(world.slack.whispered.map(({ userId }) => userId)).toEqual([organiser]);
});

test("the same job twice at the same moment makes one draw", async () => {
  const world = createWorld();
  const job = commandJob("2");

  const results = await Promise.allSettled([world.invoke(job), world.invoke(job)]);
  await world.drain();

  expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect(await world.recordsOf()).toHaveLength(1);
  expect(world.slack.posted).toHaveLength(1);
});

test("ten commands at the same moment make ten draws, numbered without a gap", async () => {
  const world = createWorld();

  await Promise.all(
    Array.from({ length: 10 }, (_, index) => world.invoke(commandJob("1", { id: `command:${index}` }))),
  );
  await world.drain();

  expect((await world.recordsOf()).map(({ number, status }) => `${number} ${status}`)).toEqual(
    Array.from({ length: 10 }, (_, index) => `${index + 1} revealed`),
  );
});
