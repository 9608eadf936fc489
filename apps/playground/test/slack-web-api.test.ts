import { ErrorCode, WebClient } from "@slack/web-api";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Playground, startPlayground } from "../src/server/playground.ts";
import { fixtureBundles } from "./fixtures/bundles.ts";
import { type Person, personOf } from "./person.ts";

let playground: Playground;
let narrow: Playground;
let ann: Person;
let slack: WebClient;

const clientOf = (of: Playground, token = of.botToken) =>
  new WebClient(token, { slackApiUrl: `${of.endpoints.slack}/api/`, retryConfig: { retries: 0 } });
const errorOf = (calling: Promise<unknown>) =>
  calling.then(
    () => "ok",
    (error: { data?: { error: string } }) => error.data?.error,
  );

beforeAll(async () => {
  [playground, narrow] = await Promise.all([
    startPlayground({ port: 0, distribution: "private", bundles: fixtureBundles }),
    startPlayground({ port: 0, distribution: "private", bundles: fixtureBundles, scopes: ["chat:write"] }),
  ]);
  ann = await personOf(playground, "ann");
  slack = clientOf(playground);
});
afterAll(() => Promise.all([playground.stop(), narrow.stop()]));
afterEach(() => fetch(`${playground.url}/api/faults`, { method: "DELETE" }));

describe("the workspace by Slack's own client", () => {
  test("says who the app is", async () => {
    const { ok, user_id, team } = await slack.auth.test();

    expect({ ok, user_id, team }).toEqual({
      ok: true,
      user_id: ann.workspace.appUserId,
      team: "Lucky Lunch",
    });
  });

  test("pages through 2,000 members by cursor, each once", async () => {
    const ids = new Set<string>();
    const sizes: number[] = [];
    const channel = ann.channelId("everyone");
    const pages = slack.paginate("conversations.members", { channel, limit: 900 }) as AsyncIterable<{
      members: string[];
    }>;
    for await (const page of pages) {
      const { members } = page;
      sizes.push(members.length);
      for (const id of members) {
        ids.add(id);
      }
    }

    expect(sizes).toEqual([900, 900, 200]);
    expect(ids.size).toBe(2_000);
  });

  test("says of people what a draw must know", async () => {
    const byName = (name: string) => ann.workspace.users.find((user) => user.name === name)!.id;
    const info = async (name: string) =>
      (await slack.users.info({ user: byName(name), include_locale: true })).user!;

    expect(await info("minjun")).toMatchObject({
      locale: "ko-KR",
      tz: "Asia/Seoul",
      tz_offset: 32_400,
      deleted: false,
    });
    expect(await info("lee")).toMatchObject({ deleted: true });
    expect(await info("deploy-bot")).toMatchObject({ is_bot: true });
    expect(await info("sam")).toMatchObject({ is_admin: true });
    expect(await errorOf(slack.users.info({ user: "U0" }))).toBe("user_not_found");
  });

  test("lists who is in a user group, the deactivated only on demand", async () => {
    const usergroup = ann.workspace.userGroups.find(({ handle }) => handle === "on-call")!.id;

    const active = await slack.usergroups.users.list({ usergroup });
    const all = await slack.usergroups.users.list({ usergroup, include_disabled: true });

    expect([active.users?.length, all.users?.length]).toEqual([2, 3]);
    expect(await errorOf(slack.usergroups.users.list({ usergroup: "S0" }))).toBe("no_such_subteam");
  });

  test("posts, updates and deletes a message that the page shows", async () => {
    const channel = ann.channelId("lunch");
    const posted = await slack.chat.postMessage({ channel, text: "drawing" });
    await slack.chat.update({ channel, ts: posted.ts!, text: "drawn", blocks: [{ type: "divider" }] });
    const shown = (await ann.messages("lunch")).at(-1);
    await slack.chat.delete({ channel, ts: posted.ts! });

    expect(shown).toMatchObject({ text: "drawn", isEdited: true, blocks: [{ type: "divider" }] });
    expect((await ann.messages("lunch")).some(({ ts }) => ts === posted.ts)).toBe(false);
    expect(await errorOf(slack.chat.update({ channel, ts: "1.000001", text: "x" }))).toBe(
      "message_not_found",
    );
  });

  test("shows an ephemeral message to one person", async () => {
    const channel = ann.channelId("general");
    await slack.chat.postEphemeral({ channel, user: ann.id, text: "only you" });

    const bob = await personOf(playground, "bob");

    expect((await ann.messages("general")).at(-1)).toMatchObject({ text: "only you", onlyFor: ann.id });
    expect((await bob.messages("general")).some(({ text }) => text === "only you")).toBe(false);
  });

  test("uploads a file in three steps into a thread", async () => {
    const channel_id = ann.channelId("general");
    const { ts } = await slack.chat.postMessage({ channel: channel_id, text: "a long list follows" });
    await slack.filesUploadV2({ channel_id, thread_ts: ts!, filename: "winners.txt", content: "1. ann" });

    const message = (await ann.messages("general")).at(-1);

    expect(message).toMatchObject({ threadTs: ts, files: [{ name: "winners.txt", sizeBytes: 6 }] });
    const file = await fetch(playground.url + message!.files![0]!.url);
    expect(await file.text()).toBe("1. ann");
    expect(file.headers.get("content-security-policy")).toContain("sandbox");
  });

  test("hides a private channel that the app is not in", async () => {
    const channel = ann.channelId("leads");

    expect(await errorOf(slack.chat.postMessage({ channel, text: "x" }))).toBe("channel_not_found");
    expect(await errorOf(slack.conversations.members({ channel }))).toBe("channel_not_found");
  });

  test("lets the app into a private channel once somebody invites it", async () => {
    const own = await startPlayground({ port: 0, distribution: "private", bundles: fixtureBundles });
    const sam = await personOf(own, "sam");
    await sam.type("leads", "/invite @luckydraw");

    const posted = await errorOf(
      clientOf(own).chat.postMessage({ channel: sam.channelId("leads"), text: "hi" }),
    );

    expect(posted).toBe("ok");
    await own.stop();
  });

  test("asks for membership where the token may not post everywhere", async () => {
    const other = await personOf(narrow, "ann");

    const calling = clientOf(narrow).chat.postMessage({ channel: other.channelId("random"), text: "x" });

    expect(await errorOf(calling)).toBe("not_in_channel");
  });

  test("names the scope that is missing and those that are there", async () => {
    const other = await personOf(narrow, "ann");

    const calling = clientOf(narrow).conversations.members({ channel: other.channelId("general") });

    await expect(calling).rejects.toMatchObject({
      data: { error: "missing_scope", needed: "channels:read", provided: "chat:write" },
    });
  });

  test("refuses a foreign token, and no token", async () => {
    expect(await errorOf(clientOf(playground, "xoxb-nobody").auth.test())).toBe("invalid_auth");
    expect(await errorOf(clientOf(playground, "").auth.test())).toBe("not_authed");
  });

  test("refuses wrong blocks with the place of the fault", async () => {
    const blocks = [{ type: "section", text: { type: "mrkdwn", text: "x".repeat(3_001) } }] as never;

    const calling = slack.chat.postMessage({ channel: ann.channelId("general"), text: "x", blocks });

    await expect(calling).rejects.toMatchObject({
      data: {
        error: "invalid_blocks",
        response_metadata: { messages: [expect.stringContaining("/blocks/0/text/text")] },
      },
    });
  });

  test("does not know a method that Slack has not", async () => {
    expect(await errorOf(slack.apiCall("chat.postAll"))).toBe("unknown_method");
  });

  test.each(["token_revoked", "account_inactive", "is_archived"])(
    "answers %s when asked to",
    async (error) => {
      await ann.fault({ method: "chat.postMessage", error });
      const post = () => errorOf(slack.chat.postMessage({ channel: ann.channelId("general"), text: "x" }));

      expect([await post(), await post()]).toEqual([error, "ok"]);
    },
  );

  test("limits the rate with 429 and Retry-After when asked to", async () => {
    await ann.fault({ method: "users.info", error: "ratelimited", retryAfterSeconds: 7 });
    const strict = new WebClient(playground.botToken, {
      slackApiUrl: `${playground.endpoints.slack}/api/`,
      rejectRateLimitedCalls: true,
    });

    const calling = strict.users.info({ user: ann.id });

    await expect(calling).rejects.toMatchObject({ code: ErrorCode.RateLimitedError, retryAfter: 7 });
  });
});
