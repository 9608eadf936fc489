import { verifyReceipt } from "@luckydraw/draw-core";
import { expect, test } from "vitest";
import { choiceJob, commandJob, organiser, pressJob } from "../../test/kit/jobs.ts";
import { person } from "../../test/kit/memory-slack.ts";
import { createWorld, type World } from "../../test/kit/world.ts";
import { writeReference, writeWinnerReference } from "../draw/draw-reference.ts";
import { type DecidedRecord, isDecided, receiptOfRecord } from "../draw/receipt-of-record.ts";
import { standingOf } from "../draw/render-draw.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import { actionIds } from "../text/buttons.ts";

async function drawn(world: World, text = "2 reserve 1"): Promise<DecidedRecord> {
  await world.deliver(commandJob(text));
  await world.drain();
  return await decided(world);
}

async function decided(world: World, number = 1): Promise<DecidedRecord> {
  const record = (await world.recordsOf())[number - 1];
  if (record === undefined || !isDecided(record)) throw new Error("not decided");
  return record;
}

const press = (value: string, more = {}) => pressJob(actionIds.nextReserve, value, more);
const choose = (record: DecidedRecord, winner: number, more = {}) =>
  choiceJob(actionIds.nextReserve, writeWinnerReference(writeReference(record), winner), more);

test.each([1, 2, 3])(
  "winner %i of three gives way, the reserve steps up at the end, and so say the message, the notice and the receipt",
  async (winner) => {
    const world = createWorld();
    const before = await drawn(world, "3 reserve 1");
    const { winners, reserves } = standingOf(before);
    const chosen = winners[winner - 1]!;

    await world.deliver(choose(before, winner));

    const after = await decided(world);
    const expected = [...winners.filter((id) => id !== chosen), reserves[0]];
    expect(standingOf(after).winners).toEqual(expected);
    expect(receiptOfRecord(after).result).toEqual(expected);
    expect(after.outcome.struck).toMatchObject([{ id: chosen, reason: "declined", by: organiser }]);
    const [message, notice] = world.slack.posted.map(({ versions }) => versions.at(-1)?.text ?? "");
    expect(message).toContain(expected.map((id) => `<@${id}>`).join(", "));
    expect(notice).toContain(`<@${reserves[0]}> steps up for <@${chosen}>`);
  },
);

test("a winner that the message did not name gives no way", async () => {
  const world = createWorld();
  const record = await drawn(world);

  await world.deliver(choose(record, 3));

  expect(await decided(world)).toEqual(record);
  expect(world.slack.replied.at(-1)?.reply.visibleTo).toBe("organiser");
});

test("two choices at once, of different winners: one gives way and one person is told", async () => {
  const world = createWorld();
  const record = await drawn(world);
  world.slack.accounts.set("U0ADMIN", person("U0ADMIN", { isAdmin: true }));

  await Promise.all([
    world.deliver(choose(record, 1)),
    world.deliver(choose(record, 2, { userId: "U0ADMIN" })),
  ]);

  expect((await decided(world)).outcome.struck).toHaveLength(1);
  expect(world.slack.replied).toHaveLength(1);
});

test("a run that died before its notice names later who stepped up then, not who did since", async () => {
  const world = createWorld();
  const before = await drawn(world, "2 reserve 2");
  const { winners, reserves } = standingOf(before);
  world.slack.faults.set("update", [new SlackFault("unreachable")]);
  await world.invoke(choose(before, 1)).catch(() => undefined);
  await world.deliver(choose(await decided(world), 1, { id: "press:next" }));

  await world.deliver(choose(before, 1));

  const notices = world.slack.posted.filter(({ threadTs }) => threadTs !== undefined);
  expect(notices.map(({ versions }) => versions[0]?.text.split("\n")[0])).toEqual([
    `<@${reserves[1]}> steps up for <@${winners[1]}> in draw #1.`,
    `<@${reserves[0]}> steps up for <@${winners[0]}> in draw #1.`,
  ]);
});

test("an organiser of a quiet draw chooses as well", async () => {
  const world = createWorld();
  const before = await drawn(world, "2 ramen, pizza, soup quietly");

  await world.deliver(choose(before, 1));

  expect(standingOf(await decided(world)).winners[0]).toBe(standingOf(before).winners[1]);
  expect(world.slack.replied.at(-1)?.reply.replacesOriginal).toBe(true);
});

test("without a choice the last winner is struck, the reserve steps up, the message is edited, the receipt still holds", async () => {
  const world = createWorld();
  const before = await drawn(world);

  await world.deliver(press(writeReference(before)));

  const after = await decided(world);
  const { winners, reserves } = standingOf(before);
  expect(standingOf(after).winners).toEqual([winners[0], reserves[0]]);
  expect(after.outcome.struck).toMatchObject([{ id: winners[1], reason: "declined", by: organiser }]);
  expect(
    world.slack.posted
      .filter(({ threadTs }) => threadTs === undefined)
      .map(({ versions }) => versions.length),
  ).toEqual([3]);
  const { steps } = verifyReceipt(receiptOfRecord(after));
  expect(steps.filter(({ outcome }) => outcome === "failed").map(({ step }) => step)).toEqual(["signature"]);
});

test("when the reserves are used up the ranking is read on", async () => {
  const world = createWorld(4);
  let record = await drawn(world, "1");

  for (let presses = 0; presses < 3; presses += 1) {
    await world.deliver(press(writeReference(record)));
    record = await decided(world);
  }

  expect(record.outcome.rankedCount).toBe(4);
  expect(standingOf(record)).toMatchObject({ exhausted: true, winners: [expect.any(String)] });
});

test("with nobody left nothing changes and the presser is told", async () => {
  const world = createWorld(1);
  const record = await drawn(world, "1");

  await world.deliver(press(writeReference(record)));

  expect(await decided(world)).toEqual(record);
  expect(world.slack.replied.at(-1)?.reply.visibleTo).toBe("organiser");
});

test("pressed twice at once, by two people, one winner is struck and one person told", async () => {
  const world = createWorld();
  const record = await drawn(world);
  world.slack.accounts.set("U0ADMIN", person("U0ADMIN", { isAdmin: true }));
  const value = writeReference(record);

  await Promise.all([world.deliver(press(value)), world.deliver(press(value, { userId: "U0ADMIN" }))]);

  expect((await decided(world)).outcome.struck).toHaveLength(1);
  expect(world.slack.replied).toHaveLength(1);
});

test("pressed on an old message it does nothing", async () => {
  const world = createWorld();
  const old = await drawn(world);
  await world.deliver(press(writeReference(old)));

  await world.deliver(press(writeReference(old), { id: "press:late" }));

  expect((await decided(world)).outcome.struck).toHaveLength(1);
});

test("somebody else may not press it; an admin may", async () => {
  const world = createWorld();
  const record = await drawn(world);
  world.slack.accounts.set("U0OTHER", person("U0OTHER"));
  world.slack.accounts.set("U0ADMIN", person("U0ADMIN", { isAdmin: true }));

  await world.deliver(press(writeReference(record), { userId: "U0OTHER" }));
  const afterOther = await decided(world);
  await world.deliver(press(writeReference(record), { userId: "U0ADMIN" }));
  const afterAdmin = await decided(world);

  expect(afterOther).toEqual(record);
  expect(afterAdmin.outcome.struck).toMatchObject([{ by: "U0ADMIN" }]);
});

test.each([
  "1",
  "0.1",
  "-1.2",
  "1.2.3",
  "9999999999.1",
  "x",
  "",
  "1.1; drop",
  "1.2.0",
  "1.2.-1",
  "1.2.100000",
  "1.2.1.1",
])("a value that is no reference (%s) does nothing", async (value) => {
  const world = createWorld();
  const record = await drawn(world);

  await world.deliver(press(value));

  expect(await decided(world)).toEqual(record);
});
