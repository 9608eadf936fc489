// The real SDK client against a server that does what Slack does on a bad day.
import { secretOf } from "@luckydraw/kms-secrets";
import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestClock, type TestClock } from "../../test/kit/clock.ts";
import { installation } from "../../test/kit/jobs.ts";
import { createMemoryLog } from "../../test/kit/memory-log.ts";
import { createMemoryMetrics } from "../../test/kit/memory-metrics.ts";
import { type SlackServer, startSlack } from "../../test/kit/slack-server.ts";
import type { Slack } from "./slack.ts";
import { SlackFault } from "./slack-fault.ts";
import { createWebApiSlack } from "./web-api-slack.ts";
import { silentLogger, webClientLimits } from "./web-client-options.ts";

let server: SlackServer;
let clock: TestClock;
let lines: string[];
let tokens: string[];
let forgotten: string[];
const message = { text: "Draw #1", blocks: [] };
const startMs = 1_790_000_000_000;

beforeEach(async () => {
  server = await startSlack();
  clock = createTestClock(startMs);
  lines = [];
  tokens = ["xoxb-not-a-token"];
  forgotten = [];
});
afterEach(() => server.close());

function slack(
  from:
    | typeof installation
    | { teamId: string; enterpriseId: string; isEnterpriseInstall: true } = installation,
): Slack {
  const slackApiUrl = `${server.origin}/api/`;
  const slackFor = createWebApiSlack({
    client: new WebClient(undefined, { slackApiUrl, logger: silentLogger, ...webClientLimits }),
    tokens: {
      botToken: async () => secretOf(tokens[0] ?? ""),
      forget: ({ teamId }) => {
        forgotten.push(String(teamId));
        if (tokens.length > 1) tokens.shift();
      },
    },
    clock,
    fetch,
  });
  const log = createMemoryLog((line) => lines.push(JSON.stringify(line)));
  return slackFor(from, {
    deadlineMs: startMs + 60_000,
    log,
    metrics: createMemoryMetrics(),
    reference: "r",
  });
}

const faultOf = async (call: Promise<unknown>): Promise<SlackFault> => {
  const fault = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(fault instanceof SlackFault)) throw new Error("no SlackFault");
  return fault;
};
const callsOf = (method: string) => server.calls.filter((call) => call.method === method);

describe("a call", () => {
  test("carries the token of the installation", async () => {
    server.plan.set("chat.postMessage", [{ json: { ok: true, ts: "1790000000.000100" } }]);

    const ts = await slack().messages.post("C1", message);

    expect(ts).toBe("1790000000.000100");
    expect(server.calls[0]?.authorization).toBe("Bearer xoxb-not-a-token");
    expect(server.calls[0]?.args).toMatchObject({ channel: "C1", text: "Draw #1" });
  });

  test("waits as long as Slack asks, then goes on", async () => {
    const limited = {
      status: 429,
      headers: { "retry-after": "7" },
      json: { ok: false, error: "ratelimited" },
    };
    server.plan.set("chat.postMessage", [limited, limited, { json: { ok: true, ts: "1.000001" } }]);

    await slack().messages.post("C1", message);

    expect(clock.now() - startMs).toBe(14_000);
    expect(callsOf("chat.postMessage")).toHaveLength(3);
  });

  test("gives up at once when the wait is longer than the run", async () => {
    const limited = {
      status: 429,
      headers: { "retry-after": "58" },
      json: { ok: false, error: "ratelimited" },
    };
    server.plan.set("chat.postMessage", [limited]);

    const fault = await faultOf(slack().messages.post("C1", message));

    expect(fault).toMatchObject({ code: "ratelimited", retryAfterSeconds: 58, isPassing: true });
    expect(clock.now()).toBe(startMs);
  });

  test.each([
    ["a cut connection", { cut: true }],
    ["a page of HTML with status 200", { html: "<html>Down for maintenance</html>" }],
    ["a page of HTML with status 503", { html: "<html>503</html>", status: 503 }],
    ["a redirect", { redirect: "http://127.0.0.1:9/elsewhere" }],
    ["Slack's own internal_error", { json: { ok: false, error: "internal_error" } }],
  ] as const)("is repeated after %s where that does no harm", async (_name, planned) => {
    server.plan.set("users.info", [planned, planned, { json: { ok: true, user: { id: "U1" } } }]);

    const account = await slack().directory.account("U1");

    expect(account.state).toBe("person");
    expect(callsOf("users.info")).toHaveLength(3);
  });

  test.each([
    ["a cut connection", { cut: true }],
    ["a page of HTML with status 200", { html: "<html>secret text</html>" }],
  ] as const)("that posts is not repeated after %s: it may have been posted", async (_name, planned) => {
    server.plan.set("chat.postMessage", [planned]);

    const fault = await faultOf(slack().messages.post("C1", message));

    expect(fault).toMatchObject({ code: "unreachable", isPassing: true });
    expect(callsOf("chat.postMessage")).toHaveLength(1);
  });

  test.each([
    "not_in_channel",
    "channel_not_found",
    "account_inactive",
    "token_revoked",
    "invalid_auth",
    "is_archived",
  ])("is not repeated after %s, which stays", async (error) => {
    server.plan.set("chat.update", [{ json: { ok: false, error } }]);

    const fault = await faultOf(slack().messages.update("C1", "1.0", message));

    expect(fault).toMatchObject({ code: error, isPassing: false });
    expect(callsOf("chat.update")).toHaveLength(1);
  });

  test.each(["account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked"])(
    "forgets a token that Slack calls dead (%s), and goes on with the next one if there is one",
    async (error) => {
      tokens = ["xoxb-old", "xoxb-new"];
      server.plan.set("chat.postMessage", [
        { json: { ok: false, error } },
        { json: { ok: true, ts: "1790000000.000100" } },
      ]);

      const ts = await slack().messages.post("C1", message);

      expect(ts).toBe("1790000000.000100");
      expect(server.calls.map(({ authorization }) => authorization)).toEqual([
        "Bearer xoxb-old",
        "Bearer xoxb-new",
      ]);
      expect(forgotten).toEqual([installation.teamId]);
    },
  );

  test("keeps a token that works but may not do something", async () => {
    tokens = ["xoxb-old", "xoxb-new"];
    server.plan.set("chat.postMessage", [{ json: { ok: false, error: "missing_scope" } }]);

    expect((await faultOf(slack().messages.post("C1", message))).code).toBe("missing_scope");
    expect(forgotten).toEqual([]);
    expect(server.calls).toHaveLength(1);
  });

  test("says which scope is missing", async () => {
    server.plan.set("users.info", [
      { json: { ok: false, error: "missing_scope", needed: "users:read", provided: "commands" } },
    ]);

    expect(await faultOf(slack().directory.account("U1"))).toMatchObject({
      code: "missing_scope",
      needed: "users:read",
    });
  });

  test("that fails lets out neither token nor answer, in no line and no error", async () => {
    server.plan.set("chat.postMessage", [{ html: "<html>secret text</html>" }]);

    const fault = await faultOf(slack().messages.post("C1", { text: "what was typed", blocks: [] }));

    const everything = `${lines.join()} ${fault.stack} ${JSON.stringify(fault)} ${String(fault.cause)}`;
    expect(everything).not.toMatch(/xoxb|secret text|what was typed/);
  });
});

describe("the directory", () => {
  test.each([
    [{ id: "U1" }, "person"],
    [{ id: "U1", is_bot: true }, "bot"],
    [{ id: "USLACKBOT" }, "bot"],
    [{ id: "U1", is_workflow_bot: true }, "bot"],
    [{ id: "U1", deleted: true }, "deactivated"],
    [{ id: "U1", deleted: true, is_bot: true }, "deactivated"],
    [{ id: "U1", is_stranger: true }, "stranger"],
    [{ id: "U1", is_restricted: true, is_ultra_restricted: true }, "person"],
  ])("reads %j as %s", async (user, state) => {
    server.plan.set("users.info", [{ json: { ok: true, user } }]);

    expect((await slack().directory.account("U1")).state).toBe(state);
  });

  test("reads language and admin, and asks for the language", async () => {
    server.plan.set("users.info", [
      { json: { ok: true, user: { id: "U1", locale: "ko-KR", is_owner: true } } },
    ]);

    expect(await slack().directory.account("U1")).toEqual({
      id: "U1",
      state: "person",
      isAdmin: true,
      locale: "ko",
    });
    expect(server.calls[0]?.args).toMatchObject({ user: "U1", include_locale: "true" });
  });

  test("knows an account that Slack doesn't find from one that can't be asked for", async () => {
    server.plan.set("users.info", [{ json: { ok: false, error: "user_not_found" } }]);

    expect((await slack().directory.account("U1")).state).toBe("not-found");
  });

  test("reads all pages of a channel's members", async () => {
    const page = (from: number, next_cursor: string) => ({
      json: {
        ok: true,
        members: Array.from({ length: 200 }, (_, index) => `U${from + index}`),
        response_metadata: { next_cursor },
      },
    });
    server.plan.set("conversations.members", [page(0, "a="), page(200, "b="), page(400, "")]);

    const members = await slack().directory.membersOf("C1");

    expect(new Set(members).size).toBe(600);
    expect(callsOf("conversations.members").map(({ args }) => args["cursor"])).toEqual([
      undefined,
      "a=",
      "b=",
    ]);
  });

  test("reads all pages of a person's channels, and takes nothing else for one", async () => {
    const page = (id: string, next_cursor: string) => ({
      json: { ok: true, channels: [{ id }], response_metadata: { next_cursor } },
    });
    server.plan.set("users.conversations", [page("C1", "a="), page("C2", ""), { json: { ok: true } }]);

    expect(await slack().directory.channelsOf("U1")).toEqual(new Set(["C1", "C2"]));
    expect(server.calls[0]?.args).toMatchObject({ user: "U1", types: "public_channel,private_channel" });
    expect((await faultOf(slack().directory.channelsOf("U1"))).code).toBe("unreachable");
  });

  test("looks few accounts up one by one and many by pages of everybody", async () => {
    const members = Array.from({ length: 45 }, (_, index) => ({ id: `U${index}`, is_bot: index === 3 }));
    server.plan.set("users.list", [
      { json: { ok: true, members: members.slice(0, 30), response_metadata: { next_cursor: "x" } } },
      { json: { ok: true, members: members.slice(30, 44), response_metadata: { next_cursor: "" } } },
    ]);
    server.plan.set("users.info", [{ json: { ok: true, user: { id: "U44" } } }]);

    const accounts = await slack().directory.accounts(members.map(({ id }) => id));

    expect([accounts.size, accounts.get("U3")?.state]).toEqual([45, "bot"]);
    expect([callsOf("users.list").length, callsOf("users.info").length]).toEqual([2, 1]);
  });

  test("names the workspace to an org-wide token, which must", async () => {
    server.plan.set("users.conversations", [{ json: { ok: true, channels: [{ id: "C1" }] } }]);
    server.plan.set("usergroups.users.list", [{ json: { ok: true, users: ["W1"] } }]);
    const org = { teamId: "T1", enterpriseId: "E1", isEnterpriseInstall: true } as const;

    expect(await slack(org).directory.channelsOf("W1")).toEqual(new Set(["C1"]));
    expect(await slack(org).directory.membersOfGroup("S1")).toEqual(["W1"]);
    expect(server.calls[0]?.args).toMatchObject({ user: "W1", team_id: "T1" });
    expect(server.calls[1]?.args).toMatchObject({ usergroup: "S1", team_id: "T1" });
  });
});

test("a Home is published to its person", async () => {
  server.plan.set("views.publish", [{ json: { ok: true } }]);

  await slack().home.publish("U1", { type: "home", blocks: [] });

  const [call] = callsOf("views.publish");
  expect(call?.args["user_id"]).toBe("U1");
  expect(JSON.parse(String(call?.args["view"]))).toEqual({ type: "home", blocks: [] });
});

describe("a file", () => {
  const file = { filename: "list.txt", title: "The list", content: "ann\nben\n" };

  test("goes to the URL that Slack gave, without the token, then into the thread", async () => {
    server.plan.set("files.getUploadURLExternal", [
      { json: { ok: true, upload_url: `${server.origin}/upload/1`, file_id: "F1" } },
    ]);

    await slack().messages.attach("C1", "1.000001", file);

    expect(server.calls.map(({ method }) => method)).toEqual([
      "files.getUploadURLExternal",
      "/upload/1",
      "files.completeUploadExternal",
    ]);
    expect(server.calls[0]?.args).toMatchObject({ filename: "list.txt", length: "8" });
    expect(server.calls[1]).toMatchObject({ body: file.content, authorization: undefined });
    expect(server.calls[2]?.args).toMatchObject({ channel_id: "C1", thread_ts: "1.000001" });
  });

  test("that is redirected is not sent on", async () => {
    server.plan.set("files.getUploadURLExternal", [
      { json: { ok: true, upload_url: `${server.origin}/upload/1`, file_id: "F1" } },
    ]);
    server.plan.set("/upload/1", [{ redirect: `${server.origin}/elsewhere` }]);

    expect((await faultOf(slack().messages.attach("C1", "1.000001", file))).code).toBe("unreachable");
    expect(callsOf("/elsewhere")).toHaveLength(0);
  });
});
