import { createVerifier } from "@luckydraw/slack-verify";
import { describe, expect, it } from "vitest";
import {
  buttonPayload,
  commandFields,
  formBody,
  formPayload,
  httpApiEvent,
  payloadBody,
  SIGNING_SECRET,
} from "../test/requests.ts";
import type { HandedOver } from "./hand-over.ts";
import { createHandler } from "./handler.ts";

function dispatcher(outcome: HandedOver = { ok: true }, told = true) {
  const seen = {
    handedOver: [] as string[],
    deadlines: [] as number[],
    told: [] as string[],
    logs: [] as object[],
  };
  const take = (way: string) => async (job: { id: string }, worker: string, deadlineMs: number) => {
    seen.handedOver.push(`${way} ${worker} ${job.id}`);
    seen.deadlines.push(deadlineMs);
    return outcome;
  };
  const verifier = createVerifier({ signingSecrets: SIGNING_SECRET });
  const handler = createHandler({
    verifier: async () => verifier,
    handOver: { send: take("send"), ask: take("ask") },
    tellPerson: async (url) => {
      seen.told.push(url);
      return told;
    },
    now: Date.now,
    log: (entry) => seen.logs.push(entry),
  });
  return { handler, seen };
}
const command = formBody(commandFields);

describe("a verified request", () => {
  it("is handed over once and answered empty", async () => {
    const { handler, seen } = dispatcher();

    const response = await handler(httpApiEvent(command));

    expect(response).toMatchObject({ statusCode: 200, body: "" });
    expect(seen.handedOver).toEqual(["send luckydraw T0LUCKY01/cmd/11.22.abc"]);
  });

  it("spends its cold start from the same budget", async () => {
    const { handler, seen } = dispatcher();
    const event = httpApiEvent(command);
    event.requestContext.timeEpoch -= 1_000;

    await handler(event);

    expect(seen.deadlines[0]).toBeLessThanOrEqual(1_500);
    expect(seen.deadlines[0]).toBeGreaterThan(1_300);
  });

  it("that is awaited gets the worker's answer as its body", async () => {
    const body = { response_action: "errors", errors: { count: "At least 1." } };
    const { handler, seen } = dispatcher({ ok: true, answer: { version: 1, body } });

    const response = await handler(httpApiEvent(payloadBody(formPayload)));

    expect(JSON.parse(response.body)).toEqual(body);
    expect(seen.handedOver[0]).toMatch(/^ask /);
  });

  it("that is awaited and has nothing to say closes the form", async () => {
    const { handler } = dispatcher({ ok: true, answer: { version: 1, body: null } });

    const response = await handler(httpApiEvent(payloadBody(formPayload)));

    expect(response).toMatchObject({ statusCode: 200, body: "" });
  });

  it("answers Slack's challenge in JSON", async () => {
    const { handler } = dispatcher();

    const response = await handler(
      httpApiEvent(JSON.stringify({ type: "url_verification", challenge: "c-1" })),
    );

    expect(JSON.parse(response.body)).toEqual({ challenge: "c-1" });
  });

  it("is a redelivery, and is handed over again under the same id", async () => {
    const { handler, seen } = dispatcher();

    await handler(httpApiEvent(command, { headers: { "x-slack-retry-num": "1" } }));
    await handler(httpApiEvent(command, { headers: { "x-slack-retry-num": "2" } }));

    expect(new Set(seen.handedOver).size).toBe(1);
    expect(seen.handedOver).toHaveLength(2);
  });

  it("leaves a log line without text, names, URLs or trigger ids of its own", async () => {
    const { handler, seen } = dispatcher();

    await handler(httpApiEvent(command));

    const line = JSON.stringify(seen.logs);
    expect(line).toContain("handed-over");
    expect(line).not.toMatch(/라면|hooks\.slack|not-to-be-used|U0BOB|11\.22\.abc/);
  });
});

describe("a request that Slack did not sign", () => {
  it.each([
    ["another secret", httpApiEvent(command, { secret: "ffffffffffffffffffffffffffffffff" })],
    [
      "a timestamp 400 s ago",
      httpApiEvent(command, { timestampSeconds: Math.floor(Date.now() / 1000) - 400 }),
    ],
    [
      "a timestamp 400 s ahead",
      httpApiEvent(command, { timestampSeconds: Math.floor(Date.now() / 1000) + 400 }),
    ],
    ["no headers", { ...httpApiEvent(command), headers: {} }],
    ["a changed body", { ...httpApiEvent(command), body: Buffer.from(`${command}9`).toString("base64") }],
    ["an ssl_check", { ...httpApiEvent("ssl_check=1"), headers: {} }],
  ])("(%s) gets 401, no reason, and hands over nothing", async (_, event) => {
    const { handler, seen } = dispatcher();

    const response = await handler(event);

    expect(response).toMatchObject({ statusCode: 401, body: "" });
    expect(seen.handedOver).toEqual([]);
  });

  it("is too large: 413 before anything is computed", async () => {
    const { handler } = dispatcher();

    const response = await handler({ ...httpApiEvent("x".repeat(900_001)), headers: {} });

    expect(response.statusCode).toBe(413);
  });

  it("has a body that is not base64: 400", async () => {
    const { handler } = dispatcher();

    const response = await handler({ ...httpApiEvent(command), body: "%%%" });

    expect(response.statusCode).toBe(400);
  });

  it("is no event at all: 401", async () => {
    const { handler } = dispatcher();

    const response = await handler(undefined as never);

    expect(response.statusCode).toBe(401);
  });
});

describe("a signed request that this app has no use for", () => {
  it("gets 200 and a log line", async () => {
    const { handler, seen } = dispatcher();

    const response = await handler(httpApiEvent(formBody({ ...commandFields, command: "/other" })));

    expect(response.statusCode).toBe(200);
    expect(seen.handedOver).toEqual([]);
    expect(seen.logs).toMatchObject([{ level: "warn", outcome: "unknown", what: "command" }]);
  });

  it("gets 400 when it is malformed", async () => {
    const { handler } = dispatcher();

    const response = await handler(httpApiEvent("{"));

    expect(response).toMatchObject({ statusCode: 400, body: "" });
  });

  it("with too long a text is told so, and nothing is handed over", async () => {
    const { handler, seen } = dispatcher();

    const response = await handler(httpApiEvent(formBody({ ...commandFields, text: "x".repeat(5_000) })));

    expect(JSON.parse(response.body)).toMatchObject({ response_type: "ephemeral" });
    expect(response.body).toContain("4,000");
    expect(seen.handedOver).toEqual([]);
  });
});

describe("a hand-over that failed", () => {
  const failed = { ok: false, reason: "TooManyRequestsException" } as const;

  it("of a command is told to its sender in the app's languages", async () => {
    const { handler } = dispatcher(failed);

    const response = await handler(httpApiEvent(command));

    const { response_type, text } = JSON.parse(response.body);
    expect(response_type).toBe("ephemeral");
    expect(text).toContain("Nothing was drawn");
    expect(text).toContain("추첨은 진행되지 않았어요");
    expect(text).toContain("抽選は行われていません");
  });

  it("of a click is told through its response_url", async () => {
    const { handler, seen } = dispatcher(failed);

    const response = await handler(httpApiEvent(payloadBody(buttonPayload)));

    expect(seen.told).toEqual([buttonPayload.response_url]);
    expect(response.statusCode).toBe(200);
  });

  it("of a click that can't be told is marked by Slack itself", async () => {
    const { handler } = dispatcher(failed, false);

    const response = await handler(httpApiEvent(payloadBody(buttonPayload)));

    expect(response.statusCode).toBe(500);
  });

  it("of a form stands under its first input, so that nothing filled in is lost", async () => {
    const { handler } = dispatcher(failed);

    const response = await handler(httpApiEvent(payloadBody(formPayload)));

    expect(JSON.parse(response.body)).toMatchObject({
      response_action: "errors",
      errors: { count: expect.stringContaining("Nothing was drawn") },
    });
  });

  it("because the secrets can't be decrypted answers 500 without a word of why", async () => {
    const logs: object[] = [];
    const handler = createHandler({
      verifier: () => Promise.reject(new Error("SLACK_SIGNING_SECRET: KMS is away")),
      handOver: { send: async () => failed, ask: async () => failed },
      tellPerson: async () => false,
      now: Date.now,
      log: (entry) => logs.push(entry),
    });

    const response = await handler(httpApiEvent(command));

    expect(response).toMatchObject({ statusCode: 500, body: "" });
    expect(logs).toMatchObject([{ level: "error", outcome: "fault" }]);
  });
});
