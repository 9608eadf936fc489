// What the app's Home shows to whom, and what admins change there.
import type { EventJob, InteractionJob } from "@luckydraw/slack-app";
import { describe, expect, test } from "vitest";
import type { Account } from "../src/slack/slack.ts";
import { SlackFault } from "../src/slack/slack-fault.ts";
import { homeActionIds } from "../src/text/home-view.ts";
import { commandJob, installation, organiser, place } from "./kit/jobs.ts";
import { person } from "./kit/memory-slack.ts";
import { createWorld, type World } from "./kit/world.ts";

const admin = "U0ADMIN";

function opened(userId: string, more: Record<string, unknown> = {}): EventJob {
  return {
    version: 1,
    id: `T0TEAM/evt/home-${userId}`,
    receivedAtMs: 1_790_000_000_000,
    installation,
    kind: "event",
    eventId: "Ev0HOME01",
    eventTimeSeconds: 1_790_000_000,
    event: { type: "app_home_opened", user: userId, channel: "D0HOME", tab: "home", ...more },
  };
}

function chosen(userId: string, action: Record<string, unknown>): InteractionJob {
  return {
    version: 1,
    id: `T0TEAM/act/${userId}`,
    receivedAtMs: 1_790_000_000_000,
    installation,
    kind: "interaction",
    interaction: "block_actions",
    targetId: String(action["action_id"]),
    payload: {
      type: "block_actions",
      user: { id: userId, team_id: "T0TEAM" },
      team: { id: "T0TEAM", domain: "a-team" },
      container: { type: "view", view_id: "V0HOME" },
      view: { id: "V0HOME", type: "home", hash: "1790000000.aa" },
      trigger_id: "3.4.def",
      actions: [action],
    },
  };
}
const language = (value: string) => ({
  type: "static_select",
  action_id: homeActionIds.channelLocale,
  selected_option: { text: { type: "plain_text", text: value }, value },
});
const organiserTakesPart = (isChosen: boolean) => ({
  type: "checkboxes",
  action_id: homeActionIds.organiser,
  selected_options: isChosen ? [{ text: { type: "plain_text", text: "x" }, value: "yes" }] : [],
});

function world(...accounts: readonly Account[]): World {
  const made = createWorld();
  for (const account of [person(admin, { isAdmin: true, locale: "en" }), ...accounts])
    made.slack.accounts.set(account.id, account);
  return made;
}
async function draw(made: World, text: string, channelId = place.channelId): Promise<void> {
  await made.deliver(commandJob(text, { id: `T0TEAM/cmd/${channelId}-${text}`, channelId }));
  await made.drain();
}
const homeOf = (made: World) => JSON.stringify(made.slack.homes.at(-1)?.view);

describe("the Home", () => {
  test("is published to who opened it, with the draws of their channels", async () => {
    const made = world();
    await draw(made, "1 ramen, pizza");
    await draw(made, "2");

    await made.deliver(opened(organiser));

    expect(made.slack.homes.map(({ userId }) => userId)).toEqual([organiser]);
    const home = homeOf(made);
    expect(home).toContain(place.channelId);
    expect(home).toMatch(/1 winner of 2/);
    expect(home).toMatch(/2 winners of 6/);
    expect(home.indexOf("2 winners of 6")).toBeLessThan(home.indexOf("1 winner of 2"));
  });

  test("tells nobody of a channel that they are not in", async () => {
    const made = world(person("U0OTHER", { locale: "en" }));
    made.slack.channels.set("C0SECRET", [organiser, made.slack.ownId]);
    await draw(made, "1 hush, hush hush", "C0SECRET");

    await made.deliver(opened("U0OTHER"));
    const others = homeOf(made);
    await made.deliver(opened(organiser));

    expect(others).not.toMatch(/C0SECRET|hush/);
    expect(others).toContain("Nothing was drawn");
    expect(homeOf(made)).toContain("C0SECRET");
  });

  test("tells of a quiet draw only to who asked for it", async () => {
    const made = world();
    await draw(made, "1 tea, coffee quietly");

    await made.deliver(opened("U1P0000"));
    const others = homeOf(made);
    await made.deliver(opened(organiser));

    expect(others).toContain("Nothing was drawn");
    expect(homeOf(made)).toMatch(/1 winner of 2/);
  });

  test("tells of a draw that waits for the beacon, and of one that was called off", async () => {
    const made = world();
    await made.deliver(commandJob("2"));

    await made.deliver(opened(organiser));
    expect(homeOf(made)).toContain("Waiting for the beacon");

    made.beaconIsSilent = true;
    await made.drain();
    await made.deliver(opened(organiser));
    expect(homeOf(made)).toContain("Draw #1 was called off");
  });

  test("shows the eight newest", async () => {
    const made = world();
    for (let count = 1; count <= 10; count += 1) await draw(made, `${(count % 5) + 1} reserve ${count}`);

    await made.deliver(opened(organiser));

    const numbers = [...homeOf(made).matchAll(/"#(\d+)"/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual([10, 9, 8, 7, 6, 5, 4, 3]);
  });

  test("is in the language of the person", async () => {
    const made = world(person("U0YUI", { locale: "ja" }));

    await made.deliver(opened("U0YUI"));

    expect(homeOf(made)).toContain("最近の抽選");
  });

  test("is not shown for the conversation with the bot", async () => {
    const made = world();

    await made.deliver(opened(organiser, { tab: "messages" }));

    expect(made.slack.homes).toEqual([]);
  });

  test("is tried again when Slack doesn't answer", async () => {
    const made = world();
    made.slack.faults.set("publish", [new SlackFault("unreachable")]);

    expect(await made.deliver(opened(organiser))).toBe(1);

    expect(made.slack.homes).toHaveLength(1);
  });
});

describe("a setting", () => {
  test("of the language holds for the next draw, and is shown", async () => {
    const made = world();

    await made.deliver(chosen(admin, language("ko")));
    await draw(made, "2");

    expect(homeOf(made)).toContain('"initial_option":{"text":{"type":"plain_text","text":"한국어"');
    expect((await made.recordsOf())[0]?.plan.locale).toBe("ko");
  });

  test("lets the organiser take part, and leaves them out again", async () => {
    const made = world();
    const sizes = async () => (await made.recordsOf()).map((record) => record.draw.entries.length);

    await made.deliver(chosen(admin, organiserTakesPart(true)));
    await draw(made, "1");
    await made.deliver(chosen(admin, organiserTakesPart(false)));
    await draw(made, "2");

    expect(await sizes()).toEqual([7, 6]);
  });

  test("is refused to who is no admin, whatever their Home showed", async () => {
    const made = world();

    await made.deliver(chosen(organiser, language("ko")));

    expect(await made.app.settings.of(installation)).toEqual({ includesOrganiser: false });
    expect(made.slack.homes.map(({ userId }) => userId)).toEqual([organiser]);
    expect(made.logs).toContainEqual(expect.objectContaining({ event: "setting.refused" }));
  });

  test.each([
    ["an unknown language", language("xx")],
    ["an unknown control", { action_id: "luckydraw:other", value: "x" }],
  ])("of %s is nothing", async (_, action) => {
    const made = world();

    expect(await made.deliver(chosen(admin, action))).toBe(0);

    expect(await made.app.settings.of(installation)).toEqual({ includesOrganiser: false });
    expect(made.slack.homes).toEqual([]);
  });
});
