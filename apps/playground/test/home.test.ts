/** The app's Home: published, shown, pressed. The bundles are the tests' own; the Home is published by Slack's client. */
import { WebClient } from "@slack/web-api";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Playground, startPlayground } from "../src/server/playground.ts";
import type { PlaygroundView } from "../src/shared/protocol.ts";
import { fixtureBundles } from "./fixtures/bundles.ts";
import { type Person, personOf } from "./person.ts";

let playground: Playground;
let ann: Person;
let bob: Person;
let slack: WebClient;

beforeAll(async () => {
  playground = await startPlayground({ port: 0, distribution: "private", bundles: fixtureBundles });
  [ann, bob] = await Promise.all([personOf(playground, "ann"), personOf(playground, "bob")]);
  slack = new WebClient(playground.botToken, {
    slackApiUrl: `${playground.endpoints.slack}/api/`,
    retryConfig: { retries: 0 },
  });
});
afterAll(() => playground.stop());

const words = (text: string) => ({ type: "plain_text", text }) as const;
const homeView = (text: string) => ({
  type: "home" as const,
  private_metadata: "kept",
  blocks: [
    { type: "section" as const, text: words(text) },
    {
      type: "actions" as const,
      block_id: "settings",
      elements: [
        {
          type: "static_select" as const,
          action_id: "luckydraw:language",
          options: ["en", "ko"].map((value) => ({ text: words(value), value })),
        },
        { type: "button" as const, action_id: "luckydraw:go", text: words("Go"), value: "1" },
      ],
    },
  ],
});
const publish = (user_id: string, view: object, hash?: string) =>
  slack.apiCall("views.publish", { user_id, view, ...(hash === undefined ? {} : { hash }) });
const errorOf = (calling: Promise<unknown>) =>
  calling.then(
    () => "ok",
    (error: { data?: { error: string } }) => error.data?.error,
  );
const homeOf = (person: Person) =>
  person.ask(`/api/home?user=${person.id}`) as Promise<PlaygroundView | null>;

describe("a Home", () => {
  beforeEach(() => publish(ann.id, homeView("first")));

  test("is one person's, keeps its id, and has a new hash each time", async () => {
    const first = await homeOf(ann);
    await publish(ann.id, homeView("second"));
    const second = await homeOf(ann);

    expect(await homeOf(bob)).toBeNull();
    expect(second?.id).toBe(first?.id);
    expect(second?.hash).not.toBe(first?.hash);
    expect(JSON.stringify(second?.view)).toContain("second");
  });

  test("is not overwritten by who saw an older one", async () => {
    const before = await homeOf(ann);
    await publish(ann.id, homeView("second"));

    expect(await errorOf(publish(ann.id, homeView("third"), before?.hash))).toBe("hash_conflict");
    expect(JSON.stringify((await homeOf(ann))?.view)).toContain("second");
  });

  test.each([
    ["a modal", { type: "modal", title: words("No"), blocks: homeView("x").blocks }],
    ["a title", { ...homeView("x"), title: words("No") }],
    ["no blocks", { type: "home", blocks: [] }],
    ["101 blocks", { type: "home", blocks: Array.from({ length: 101 }, () => ({ type: "divider" })) }],
    ["a block of messages", { type: "home", blocks: [{ type: "markdown", text: "x" }] }],
  ])("is refused with %s", async (_, view) => {
    expect(await errorOf(publish(ann.id, view))).toBe("invalid_arguments");
  });

  test("is refused for somebody who isn't here, and for a bot", async () => {
    expect(await errorOf(publish("U0NOBODY", homeView("x")))).toBe("user_not_found");
    expect(await errorOf(publish(ann.workspace.appUserId, homeView("x")))).toBe("user_not_found");
  });

  test("can be updated by its id, as a Home", async () => {
    const home = await homeOf(ann);

    const updated = await errorOf(
      slack.apiCall("views.update", { view_id: home?.id, view: homeView("updated") }),
    );

    expect(updated).toBe("ok");
    expect(JSON.stringify((await homeOf(ann))?.view)).toContain("updated");
  });

  test("sends a choice with its view and state, without channel and response URL", async () => {
    const home = await homeOf(ann);
    const selected_option = { text: words("ko"), value: "ko" };
    const values = { settings: { "luckydraw:language": { type: "static_select", selected_option } } };

    const sent = await ann.act({
      viewId: home?.id ?? "",
      blockId: "settings",
      actionId: "luckydraw:language",
      choice: { selected_option },
      state: values,
    });

    const { body } = await ann.request(sent.requestId);
    const payload = JSON.parse(new URLSearchParams(body).get("payload") ?? "");
    expect(payload).toMatchObject({
      type: "block_actions",
      user: { id: ann.id },
      team: { id: ann.workspace.team.id },
      container: { type: "view", view_id: home?.id },
      view: { id: home?.id, type: "home", hash: home?.hash, private_metadata: "kept", state: { values } },
      actions: [{ type: "static_select", action_id: "luckydraw:language", selected_option }],
    });
    expect(payload.trigger_id).toEqual(expect.any(String));
    expect(payload).not.toHaveProperty("channel");
    expect(payload).not.toHaveProperty("response_url");
  });

  test("is told of when it is opened, with what it shows", async () => {
    const home = await homeOf(ann);

    const sent = (await ann.ask("/api/home/open", { userId: ann.id, tab: "home" })) as { requestId: string };
    await bob.ask("/api/home/open", { userId: bob.id, tab: "messages" });

    const events = (await ann.requests()).filter(({ title }) => title === "app_home_opened").slice(-2);
    const [opened, other] = events.map(({ body }) => JSON.parse(body).event);
    expect(events[0]).toMatchObject({
      id: sent.requestId,
      kind: "event",
      path: "/slack/events",
      verified: true,
    });
    expect(opened).toMatchObject({
      type: "app_home_opened",
      user: ann.id,
      tab: "home",
      channel: expect.stringMatching(/^D/),
      event_ts: expect.stringMatching(/^\d{10}\.\d{6}$/),
      view: { id: home?.id, type: "home" },
    });
    expect(other).toMatchObject({ user: bob.id, tab: "messages" });
    expect(other).not.toHaveProperty("view");
  });

  test("has two tabs and no third", async () => {
    expect(await ann.ask("/api/home/open", { userId: ann.id, tab: "about" })).toMatchObject({ ok: false });
  });
});

describe("the channels of a person", () => {
  const channelsOf = async (user: string, types: string) => {
    const { channels = [] } = await slack.users.conversations({ user, types });
    return channels.map(({ name }) => name).sort();
  };

  test("are those that both know of: public ones, and private ones that the app is in as well", async () => {
    expect(await channelsOf(ann.id, "public_channel")).toEqual(["everyone", "general", "lunch", "random"]);
    expect(await channelsOf(ann.id, "public_channel,private_channel")).toEqual([
      "everyone",
      "general",
      "hiring",
      "lunch",
      "random",
    ]);
    expect(await channelsOf(bob.id, "private_channel")).toEqual([]);
  });

  test("are asked for with a limit, page by page", async () => {
    const first = await slack.users.conversations({ user: ann.id, limit: 3 });
    const second = await slack.users.conversations({
      user: ann.id,
      limit: 3,
      cursor: first.response_metadata?.next_cursor ?? "",
    });

    expect([first.channels?.length, second.channels?.length]).toEqual([3, 1]);
  });

  test("of nobody are none", async () => {
    expect(await errorOf(slack.users.conversations({ user: "U0NOBODY" }))).toBe("user_not_found");
  });
});

describe("a private app", () => {
  test("has one workspace, no site, and stays", async () => {
    const { teams, siteUrl } = ann.workspace;

    expect(teams).toHaveLength(1);
    expect([siteUrl, playground.siteUrl]).toEqual([undefined, undefined]);
    expect(await ann.ask("/api/app/remove", { userId: ann.id })).toMatchObject({ ok: false });
    expect((await fetch(`${playground.endpoints.gateway}/slack/install`)).status).toBe(404);
    expect((await fetch(`${playground.endpoints.slack}/oauth/v2/authorize`)).status).toBe(404);
  });

  test("knows no other workspace", async () => {
    const response = await fetch(`${playground.url}/api/workspace?team=T000000002`);

    expect(response.status).toBe(404);
  });
});
