import { expect, test } from "vitest";
import { place, postTs } from "../../test/kit/jobs.ts";
import { createMemoryLog } from "../../test/kit/memory-log.ts";
import { createWorld, type World } from "../../test/kit/world.ts";
import type { PostRecord } from "../post/post-record.ts";
import type { Run } from "../run.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import { showPost } from "./show-post.ts";

const key = { place, ts: postTs };
const record: PostRecord = {
  version: 1,
  channelId: place.channelId,
  ts: postTs,
  threadTs: postTs,
  pictures: [{ fileId: "F1", userId: "U0ANN", name: "a.png", state: "uploading" }],
  edition: 1,
  shownEdition: 0,
};
const runOf = (world: World, jobId: string): Run => ({
  jobId,
  installation: place.installation,
  deadlineMs: world.clock.now() + 50_000,
  reference: "r",
  log: createMemoryLog(() => undefined),
  metrics: world.metrics,
});

async function begun(changes: Partial<PostRecord> = {}): Promise<World> {
  const world = await createWorld();
  await world.app.posts.begin(key, { ...record, ...changes });
  return world;
}

test("what people see already is not shown again", async () => {
  const world = await begun();

  await showPost(world.app, key, runOf(world, "one"));
  await showPost(world.app, key, runOf(world, "two"));

  expect(world.slack.posted.map(({ versions }) => versions.length)).toEqual([1]);
});

test("whoever shows goes on until what people see is what is kept", async () => {
  const world = await begun();
  world.slack.messages.post = async (channelId, message, threadTs) => {
    world.slack.posted.push({ channelId, ts: "1790000009.000001", threadTs, versions: [message] });
    // Meanwhile another container's picture is done; it leaves the showing to this one.
    await world.app.posts.change(key, (now) => ({ ...now, edition: now.edition + 1 }));
    await showPost(world.app, key, runOf(world, "two"));
    return "1790000009.000001";
  };
  // The world wraps the port's members when it is made.
  const app = { ...world.app, slackFor: () => world.slack };

  await showPost(app, key, runOf(world, "one"));

  expect(world.slack.posted.map(({ versions }) => versions.length)).toEqual([2]);
  expect(await world.record()).toMatchObject({ edition: 2, shownEdition: 2 });
});

test("another's turn is left to it, until it is over", async () => {
  const world = await begun();
  await world.app.posts.change(key, (now) => ({
    ...now,
    showing: { jobId: "dead", untilMs: world.clock.now() + 50_000 },
  }));

  await showPost(world.app, key, runOf(world, "one"));
  expect(world.slack.posted).toEqual([]);
  world.clock.advance(50_001);
  await showPost(world.app, key, runOf(world, "one"));

  expect(world.slack.posted).toHaveLength(1);
});

test("one's own turn that broke off is taken up", async () => {
  const world = await begun({ showing: { jobId: "one", untilMs: Number.MAX_SAFE_INTEGER } });

  await showPost(world.app, key, runOf(world, "one"));

  expect(world.slack.posted).toHaveLength(1);
});

test("a turn that fails is given back", async () => {
  const world = await begun();
  world.slack.faults.set("post", [new SlackFault("unreachable")]);

  await expect(showPost(world.app, key, runOf(world, "one"))).rejects.toThrow(SlackFault);
  await showPost(world.app, key, runOf(world, "two"));

  expect(world.slack.posted).toHaveLength(1);
});

test("a message that was deleted is left so when none of its pictures is public", async () => {
  const picture = { ...record.pictures[0]!, state: "removed" } as const;
  const world = await begun({ replyTs: "1790000009.000001", pictures: [picture] });

  await showPost(world.app, key, runOf(world, "one"));

  expect(world.slack.posted).toEqual([]);
});
