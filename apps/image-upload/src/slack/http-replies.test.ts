import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { installation } from "../../test/kit/jobs.ts";
import { createMemoryLog } from "../../test/kit/memory-log.ts";
import { createMemoryMetrics } from "../../test/kit/memory-metrics.ts";
import { type SlackServer, startSlack } from "../../test/kit/slack-server.ts";
import { createHttpReplies } from "./http-replies.ts";
import type { Reply } from "./slack.ts";
import { SlackFault } from "./slack-fault.ts";

let server: SlackServer;
beforeEach(async () => {
  server = await startSlack();
});
afterEach(() => server.close());

const reply: Reply = { message: { text: "Hi", blocks: [] }, visibleTo: "person" };

function send(
  url: string,
  options: { readonly origins?: readonly string[]; readonly reply?: Reply } = {},
): Promise<void> {
  const run = {
    jobId: "job:1",
    installation,
    deadlineMs: Date.now() + 5_000,
    log: createMemoryLog(() => undefined),
    metrics: createMemoryMetrics(),
    reference: "r",
  };
  const replies = createHttpReplies({ fetch, clock: Date, origins: options.origins ?? [server.origin] });
  return replies.send(url, options.reply ?? reply, run);
}

const codeOf = async (sending: Promise<void>): Promise<string> => {
  const fault = await sending.then(
    () => undefined,
    (error: unknown) => error,
  );
  return fault instanceof SlackFault ? fault.code : "none";
};

test("sends an ephemeral answer that leaves the original alone", async () => {
  await send(`${server.origin}/commands/1`);

  expect(JSON.parse(server.calls[0]!.body)).toEqual({
    response_type: "ephemeral",
    replace_original: false,
    text: "Hi",
  });
});

test("sends an answer for the channel into a thread", async () => {
  await send(`${server.origin}/actions/1`, {
    reply: { ...reply, visibleTo: "channel", threadTs: "1.2" },
  });

  expect(JSON.parse(server.calls[0]!.body)).toMatchObject({
    response_type: "in_channel",
    replace_original: false,
    thread_ts: "1.2",
  });
});

describe("speaks to no other host", () => {
  test.each([
    "https://hooks.slack.com.evil.example/commands/1",
    "https://evil.example/https://hooks.slack.com/",
    "https://hooks.slack.com@evil.example/",
    "https://user:password@hooks.slack.com/commands/1",
    "http://hooks.slack.com/commands/1",
    "https://hooks.slack.com:8443/commands/1",
    "http://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
    "not a url",
    "",
  ])("%s", async (url) => {
    let fetched = 0;
    const run = {
      jobId: "job:1",
      installation,
      deadlineMs: Date.now() + 5_000,
      log: createMemoryLog(() => undefined),
      metrics: createMemoryMetrics(),
      reference: "r",
    };
    const count = async (): Promise<Response> => {
      fetched += 1;
      return new Response("ok");
    };
    const replies = createHttpReplies({ fetch: count, clock: Date, origins: ["https://hooks.slack.com"] });

    expect(await codeOf(replies.send(url, reply, run))).toBe("foreign_url");
    expect(fetched).toBe(0);
  });
});

test("follows no redirect, not even to the same host", async () => {
  server.plan.set("/commands/1", [{ redirect: `${server.origin}/commands/2` }]);

  expect(await codeOf(send(`${server.origin}/commands/1`))).toBe("expired_url");
  expect(server.calls).toHaveLength(1);
});

test.each([
  ["used up", { html: "used_url", status: 404 }, "expired_url"],
  ["expired", { html: "expired_url", status: 410 }, "expired_url"],
  ["limited", { html: "", status: 429 }, "ratelimited"],
  ["broken", { html: "", status: 500 }, "unreachable"],
  ["cut off", { cut: true }, "unreachable"],
] as const)("tells a URL that is %s", async (_name, planned, code) => {
  server.plan.set("/commands/1", [planned]);

  expect(await codeOf(send(`${server.origin}/commands/1`))).toBe(code);
});
