import { coldStarts, type RequestEntry } from "@luckydraw/slack-app";
import { createVerifier, type LambdaHttpEvent } from "@luckydraw/slack-verify";
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

const context = { awsRequestId: "79b4f56e-95b1-4643-9700-2807f4e68189" };

function dispatcher(
  outcome: HandedOver | ((worker: string) => HandedOver) = { ok: true },
  told = true,
  deployed: readonly string[] = ["luckydraw", "image-upload"],
) {
  const seen = {
    handedOver: [] as string[],
    deadlines: [] as number[],
    told: [] as string[],
    logs: [] as RequestEntry[],
  };
  const take = (way: string) => async (job: { id: string }, worker: string, deadlineMs: number) => {
    seen.handedOver.push(`${way} ${worker} ${job.id}`);
    seen.deadlines.push(deadlineMs);
    return typeof outcome === "function" ? outcome(worker) : outcome;
  };
  const verifier = createVerifier({ signingSecrets: SIGNING_SECRET });
  const handle = createHandler({
    verifier: async () => verifier,
    handOver: { serves: (worker) => deployed.includes(worker), send: take("send"), ask: take("ask") },
    tellPerson: async (url) => {
      seen.told.push(url);
      return told;
    },
    now: Date.now,
    isColdStart: coldStarts({}),
    log: (entry) => seen.logs.push(entry),
  });
  return { handler: (event: LambdaHttpEvent) => handle(event, context), seen };
}
const command = formBody(commandFields);
const uninstalled = JSON.stringify({
  type: "event_callback",
  team_id: "T0LUCKY01",
  api_app_id: "A0LUCKY01",
  event: { type: "app_uninstalled" },
  event_id: "Ev0LEFT001",
  event_time: 1_790_000_000,
});

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

  it("that is an event goes to every worker that has something to do, under the same id", async () => {
    const { handler, seen } = dispatcher();

    const response = await handler(httpApiEvent(uninstalled));

    expect(response).toMatchObject({ statusCode: 200, body: "" });
    expect(seen.handedOver).toEqual([
      "send luckydraw T0LUCKY01/evt/Ev0LEFT001",
      "send image-upload T0LUCKY01/evt/Ev0LEFT001",
    ]);
    expect(seen.logs[0]).toMatchObject({ outcome: "handed-over", worker: "luckydraw,image-upload" });
  });

  it("that is an event goes to the workers that are deployed", async () => {
    const { handler, seen } = dispatcher({ ok: true }, true, ["luckydraw"]);

    await handler(httpApiEvent(uninstalled));

    expect(seen.handedOver).toEqual(["send luckydraw T0LUCKY01/evt/Ev0LEFT001"]);
  });

  it("that is an event which one of its workers did not get is asked for again", async () => {
    const { handler, seen } = dispatcher((worker) =>
      worker === "luckydraw" ? { ok: true } : { ok: false, reason: "ThrottlingException" },
    );

    const response = await handler(httpApiEvent(uninstalled));

    expect(response.statusCode).toBe(500);
    expect(seen.logs[0]).toMatchObject({ outcome: "not-handed-over", reason: "ThrottlingException" });
  });

  it("for a worker that is not deployed is answered and not handed over", async () => {
    const { handler, seen } = dispatcher({ ok: true }, true, ["luckydraw"]);

    const response = await handler(
      httpApiEvent(formBody({ ...commandFields, command: "/image-upload", text: "on" })),
    );

    expect(response).toMatchObject({ statusCode: 200, body: "" });
    expect(seen.handedOver).toEqual([]);
    expect(seen.logs[0]).toMatchObject({ outcome: "unknown", what: "worker" });
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
    const logs: RequestEntry[] = [];
    const handler = createHandler({
      verifier: () =>
        Promise.reject(Object.assign(new Error("SLACK_SIGNING_SECRET: KMS is away"), { code: "key-denied" })),
      handOver: { serves: () => true, send: async () => failed, ask: async () => failed },
      tellPerson: async () => false,
      now: Date.now,
      isColdStart: () => false,
      log: (entry) => logs.push(entry),
    });

    const response = await handler(httpApiEvent(command), context);

    expect(response).toMatchObject({ statusCode: 500, body: "" });
    expect(logs).toMatchObject([
      { level: "error", outcome: "fault", status: 500, fault: "Error", code: "key-denied" },
    ]);
    expect(JSON.stringify(logs)).not.toContain("KMS is away");
  });
});

describe("the log", () => {
  it("names the request, the job and the team, and tells the first request of a container", async () => {
    const { handler, seen } = dispatcher();

    for (let i = 0; i < 3; i += 1) {
      await handler(httpApiEvent(command));
    }

    expect(seen.logs[0]).toMatchObject({
      requestId: context.awsRequestId,
      coldStart: true,
      ColdStart: 1,
      outcome: "handed-over",
      status: 200,
      team: "T0LUCKY01",
      job: expect.stringMatching(/^[0-9a-f]{10}$/),
    });
    expect(seen.logs.map(({ coldStart }) => coldStart)).toEqual([true, false, false]);
    expect(seen.logs.filter((entry) => "ColdStart" in entry)).toHaveLength(1);
  });

  it("counts an answer's milliseconds from API Gateway's receipt", async () => {
    const { handler, seen } = dispatcher();
    const event = httpApiEvent(command);
    event.requestContext.timeEpoch -= 800;

    await handler(event);

    expect(seen.logs[0]?.AckDuration).toBeGreaterThanOrEqual(800);
    expect(seen.logs[0]?.AckDuration).toBeLessThan(1_800);
  });

  it("measures no answer to what Slack did not sign", async () => {
    const { handler, seen } = dispatcher();

    await handler({ ...httpApiEvent(command), headers: {} });

    expect(seen.logs[0]).toMatchObject({ outcome: "refused", status: 401, ms: expect.any(Number) });
    expect(seen.logs[0]).not.toHaveProperty("AckDuration");
  });

  it("counts a hand-over that failed, and no other", async () => {
    const failing = dispatcher({ ok: false, reason: "TimeoutError" });
    const working = dispatcher();

    await failing.handler(httpApiEvent(command));
    await working.handler(httpApiEvent(command));

    expect(failing.seen.logs).toMatchObject([{ outcome: "not-handed-over", HandOverFailure: 1 }]);
    expect(working.seen.logs[0]).not.toHaveProperty("HandOverFailure");
  });
});
