import { describe, expect, test } from "vitest";
import { admin, ann, commandJob, place } from "../../test/kit/jobs.ts";
import { createWorld, type World } from "../../test/kit/world.ts";
import { SlackFault } from "../slack/slack-fault.ts";

const bob = "U0BOB";
const repliesOf = (world: World) =>
  world.slack.replied.map(({ reply }) => [reply.visibleTo, reply.message.text]);
const lastOf = (world: World) => world.slack.replied.at(-1)?.reply.message.text ?? "";
const isOn = async (world: World) => (await world.app.switches.channel(place)).isOn;

async function off(): Promise<World> {
  const world = await createWorld();
  await world.app.switches.setChannel(place, { isOn: false });
  return world;
}

describe("/image-upload on", () => {
  test.each([ann, admin])(
    "by %s, and the whole channel is told that pictures become public",
    async (userId) => {
      const world = await off();

      await world.deliver(commandJob("on", { userId }));

      expect(await isOn(world)).toBe(true);
      expect(repliesOf(world)).toEqual([
        [
          "channel",
          expect.stringContaining(
            `<@${userId}> turned picture upload on in this channel. Pictures posted here become public`,
          ),
        ],
      ]);
    },
  );

  test("by somebody else is told whom to ask", async () => {
    const world = await off();

    await world.deliver(commandJob("on", { userId: bob }));

    expect(await isOn(world)).toBe(false);
    expect(repliesOf(world)).toEqual([
      ["person", `Only <@${ann}>, who created this channel, and workspace admins can do that.`],
    ]);
  });

  test("by everybody, once an admin allowed it", async () => {
    const world = await off();
    await world.deliver(commandJob("allow everyone", { userId: admin }));

    await world.deliver(commandJob("  ON ", { userId: bob }));

    expect(await isOn(world)).toBe(true);
  });

  test("where the bot isn't in the channel says how to invite it", async () => {
    const world = await off();
    world.slack.conversations.set(place.channelId, {
      creatorId: ann,
      isMember: false,
      isChannel: true,
      isArchived: false,
    });

    await world.deliver(commandJob("on"));

    expect(repliesOf(world)).toEqual([
      ["channel", expect.stringContaining("become public")],
      ["person", expect.stringContaining("/invite @Luckydraw")],
    ]);
  });

  test("in a private channel that the bot can't see asks for an invitation first", async () => {
    const world = await off();
    world.slack.conversations.clear();

    await world.deliver(commandJob("on"));

    expect([await isOn(world), lastOf(world)]).toEqual([
      false,
      expect.stringContaining("/invite @Luckydraw"),
    ]);
  });

  test("in a direct message is refused", async () => {
    const world = await off();
    world.slack.conversations.set(place.channelId, {
      creatorId: ann,
      isMember: true,
      isChannel: false,
      isArchived: false,
    });

    await world.deliver(commandJob("on"));

    expect([await isOn(world), lastOf(world)]).toEqual([false, expect.stringContaining("in channels only")]);
  });

  test("is posted by the bot where the response URL is used up", async () => {
    const world = await off();
    world.slack.faults.set("reply", [new SlackFault("expired_url")]);

    await world.deliver(commandJob("on"));

    expect(world.slack.posted.map(({ versions }) => versions[0]?.text)).toEqual([
      expect.stringContaining("become public"),
    ]);
  });

  test("that is delivered twice is said once", async () => {
    const world = await off();

    await world.deliver(commandJob("on"));
    await world.deliver(commandJob("on"));

    expect(world.slack.replied).toHaveLength(1);
  });
});

test("/image-upload off turns it off, and says that what is there stays", async () => {
  const world = await createWorld();

  await world.deliver(commandJob("off"));

  expect(await isOn(world)).toBe(false);
  expect(lastOf(world)).toContain("What is on the web stays there");
});

test("/image-upload status tells how it stands, by whom, and the rules", async () => {
  const world = await off();
  await world.deliver(commandJob("on"));

  await world.deliver(commandJob("status"));

  expect(lastOf(world)).toContain(
    `on in this channel. Pictures posted here become public. Switched by <@${ann}>.`,
  );
  expect(lastOf(world)).toContain("deleted in Slack is taken off the web");
});

describe("the workspace's rules", () => {
  test.each(["allow everyone", "allow owners", "deleted keep", "deleted remove"])(
    "%s: for admins alone",
    async (text) => {
      const world = await createWorld();

      await world.deliver(commandJob(text));
      expect(lastOf(world)).toBe("Only workspace admins can change that.");
      await world.deliver(commandJob(text, { userId: admin }));

      const rules = await world.app.switches.workspace(place.installation);
      const [what, how] = text.split(" ");
      expect(what === "allow" ? rules.switchedBy : rules.whenDeleted).toBe(how);
    },
  );

  test("are each set without the other", async () => {
    const world = await createWorld();

    await world.deliver(commandJob("allow everyone", { userId: admin }));
    await world.deliver(commandJob("deleted keep", { userId: admin }));

    expect(await world.app.switches.workspace(place.installation)).toEqual({
      switchedBy: "everyone",
      whenDeleted: "keep",
    });
  });
});

test.each(["", "help"])("/image-upload %s tells what can be typed", async (text) => {
  const world = await createWorld();

  await world.deliver(commandJob(text));

  expect(lastOf(world)).toContain("/image-upload allow everyone");
});

test.each(["onn", "on off", "allow", "toString", "__proto__"])("%s is not understood", async (text) => {
  const world = await createWorld();

  await world.deliver(commandJob(text));

  expect(lastOf(world)).toContain("I don't understand that");
});

test("people are answered in their own language, channels in theirs", async () => {
  const world = await createWorld({ channelLocale: "ja" });
  world.slack.accounts.set(ann, { id: ann, state: "person", isAdmin: false, locale: "ko" });

  await world.deliver(commandJob("status"));
  await world.deliver(commandJob("off"));

  expect(repliesOf(world)).toEqual([
    ["person", expect.stringContaining("켜져 있어요")],
    ["channel", expect.stringContaining("オフにしました")],
  ]);
});

test("what Slack refuses is told with what to do", async () => {
  const world = await createWorld({ installUrl: "https://draws.example/slack/install" });
  world.slack.faults.set("conversation", [new SlackFault("missing_scope", { needed: "channels:read" })]);

  expect(await world.deliver(commandJob("on"))).toBe(0);

  expect(lastOf(world)).toContain("channels:read");
  expect(world.metrics.added).toEqual([["SlackError installation", 1]]);
});

test("a job that is none is refused without its content", async () => {
  const world = await createWorld();

  await expect(world.invoke({ version: 2, secret: "x" } as never)).rejects.toThrow(TypeError);
  expect(JSON.stringify(world.logs)).not.toContain("secret");
});
