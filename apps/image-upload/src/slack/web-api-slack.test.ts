// The real SDK client against a Slack over HTTP.

import { secretOf } from "@luckydraw/kms-secrets";
import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { installation } from "../../test/kit/jobs.ts";
import { createMemoryLog } from "../../test/kit/memory-log.ts";
import { createMemoryMetrics } from "../../test/kit/memory-metrics.ts";
import { type SlackServer, startSlack } from "../../test/kit/slack-server.ts";
import { oneWorkspaceTokens } from "./bot-tokens.ts";
import type { Slack } from "./slack.ts";
import { SlackFault } from "./slack-fault.ts";
import { createWebApiSlack } from "./web-api-slack.ts";
import { silentLogger, webClientLimits } from "./web-client-options.ts";

let server: SlackServer;
let slack: Slack;
beforeEach(async () => {
  server = await startSlack();
  const client = new WebClient(undefined, {
    slackApiUrl: `${server.origin}/api/`,
    logger: silentLogger,
    ...webClientLimits,
  });
  const tokens = oneWorkspaceTokens({ get: async () => secretOf("xoxb-not-a-token") });
  const clock = { now: Date.now, sleep: async () => undefined };
  const run = {
    jobId: "job:1",
    installation,
    deadlineMs: Date.now() + 20_000,
    reference: "r",
    log: createMemoryLog(() => undefined),
    metrics: createMemoryMetrics(),
  };
  slack = createWebApiSlack({ client, tokens, clock })(installation, run);
});
afterEach(() => server.close());

const file = {
  id: "F1",
  name: "cat.png",
  user: "U0ANN",
  mode: "hosted",
  mimetype: "image/png",
  size: 5_000,
  original_w: 80,
  original_h: "120",
  file_access: "visible",
  url_private: "https://files.slack.com/files-pri/T0-F1/cat.png",
  url_private_download: "https://files.slack.com/files-pri/T0-F1/download/cat.png",
  shares: {
    public: { C1: [{ ts: "1.1", thread_ts: "1.0", reply_users: [] }] },
    private: { G1: [{ ts: "2.1" }] },
  },
};
const plan = (method: string, json: Record<string, unknown>) => server.plan.set(method, [{ json }]);

describe("a file", () => {
  test("is read with the messages that it is in", async () => {
    plan("files.info", { ok: true, file });

    expect(await slack.files.info("F1")).toEqual({
      id: "F1",
      name: "cat.png",
      userId: "U0ANN",
      isOfBot: false,
      kind: "hosted",
      mimeType: "image/png",
      sizeBytes: 5_000,
      url: file.url_private_download,
      width: 80,
      height: 120,
      shares: [
        { channelId: "C1", ts: "1.1", threadTs: "1.0" },
        { channelId: "G1", ts: "2.1", threadTs: undefined },
      ],
    });
    expect(server.calls[0]?.args).toMatchObject({ file: "F1" });
  });

  test.each<[string, object, object]>([
    [
      "of another workspace that isn't shown",
      { mode: "file_access", file_access: "check_file_info" },
      { kind: "hidden" },
    ],
    ["that access is denied to", { file_access: "access_denied" }, { kind: "hidden" }],
    ["that was deleted", { mode: "tombstone" }, { kind: "hidden" }],
    ["kept elsewhere", { mode: "external", is_external: true }, { kind: "external" }],
    ["that is a snippet", { mode: "snippet" }, { kind: "unsuited" }],
    ["that is a canvas", { mode: "quip" }, { kind: "unsuited" }],
    ["of a bot", { bot_id: "B1" }, { isOfBot: true }],
    ["of an app", { display_as_bot: true }, { isOfBot: true }],
    ["without a name", { name: null, title: "" }, { name: "F1" }],
    ["without its second address", { url_private_download: undefined }, { url: file.url_private }],
    ["that is nowhere yet", { shares: {} }, { shares: [] }],
  ])("%s", async (_name, changes, expected) => {
    plan("files.info", { ok: true, file: { ...file, ...changes } });

    expect(await slack.files.info("F1")).toMatchObject(expected);
  });

  test("that is none is a fault that passes", async () => {
    plan("files.info", { ok: true, file: {} });

    await expect(slack.files.info("F1")).rejects.toMatchObject({ code: "unreachable" });
  });
});

describe("a conversation", () => {
  test.each([
    [
      { creator: "U0ANN", is_member: true, is_channel: true },
      { creatorId: "U0ANN", isMember: true, isChannel: true, isArchived: false },
    ],
    [{ is_im: true }, { creatorId: undefined, isMember: false, isChannel: false, isArchived: false }],
    [
      { creator: "", is_mpim: true, is_archived: true },
      { creatorId: undefined, isMember: false, isChannel: false, isArchived: true },
    ],
  ])("%j", async (channel, conversation) => {
    plan("conversations.info", { ok: true, channel });

    expect(await slack.directory.conversation("C1")).toEqual(conversation);
  });

  test("that is none is a fault", async () => {
    plan("conversations.info", { ok: true });

    await expect(slack.directory.conversation("C1")).rejects.toBeInstanceOf(SlackFault);
  });
});

describe("an account", () => {
  test("is read; one that Slack doesn't know is not found", async () => {
    server.plan.set("users.info", [
      { json: { ok: true, user: { id: "U1", is_owner: true, locale: "ko-KR" } } },
      { json: { ok: true, user: { id: "U2", is_bot: true } } },
      { json: { ok: false, error: "user_not_found" } },
      { json: { ok: true } },
    ]);

    expect(await slack.directory.account("U1")).toEqual({
      id: "U1",
      state: "person",
      isAdmin: true,
      locale: "ko",
    });
    expect((await slack.directory.account("U2")).state).toBe("bot");
    expect((await slack.directory.account("U3")).state).toBe("not-found");
    await expect(slack.directory.account("U4")).rejects.toMatchObject({ code: "unreachable" });
  });
});

describe("a message", () => {
  const message = { text: "Hi", blocks: [] };

  test("is posted into a thread, edited, whispered; nothing of it unfurls", async () => {
    plan("chat.postMessage", { ok: true, ts: "3.1" });

    expect(await slack.messages.post("C1", message, "1.0")).toBe("3.1");
    await slack.messages.update("C1", "3.1", message);
    await slack.messages.whisper("C1", "U1", message, "1.0");

    const args = server.calls.map(({ method, args: given }) => [
      method,
      given["thread_ts"],
      given["ts"],
      given["user"],
      given["unfurl_links"],
    ]);
    expect(args).toEqual([
      ["chat.postMessage", "1.0", undefined, undefined, "false"],
      ["chat.update", undefined, "3.1", undefined, "false"],
      ["chat.postEphemeral", "1.0", undefined, "U1", "false"],
    ]);
  });

  test("whose answer is lost is not posted twice", async () => {
    server.plan.set("chat.postMessage", [{ cut: true }]);

    await expect(slack.messages.post("C1", message)).rejects.toMatchObject({ code: "unreachable" });
    expect(server.calls).toHaveLength(1);
  });

  test("that Slack limits is posted when Slack says", async () => {
    server.plan.set("chat.postMessage", [
      { json: { ok: false }, status: 429, headers: { "retry-after": "1" } },
      { json: { ok: true, ts: "3.1" } },
    ]);

    expect(await slack.messages.post("C1", message)).toBe("3.1");
  });
});

test("a form is opened; an answer without one is a fault", async () => {
  plan("views.open", { ok: true, view: { id: "V1" } });
  expect(await slack.modals.open("1.2.a", { type: "modal" } as never)).toBe("V1");

  plan("views.open", { ok: true });
  await expect(slack.modals.open("1.2.a", { type: "modal" } as never)).rejects.toMatchObject({
    code: "unreachable",
  });
});
