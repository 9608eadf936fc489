// Real HTTP against a Slack that misbehaves.
import { KmsSecretsError, secretOf } from "@luckydraw/kms-secrets";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { installation } from "../../test/kit/failures.ts";
import { type SlackServer, startSlack } from "../../test/kit/slack-server.ts";
import type { Answer } from "../../test/kit/stand-in.ts";
import { type BotTokens, oneWorkspaceTokens } from "./bot-tokens.ts";
import { createHttpSlack } from "./http-slack.ts";
import type { Slack } from "./slack.ts";
import { SlackFault } from "./slack-fault.ts";

let server: SlackServer;
beforeEach(async () => {
  server = await startSlack();
});
afterEach(() => server.close());

const tokens = oneWorkspaceTokens({ get: async () => secretOf("xoxb-not-a-token") });

function slackOf(more: { readonly tokens?: BotTokens; readonly leftMs?: number } = {}): Slack {
  const slackFor = createHttpSlack({
    fetch,
    clock: Date,
    tokens: more.tokens ?? tokens,
    slackApiUrl: `${server.origin}/api/`,
    hooksOrigins: [server.origin],
  });
  return slackFor(installation, Date.now() + (more.leftMs ?? 10_000));
}

async function faultOf(sending: Promise<unknown>): Promise<unknown> {
  return await sending.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe("the language of a person", () => {
  test.each([
    ["ko-KR", "ko"],
    ["ja-JP", "ja"],
    ["fr-FR", "en"],
  ])("%s is %s", async (locale, language) => {
    server.plan.set("users.info", [{ body: { ok: true, user: { id: "U0ANN0001", locale } } }]);

    expect(await slackOf().localeOf("U0ANN0001")).toBe(language);

    expect(server.argsOf("users.info")).toEqual([{ user: "U0ANN0001", include_locale: "true" }]);
  });

  test.each<[string, Answer]>([
    ["without a locale", { body: { ok: true, user: { id: "U0ANN0001" } } }],
    ["without a user", { body: { ok: true } }],
    ["that is null", { body: "null" }],
    ["that refuses", { body: { ok: false, error: "missing_scope" } }],
    ["of 429", { status: 429, headers: { "retry-after": "30" } }],
    ["of 500", { status: 500, body: "<html>" }],
    ["that is cut", "cut"],
  ])("is not known after an answer %s", async (_name, answer) => {
    server.plan.set("users.info", [answer]);

    expect(await slackOf().localeOf("U0ANN0001")).toBeUndefined();
  });

  test("is not waited for longer than a second", async () => {
    server.plan.set("users.info", ["stall"]);
    const startMs = Date.now();

    expect(await slackOf().localeOf("U0ANN0001")).toBeUndefined();

    expect(Date.now() - startMs).toBeLessThan(3_000);
  });

  test("is not waited for while KMS holds the token back, nor when it refuses", async () => {
    const silent = oneWorkspaceTokens({ get: () => new Promise<never>(() => undefined) });
    const down = oneWorkspaceTokens({
      get: () => Promise.reject(new KmsSecretsError({ code: "aborted", variable: "SLACK_BOT_TOKEN" })),
    });

    expect(await slackOf({ tokens: silent }).localeOf("U0ANN0001")).toBeUndefined();
    expect(await slackOf({ tokens: down }).localeOf("U0ANN0001")).toBeUndefined();
  });
});

test("a message goes to a channel or to one person in it, with the token", async () => {
  await slackOf().post("C0LUNCH01", "Hi & <bye>");
  await slackOf().whisper("C0LUNCH01", "U0ANN0001", "Hi");

  expect(server.argsOf("chat.postMessage")).toEqual([{ channel: "C0LUNCH01", text: "Hi & <bye>" }]);
  expect(server.argsOf("chat.postEphemeral")).toEqual([
    { channel: "C0LUNCH01", user: "U0ANN0001", text: "Hi" },
  ]);
  expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer xoxb-not-a-token",
    "Bearer xoxb-not-a-token",
  ]);
});

describe("a post that fails", () => {
  test.each<[string, Answer, { code: string; isPassing: boolean; retryAfterSeconds?: number }]>([
    [
      "for Slack limits it",
      { status: 429, headers: { "retry-after": "30" }, body: { ok: false, error: "ratelimited" } },
      { code: "ratelimited", isPassing: true, retryAfterSeconds: 30 },
    ],
    [
      "for Slack limits it and says not how long",
      { status: 429 },
      { code: "ratelimited", isPassing: true, retryAfterSeconds: 1 },
    ],
    ["with a 500", { status: 500, body: "<html>oops" }, { code: "unreachable", isPassing: true }],
    ["with a page of 200", { body: "<html>oops" }, { code: "unreachable", isPassing: true }],
    [
      "with a page as its error",
      { body: { ok: false, error: "<html>" } },
      { code: "unreachable", isPassing: true },
    ],
    [
      "with a 503 that says why",
      { status: 503, body: { ok: false, error: "service_unavailable" } },
      { code: "service_unavailable", isPassing: true },
    ],
    ["by a cut", "cut", { code: "unreachable", isPassing: true }],
    [
      "for good",
      { body: { ok: false, error: "not_in_channel" } },
      { code: "not_in_channel", isPassing: false },
    ],
  ])("%s says whether it may work later", async (_name, answer, expected) => {
    server.plan.set("chat.postMessage", [answer]);

    const fault = await faultOf(slackOf().post("C0LUNCH01", "Hi"));

    expect(fault).toBeInstanceOf(SlackFault);
    expect(fault).toMatchObject(expected);
  });

  test("because Slack stalls ends in time", async () => {
    server.plan.set("chat.postMessage", ["stall"]);

    expect(await faultOf(slackOf({ leftMs: 100 }).post("C0LUNCH01", "Hi"))).toMatchObject({
      code: "unreachable",
    });
  });

  test("because it is sent elsewhere takes the token nowhere", async () => {
    server.plan.set("chat.postMessage", [
      { status: 307, headers: { location: `${server.origin}/elsewhere` } },
    ]);

    expect(await faultOf(slackOf().post("C0LUNCH01", "Hi"))).toMatchObject({ code: "unreachable" });

    expect(server.asked.map(({ path }) => path)).toEqual(["/api/chat.postMessage"]);
  });

  test("because KMS is down says so", async () => {
    const error = new KmsSecretsError({ code: "aborted", variable: "SLACK_BOT_TOKEN" });

    const fault = await faultOf(
      slackOf({ tokens: oneWorkspaceTokens({ get: () => Promise.reject(error) }) }).post("C0", "Hi"),
    );

    expect(fault).toBe(error);
    expect(server.asked).toEqual([]);
  });
});

describe("a token that Slack calls dead", () => {
  /** Tokens of which the next is taken when one is forgotten; the last stays. */
  const tokensInTurn = (...texts: string[]): BotTokens => ({
    botToken: async () => secretOf(texts[0] ?? ""),
    forget: () => void (texts.length > 1 && texts.shift()),
  });
  const sentWith = () => server.asked.map(({ headers }) => headers.authorization);

  test.each(["token_revoked", "token_expired", "invalid_auth", "account_inactive", "not_authed"])(
    "(%s) is dropped, and the one that was stored since is used",
    async (error) => {
      server.plan.set("chat.postMessage", [{ body: { ok: false, error } }, { body: { ok: true } }]);

      await slackOf({ tokens: tokensInTurn("xoxb-old", "xoxb-new") }).post("C0LUNCH01", "Hi");

      expect(sentWith()).toEqual(["Bearer xoxb-old", "Bearer xoxb-new"]);
    },
  );

  test("is not sent again where there is no other", async () => {
    server.plan.set("chat.postMessage", [{ body: { ok: false, error: "token_revoked" } }]);

    const fault = await faultOf(slackOf({ tokens: tokensInTurn("xoxb-only") }).post("C0LUNCH01", "Hi"));

    expect(fault).toMatchObject({ code: "token_revoked", isPassing: false });
    expect(sentWith()).toEqual(["Bearer xoxb-only"]);
  });

  test("is one that Slack says so of: after any other refusal it is kept", async () => {
    server.plan.set("chat.postMessage", [{ body: { ok: false, error: "not_in_channel" } }]);

    await faultOf(slackOf({ tokens: tokensInTurn("xoxb-old", "xoxb-new") }).post("C0LUNCH01", "Hi"));

    expect(sentWith()).toEqual(["Bearer xoxb-old"]);
  });
});

describe("an answer to a response_url", () => {
  test.each([
    ["person", "ephemeral"],
    ["channel", "in_channel"],
  ] as const)("for the %s leaves the original alone and needs no token", async (visibleTo, response_type) => {
    const silent = oneWorkspaceTokens({ get: () => new Promise<never>(() => undefined) });

    await slackOf({ tokens: silent }).reply(`${server.origin}/commands/1`, "Hi", visibleTo);

    expect(server.asked.map(({ body }) => JSON.parse(body))).toEqual([
      { response_type, replace_original: false, text: "Hi" },
    ]);
    expect(server.asked[0]?.headers.authorization).toBeUndefined();
  });

  test.each<[string, Answer, { code: string; isPassing: boolean }]>([
    ["used up", { status: 404, body: "used_url" }, { code: "expired_url", isPassing: false }],
    ["expired", { status: 410, body: "expired_url" }, { code: "expired_url", isPassing: false }],
    [
      "sent elsewhere",
      { status: 302, headers: { location: "/b" } },
      { code: "expired_url", isPassing: false },
    ],
    ["limited", { status: 429, headers: { "retry-after": "7" } }, { code: "ratelimited", isPassing: true }],
    ["broken", { status: 500 }, { code: "unreachable", isPassing: true }],
    ["cut", "cut", { code: "unreachable", isPassing: true }],
  ])("that is %s says whether it may work later", async (_name, answer, expected) => {
    server.plan.set("/commands/1", [answer]);

    expect(await faultOf(slackOf().reply(`${server.origin}/commands/1`, "Hi", "person"))).toMatchObject(
      expected,
    );

    expect(server.asked).toHaveLength(1);
  });

  test("that stalls ends in time", async () => {
    server.plan.set("/commands/1", ["stall"]);

    expect(
      await faultOf(slackOf({ leftMs: 100 }).reply(`${server.origin}/commands/1`, "Hi", "person")),
    ).toMatchObject({ code: "unreachable" });
  });

  test.each([
    "https://hooks.slack.com.evil.example/commands/1",
    "https://hooks.slack.com@evil.example/",
    "http://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
    "",
  ])("goes to no other host: %s", async (url) => {
    let fetched = 0;
    const slackFor = createHttpSlack({
      fetch: async () => {
        fetched += 1;
        return new Response("ok");
      },
      clock: Date,
      tokens,
      slackApiUrl: "https://slack.com/api/",
      hooksOrigins: ["https://hooks.slack.com"],
    });

    const fault = await faultOf(slackFor(installation, Date.now() + 1_000).reply(url, "Hi", "person"));

    expect(fault).toMatchObject({ code: "foreign_url", isPassing: false });
    expect(fetched).toBe(0);
  });
});
