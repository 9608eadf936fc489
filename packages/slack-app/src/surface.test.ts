import { describe, expect, it } from "vitest";
import { parseAnswer } from "./answer.ts";
import {
  asyncInvocation,
  deadLetterQueue,
  failureQueue,
  functions,
  imageFunctions,
  imageTables,
  publicFunctions,
  publicRoutes,
  publicTables,
  revealQueue,
  routes,
  tables,
} from "./deployment.ts";
import { jobFingerprint } from "./job-fingerprint.ts";
import { isResponseUrl, slackHooksOrigins } from "./response-url.ts";
import { scopes, scopesFor } from "./scopes.ts";
import { commandSurface, commands, eventSurface, events, interactionSurface, workerOfId } from "./surface.ts";
import { workers } from "./worker.ts";

describe("the surface table", () => {
  it("knows its command", () => {
    expect(commandSurface("/luckydraw")).toBe(commands["/luckydraw"]);
  });

  it("sends every command to a worker that there is, within Slack's limits", () => {
    for (const [name, { worker, description, usageHint }] of Object.entries(commands)) {
      expect(workers).toContain(worker);
      expect(name).toMatch(/^\/[a-z-]{1,31}$/);
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(usageHint.length).toBeLessThanOrEqual(1_000);
    }
  });

  it.each(["/nothing", "toString", "__proto__", ""])("knows no command %j", (command) => {
    expect(commandSurface(command)).toBeUndefined();
  });

  it("sends every event to workers that there are", () => {
    for (const [type, { workers: its }] of Object.entries(events)) {
      expect(eventSurface(type)?.workers).toBe(its);
      expect(its.length).toBeGreaterThan(0);
      expect(workers).toEqual(expect.arrayContaining([...its]));
    }
  });

  it("tells every worker that keeps something when a workspace leaves", () => {
    expect(events["app_uninstalled"]?.workers).toEqual([...workers]);
  });

  it.each(["message", "constructor"])("knows no event %j", (type) => {
    expect(eventSurface(type)).toBeUndefined();
  });

  it("awaits a form's answer and no other", () => {
    expect(interactionSurface("view_submission")?.awaited).toBe(true);
    expect(interactionSurface("block_actions")?.awaited).toBe(false);
    expect(interactionSurface("view_closed")?.awaited).toBe(false);
    expect(interactionSurface("valueOf")).toBeUndefined();
  });

  it.each([
    ["luckydraw:verify", "luckydraw"],
    ["luckydraw:", "luckydraw"],
    ["image-upload:remove", "image-upload"],
    ["luckydraw", undefined],
    ["luckydrawX:verify", undefined],
    [":luckydraw", undefined],
    ["", undefined],
  ])("sends the id %j to %s", (id, worker) => {
    expect(workerOfId(id)).toBe(worker);
  });
});

describe("the deployment", () => {
  it("keeps a message of a queue hidden for six times as long as its function may run, as AWS advises", () => {
    expect(revealQueue.visibilityTimeoutSeconds).toBe(6 * functions.luckydraw.timeoutSeconds);
    expect(failureQueue.visibilityTimeoutSeconds).toBe(6 * functions["on-failure"].timeoutSeconds);
  });

  it("lets a message be received as failed that brings all receipts of its first queue along", () => {
    expect(failureQueue.maxReceiveCount).toBeGreaterThanOrEqual(2 * (revealQueue.maxReceiveCount + 1));
  });

  it("keeps dead letters as long as SQS can", () => {
    expect(deadLetterQueue.keptSeconds).toBe(14 * 24 * 3_600);
  });

  it("gives a job up with the response_url that it would answer to", () => {
    expect(asyncInvocation).toEqual({ maximumRetryAttempts: 2, maximumEventAgeSeconds: 30 * 60 });
  });

  it("lets the dispatcher run a little longer than Slack waits", () => {
    expect(functions.dispatcher.timeoutSeconds).toBeGreaterThan(3);
    expect(functions.dispatcher.timeoutSeconds).toBeLessThan(10);
  });

  it("names the door's routes, the keys of the tables and the secrets of the functions", () => {
    expect(Object.values(routes)).toEqual([
      "POST /slack/commands",
      "POST /slack/events",
      "POST /slack/interactivity",
    ]);
    expect(tables).toEqual({
      draws: {
        partitionKey: "pk",
        sortKey: "sk",
        timeToLive: "expiresAt",
        index: { name: "by-date", sortKey: "startedAt" },
      },
      jobs: { partitionKey: "tenant", sortKey: "id", timeToLive: "expiration" },
    });
    expect(functions.dispatcher).toMatchObject({
      secrets: ["SLACK_SIGNING_SECRET"],
      optionalSecrets: ["SLACK_SIGNING_SECRET_PREVIOUS"],
    });
    for (const name of ["luckydraw", "on-failure"] as const) {
      expect(functions[name]).toMatchObject({ secrets: ["SLACK_BOT_TOKEN"], optionalSecrets: [] });
    }
  });

  it("names what a public app has beside", () => {
    expect(Object.values(publicRoutes)).toEqual(["GET /slack/install", "GET /slack/oauth/callback"]);
    expect(publicTables).toEqual({ installations: { partitionKey: "pk", sortKey: "sk" } });
    expect(publicFunctions).toEqual({
      "oauth-callback": {
        timeoutSeconds: 10,
        memoryMegabytes: 256,
        secrets: ["SLACK_CLIENT_SECRET"],
        optionalSecrets: [],
      },
    });
  });

  it("names what an app beside has which turns pictures into links", () => {
    expect(imageTables).toEqual({ pictures: { partitionKey: "pk", sortKey: "sk" } });
    expect(imageFunctions["image-upload"]).toMatchObject({
      secrets: ["SLACK_BOT_TOKEN"],
      optionalSecrets: [],
    });
  });

  it("has a function for every worker", () => {
    const names = Object.keys({ ...functions, ...imageFunctions });

    expect(names).toEqual(expect.arrayContaining([...workers]));
  });

  it("ends the items of every table", () => {
    expect(Object.values(tables).every(({ timeToLive }) => timeToLive !== "")).toBe(true);
  });

  it("asks for the reading of files only where pictures become links", () => {
    expect(scopesFor(["images"])).toEqual([...scopesFor([]), "files:read"]);
  });

  it("gives a reason for every scope", () => {
    expect(Object.values(scopes).every(({ reason }) => /^[A-Z].{15,}\.$/.test(reason))).toBe(true);
  });
});

describe("a job's fingerprint", () => {
  it("is the beginning of its id's SHA-256, and shows nothing of the id", () => {
    expect(jobFingerprint("abc")).toBe("ba7816bf8f");
    expect(jobFingerprint("abd")).not.toBe(jobFingerprint("abc"));
  });
});

describe("an answer", () => {
  it("carries a body or none", () => {
    expect(parseAnswer({ version: 1, body: { response_action: "clear" } })?.body).toEqual({
      response_action: "clear",
    });
    expect(parseAnswer({ version: 1, body: null })).toEqual({ version: 1, body: null });
  });

  it.each([
    undefined,
    null,
    "text",
    {},
    { version: 2, body: null },
    { version: 1, body: [] },
    { version: 1 },
  ])("is not %j", (value) => {
    expect(parseAnswer(value)).toBeUndefined();
  });
});

describe("a response URL", () => {
  it.each([
    "https://hooks.slack.com/commands/T0/1/x",
    "https://hooks.slack-gov.com/commands/T0/1/x",
    "https://hooks.slack.com:443/actions/T0/1/x",
  ])("is %s", (url) => {
    expect(isResponseUrl(url, slackHooksOrigins)).toBe(true);
  });

  it.each([
    "http://hooks.slack.com/commands/T0/1/x",
    "https://hooks.slack.com.evil.example/x",
    "https://hooks.slack.com@evil.example/x",
    "https://user:pass@hooks.slack.com/x",
    "https://user@hooks.slack.com/x",
    "https://:pass@hooks.slack.com/x",
    "https://hooks.slack.com:8443/x",
    "https://evil.example/https://hooks.slack.com",
    "http://169.254.169.254/latest/meta-data",
    "file:///etc/passwd",
    "hooks.slack.com/x",
    "",
  ])("is not %s", (url) => {
    expect(isResponseUrl(url, slackHooksOrigins)).toBe(false);
  });
});
