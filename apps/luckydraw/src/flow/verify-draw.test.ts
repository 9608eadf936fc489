import { inflateRawSync } from "node:zlib";
import { parseReceipt } from "@luckydraw/draw-core";
import { expect, test } from "vitest";
import { commandJob, organiser, pressJob } from "../../test/kit/jobs.ts";
import { person } from "../../test/kit/memory-slack.ts";
import { createWorld, type World } from "../../test/kit/world.ts";
import type { App } from "../app.ts";
import { isDecided, receiptOfRecord, verifierLinkOf } from "../draw/receipt-of-record.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import { actionIds } from "../text/buttons.ts";

async function drawn(text: string, settings: Partial<App> = {}, people = 6): Promise<World> {
  const world = createWorld(people, settings);
  await world.deliver(commandJob(text));
  await world.drain();
  return world;
}
const press = (more = {}) => pressJob(actionIds.verify, "1.2", more);

test("anybody may verify, and sees the answer alone", async () => {
  const world = await drawn("2");

  await world.deliver(press({ userId: "U1P0001" }));

  expect(world.slack.replied.map(({ reply }) => reply.visibleTo)).toEqual(["organiser"]);
  expect(world.logs).toContainEqual(expect.objectContaining({ event: "draw.verified", draw: 1 }));
});

test("the receipt is put into the thread once, however many verify", async () => {
  const world = await drawn("2");

  await world.deliver(press());
  await world.deliver(press({ userId: "U1P0001" }));

  expect(world.slack.files).toHaveLength(1);
  expect(world.slack.files[0]?.ts).toBe(world.slack.posted[0]?.ts);
  expect(parseReceipt(JSON.parse(world.slack.files[0]!.content)).context).toMatchObject({
    number: 1,
    organiser,
  });
});

test("with a verifier's page there is a link instead, with the receipt in its fragment", async () => {
  const verifierUrl = "https://verify.example/check";
  const world = await drawn("2", { verifierUrl });

  await world.deliver(press());

  const [record] = await world.recordsOf();
  if (record === undefined || !isDecided(record)) throw new Error("not decided");
  const link = verifierLinkOf(receiptOfRecord(record), verifierUrl)!;
  const { origin, pathname, hash } = new URL(link);
  expect(`${origin}${pathname}`).toBe(verifierUrl);
  expect(JSON.parse(inflateRawSync(Buffer.from(hash.slice(1), "base64url")).toString())).toEqual(
    JSON.parse(JSON.stringify(receiptOfRecord(record))),
  );
  expect(world.slack.files).toHaveLength(0);
});

test("a receipt that is too long for a link is a file", async () => {
  const world = await drawn("order", { verifierUrl: "https://verify.example/" }, 600);

  await world.deliver(press());

  expect(world.slack.files.map(({ filename }) => filename)).toContain("luckydraw-1-receipt.json");
});

test("verify 1 by command does the same", async () => {
  const world = await drawn("2");

  await world.deliver(commandJob("verify 1"));

  expect(world.slack.files).toHaveLength(1);
  expect(world.slack.replied).toHaveLength(1);
});

test("there is nothing to verify in another channel, workspace or before the draw", async () => {
  const world = await drawn("2");
  const elsewhere = { ...commandJob("verify 1"), channelId: "C0ELSE", id: "elsewhere:1" };
  const foreign = {
    ...commandJob("verify 1"),
    installation: { teamId: "T0ELSE", enterpriseId: null, isEnterpriseInstall: false },
    id: "elsewhere:2",
  };

  await world.deliver(elsewhere);
  await world.deliver(foreign);
  await world.deliver(commandJob("verify 2"));

  expect(world.slack.replied).toHaveLength(3);
  expect(
    world.logs.filter(({ event, code }) => event === "stopped" && code === "draw-not-found"),
  ).toHaveLength(3);
});

test("a quiet draw is verified by its organiser only", async () => {
  const world = await drawn("1 ramen, pizza quietly");
  world.slack.accounts.set("U0OTHER", person("U0OTHER"));

  await world.deliver(commandJob("verify 1", { userId: "U0OTHER", id: "command:other" }));
  await world.deliver(commandJob("verify 1"));

  const stopped = world.logs.filter(({ event }) => event === "stopped").map(({ code }) => code);
  expect(stopped).toEqual(["not-yours"]);
  expect(world.logs.filter(({ event }) => event === "draw.verified")).toHaveLength(1);
});

test("before the beacon there is nothing to verify yet", async () => {
  const world = createWorld();
  await world.deliver(commandJob("2"));

  await world.deliver(commandJob("verify 1"));

  expect(world.logs).toContainEqual(expect.objectContaining({ event: "stopped", code: "not-decided-yet" }));
});

/** The texts of a message's preformatted blocks. */
function preformattedIn(blocks: unknown): string[] {
  const parts = JSON.parse(JSON.stringify(blocks)) as {
    elements: { type: string; elements: { text: string }[] }[];
  }[];
  return parts
    .flatMap(({ elements }) => elements.filter(({ type }) => type === "rich_text_preformatted"))
    .flatMap(({ elements }) => elements.map(({ text }) => text));
}

test("where there is no thread the receipt is in the answer, to copy", async () => {
  const world = await drawn("1 ramen, pizza quietly");

  await world.deliver(press());

  const [json] = preformattedIn(world.slack.replied.at(-1)?.reply.message.blocks);
  const [record] = await world.recordsOf();
  if (record === undefined || !isDecided(record)) throw new Error("not decided");
  expect(json).toBe(JSON.stringify(receiptOfRecord(record)));
  expect(world.slack.files).toHaveLength(0);
});

test("where the thread refuses files the receipt is in the answer as well", async () => {
  const world = await drawn("2");
  world.slack.faults.set("attach", [new SlackFault("missing_scope")]);

  await world.deliver(press());

  expect(preformattedIn(world.slack.replied.at(-1)?.reply.message.blocks)).toHaveLength(1);
});

test("a receipt that is too long for the answer is said to be, with a way to have one", async () => {
  const world = await drawn("order quietly", {}, 300);

  await world.deliver(press());

  const blocks = world.slack.replied.at(-1)?.reply.message.blocks;
  expect(preformattedIn(blocks)).toEqual([]);
  expect(JSON.stringify(blocks)).toContain("/invite @Luckydraw");
});
