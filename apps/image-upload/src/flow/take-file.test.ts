import { beforeAll, describe, expect, test } from "vitest";
import { ann, place, postTs, sharedJob } from "../../test/kit/jobs.ts";
import { pattern, SECRET, tellTale } from "../../test/kit/pictures.ts";
import { createWorld, type World } from "../../test/kit/world.ts";
import { SlackFault } from "../slack/slack-fault.ts";

let jpeg: Buffer;
let png: Buffer;
beforeAll(async () => {
  jpeg = await tellTale(pattern(120, 80), 6).jpeg().toBuffer();
  png = await pattern(30, 20).png().toBuffer();
});

const lastOf = (world: World) => JSON.stringify(world.slack.posted[0]?.versions.at(-1));
const textsOf = (world: World) =>
  world.slack.posted[0]?.versions.map(({ text }) => text.split("\n")[0]) ?? [];

test("a picture goes on the web, its message says so at once and then shows its tag", async () => {
  const world = await createWorld();
  world.post("F1", jpeg);

  expect(await world.deliver(sharedJob("F1"))).toBe(0);

  expect(textsOf(world)).toEqual(["Uploading…, please wait", "The picture is on the web."]);
  expect(world.slack.posted).toMatchObject([{ channelId: place.channelId, threadTs: postTs }]);
  const [key = ""] = world.bucket.objects.keys();
  expect(key).toMatch(/^[0-9a-f-]{36}\.jpg$/);
  expect(lastOf(world)).toContain(
    JSON.stringify(`<img src="https://pics.example/${key}" width="80" height="120" alt="">`).slice(1, -1),
  );
  expect(world.bucket.objects.get(key)?.content.includes(SECRET)).toBe(false);
  expect(world.metrics.added).toEqual([["PictureUploaded", 1]]);
});

test("a picture in a thread is answered in that thread", async () => {
  const world = await createWorld();
  world.post("F1", png, {
    shares: [{ channelId: place.channelId, ts: postTs, threadTs: "1780000000.000001" }],
  });

  await world.deliver(sharedJob("F1"));

  expect(world.slack.posted[0]?.threadTs).toBe("1780000000.000001");
});

describe("nothing happens", () => {
  test.each([
    ["where it is off", async (world: World) => await world.app.switches.setChannel(place, { isOn: false })],
    ["with a bot's file", async (world: World) => world.post("F1", png, { userId: "U0BOT" })],
    ["with a file that is an app's", async (world: World) => world.post("F1", png, { isOfBot: true })],
    ["with a snippet", async (world: World) => world.post("F1", png, { kind: "unsuited" })],
    ["with a file that is hidden", async (world: World) => world.post("F1", png, { kind: "hidden" })],
  ] as const)("%s", async (_name, prepare) => {
    const world = await createWorld();
    world.post("F1", png);
    await prepare(world);

    expect(await world.deliver(sharedJob("F1"))).toBe(0);

    expect([world.slack.posted, [...world.bucket.objects]]).toEqual([[], []]);
  });
});

test("the same event five times at once, and once more later, is one upload and one message", async () => {
  const world = await createWorld();
  world.post("F1", png);

  const answers = await Promise.allSettled(Array.from({ length: 5 }, () => world.invoke(sharedJob("F1"))));
  await world.deliver(sharedJob("F1"));

  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(world.bucket.puts).toHaveLength(1);
  expect(world.slack.posted).toHaveLength(1);
});

test("ten pictures of one message, all at once, are one message that ends with all of them", async () => {
  const world = await createWorld();
  const ids = Array.from({ length: 10 }, (_, index) => `F${index}`);
  for (const id of ids) world.post(id, png);

  const failures = await Promise.all(ids.map((id) => world.deliver(sharedJob(id))));

  expect(failures).toEqual(ids.map(() => 0));
  expect(world.bucket.objects.size).toBe(10);
  expect(world.slack.posted).toHaveLength(1);
  expect(textsOf(world).at(-1)).toBe("10 pictures are on the web.");
  for (const key of world.bucket.objects.keys()) expect(lastOf(world)).toContain(key);
  const record = await world.record();
  expect([record?.shownEdition, record?.showing]).toEqual([record?.edition, undefined]);
});

test("what is no picture is named with its reason; the others go through", async () => {
  const world = await createWorld();
  world.post("F1", Buffer.from("%PDF-1.7"), { name: "plan.pdf" });
  world.post("F2", png);

  await world.deliver(sharedJob("F1"));
  expect(textsOf(world).at(-1)).toBe("No picture was uploaded.");
  await world.deliver(sharedJob("F2"));

  expect(textsOf(world).at(-1)).toBe("The picture is on the web.");
  expect(lastOf(world)).toContain("a PDF is no picture");
  expect(world.metrics.added).toEqual([
    ["PictureRefused", 1],
    ["PictureUploaded", 1],
  ]);
});

test("where Slack shows a page instead of the file, the missing permission and the link are told", async () => {
  const world = await createWorld({ installUrl: "https://draws.example/slack/install" });
  world.post("F1", "not-allowed");

  await world.deliver(sharedJob("F1"));

  expect(lastOf(world)).toContain("files:read");
  expect(lastOf(world)).toContain("https://draws.example/slack/install");
});

test("a message that Slack doesn't name at once is asked for again", async () => {
  const world = await createWorld();
  world.post("F1", png, { shares: [] });
  setImmediate(() => world.post("F1", png));

  expect(await world.deliver(sharedJob("F1"))).toBe(0);
  expect(world.bucket.objects.size).toBe(1);
});

test("a message that Slack never names is left to Lambda's retries", async () => {
  const world = await createWorld();
  world.post("F1", png, { shares: [] });

  expect(await world.deliver(sharedJob("F1"))).toBe(3);
  expect(world.slack.posted).toEqual([]);
});

test("of several messages with the same file, the one that the event is of is answered", async () => {
  const world = await createWorld();
  const shares = ["1789000000.000001", postTs].map((ts) => ({ channelId: place.channelId, ts }));
  world.post("F1", png, { shares: [...shares, { channelId: "C0OTHER", ts: "1790000000.000150" }] });

  await world.deliver(sharedJob("F1"));

  expect(world.slack.posted[0]?.threadTs).toBe(postTs);
});

test("a file that can't be had three times is named, and its job is kept", async () => {
  const world = await createWorld();
  world.post("F1", "unreachable");

  expect(await world.deliver(sharedJob("F1"))).toBe(3);

  expect(textsOf(world)).toEqual(["Uploading…, please wait", "No picture was uploaded."]);
  expect(lastOf(world)).toContain("several times");
});

test("where the message can't be posted nothing becomes public, and the one who posted is told", async () => {
  const world = await createWorld();
  world.post("F1", png);
  world.slack.faults.set("post", [new SlackFault("restricted_action")]);

  expect(await world.deliver(sharedJob("F1"))).toBe(0);

  expect(world.bucket.puts).toEqual([]);
  expect(world.slack.whispered).toMatchObject([{ userId: ann }]);
  expect((await world.record())?.pictures).toMatchObject([{ state: "refused" }]);
});

test("where the message can't be shown any more the picture is taken back", async () => {
  const world = await createWorld();
  world.post("F1", png);
  world.slack.faults.set("update", [new SlackFault("is_archived")]);

  expect(await world.deliver(sharedJob("F1"))).toBe(0);

  expect([world.bucket.puts.length, world.bucket.objects.size]).toEqual([1, 0]);
});

test("a message that somebody deleted is posted again: a public picture has its buttons", async () => {
  const world = await createWorld();
  world.post("F1", png);
  world.slack.faults.set("update", [new SlackFault("message_not_found")]);

  await world.deliver(sharedJob("F1"));

  expect(world.slack.posted).toHaveLength(2);
  expect((await world.record())?.replyTs).toBe(world.slack.posted[1]?.ts);
});

test("in a shared channel an event says nothing of the file but that it has to be asked for", async () => {
  const world = await createWorld();
  world.post("F1", png, { userId: "U0FOREIGN" });
  world.slack.accounts.set("U0FOREIGN", { id: "U0FOREIGN", state: "stranger", isAdmin: false });
  const job = sharedJob("F1");
  const file = { id: "F1", mode: "file_access", file_access: "check_file_info" };

  expect(await world.deliver({ ...job, event: { ...job.event, user_id: undefined, file } })).toBe(0);

  expect(world.bucket.objects.size).toBe(1);
  expect((await world.record())?.pictures).toMatchObject([{ userId: "U0FOREIGN", state: "public" }]);
});

test("what Slack measured differently is written down, and changes nothing", async () => {
  const world = await createWorld();
  world.post("F1", jpeg, { width: 640, height: 480, sizeBytes: 7 });

  await world.deliver(sharedJob("F1"));

  expect(world.bucket.objects.size).toBe(1);
  expect(world.logs).toContainEqual(
    expect.objectContaining({ event: "picture.differs", sameSize: false, sameSides: false, orientation: 6 }),
  );
});

test("more pictures than a message can show are refused", async () => {
  const world = await createWorld();
  const ids = Array.from({ length: 17 }, (_, index) => `F${index}`);
  for (const id of ids) world.post(id, png);

  for (const id of ids) await world.deliver(sharedJob(id));

  expect(world.bucket.objects.size).toBe(15);
  expect(lastOf(world)).toContain("one message takes 15 pictures");
  expect(world.slack.posted[0]?.versions.at(-1)?.blocks.length).toBeLessThanOrEqual(50);
});
