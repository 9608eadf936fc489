import { inspect } from "node:util";
import { secretOf } from "@luckydraw/kms-secrets";
import { describe, expect, test } from "vitest";
import { slackRefresher } from "./slack.ts";

const clientId = "1234.5678";
const clientSecret = secretOf("client-secret");
const refreshToken = secretOf("xoxe-1-secret");
const never = new AbortController().signal;
const answering = (answer: Response | Error) =>
  slackRefresher({
    clientId,
    clientSecret,
    fetch: async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
const pair = {
  ok: true,
  access_token: "xoxe.xoxb-1-secret",
  refresh_token: "xoxe-1-next",
  expires_in: 43_200,
};

describe("a refresher", () => {
  test("hands the new pair over as secrets", async () => {
    const outcome = await answering(Response.json(pair)).refresh(refreshToken, never);

    if (!outcome.ok) throw new Error(outcome.error);
    expect([outcome.token.reveal(), outcome.refreshToken.reveal(), outcome.expiresInSeconds]).toEqual([
      "xoxe.xoxb-1-secret",
      "xoxe-1-next",
      43_200,
    ]);
    expect(inspect(outcome)).not.toContain("xox");
  });

  test("asks slack.com, follows no redirect, and takes the caller's signal", async () => {
    const calls: [unknown, RequestInit | undefined][] = [];
    const refresher = slackRefresher({
      clientId,
      clientSecret: async () => clientSecret,
      fetch: async (url, init) => {
        calls.push([url, init]);
        return Response.json(pair);
      },
    });

    await refresher.refresh(refreshToken, never);

    const [[url, init] = []] = calls;
    expect(String(url)).toBe("https://slack.com/api/oauth.v2.access");
    expect(init).toMatchObject({ method: "POST", redirect: "error", signal: never });
    expect(String(init?.body)).toContain("client_secret=client-secret");
  });

  test.each(["invalid_refresh_token", "bad_client_secret", "a"])(
    "says what Slack refused with: %s",
    async (error) => {
      const outcome = await answering(Response.json({ ok: false, error })).refresh(refreshToken, never);

      expect(outcome).toEqual({ ok: false, error });
    },
  );

  test.each([
    ["a status", new Response("<html>", { status: 503 })],
    ["a status with a pair", Response.json(pair, { status: 429 })],
    ["no JSON", new Response("<html>")],
    ["null", Response.json(null)],
    ["no token", Response.json({ ...pair, access_token: "" })],
    ["no refresh token", Response.json({ ...pair, refresh_token: 5 })],
    ["no end", Response.json({ ...pair, expires_in: "43200" })],
    ["no error", Response.json({ ok: false })],
    ["an error that is no word", Response.json({ ok: false, error: "xoxb-1" })],
    ["an error that is too long", Response.json({ ok: false, error: "a".repeat(65) })],
    ["something else than ok", Response.json({ ...pair, ok: "true" })],
    ["ratelimited", Response.json({ ok: false, error: "ratelimited" })],
    ["internal_error", Response.json({ ok: false, error: "internal_error" })],
    ["no answer", new TypeError("fetch failed")],
  ])("rejects when Slack gives %s", async (_, answer) => {
    await expect(answering(answer).refresh(refreshToken, never)).rejects.toThrow();
  });
});
