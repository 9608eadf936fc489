/** What the bundle writes while everything that can happen to a request happens: lines, metrics, and no secrets. */
import { problemsOfMetricLine } from "@luckydraw/slack-app";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalAws, startLocalAws } from "./aws.ts";
import {
  buttonPayload,
  commandFields,
  formBody,
  formPayload,
  httpApiEvent,
  payloadBody,
  SIGNING_SECRET,
} from "./requests.ts";
import { type RunningFunction, runBundle } from "./run-bundle.ts";

const sealed = Buffer.from("sealed-marker").toString("base64");
const marked = {
  ...commandFields,
  text: "2 marked-text <@U0BOB0001|bob>",
  token: "marked-token",
  user_name: "marked-name",
  channel_name: "marked-channel",
  trigger_id: "11.22.marked-trigger",
  response_url: "https://hooks.slack.com/commands/T0LUCKY01/1/marked-url",
};
const markedButton = {
  ...buttonPayload,
  token: "marked-token",
  trigger_id: "33.44.marked-trigger",
  response_url: "https://hooks.slack.com/actions/T0LUCKY01/2/marked-url",
  message: { text: "marked-text" },
};
const markedForm = {
  ...formPayload,
  token: "marked-token",
  view: { ...formPayload.view, private_metadata: "marked-text", state: { values: { a: "marked-text" } } },
};
const secrets = new RegExp(
  ["marked", SIGNING_SECRET, sealed, "marked-key", "v0=", "hooks\\.slack", "http:", "U0BOB", "U0ANN"].join(
    "|",
  ),
);

let aws: LocalAws;
let dispatcher: RunningFunction;
beforeEach(async () => {
  aws = await startLocalAws(SIGNING_SECRET);
  dispatcher = await runBundle({
    AWS_ENDPOINT_URL: aws.url,
    AWS_SECRET_ACCESS_KEY: "marked-key",
    AWS_SESSION_TOKEN: "marked-key-session",
    SLACK_SIGNING_SECRET: sealed,
    POWERTOOLS_METRICS_NAMESPACE: "luckydraw-test",
    POWERTOOLS_SERVICE_NAME: "dispatcher",
  });
});
afterEach(async () => {
  await dispatcher.stop();
  await aws.close();
});

interface Line {
  readonly requestId?: string;
  readonly outcome: string;
  readonly [member: string]: unknown;
}

async function linesOf(count: number): Promise<Line[]> {
  const lines = () => dispatcher.output().trimEnd().split("\n");
  await expect.poll(() => lines().length).toBeGreaterThanOrEqual(count);
  return lines().map((line) => JSON.parse(line));
}

async function everything(): Promise<void> {
  const send = (body: string, options = {}) => dispatcher.invoke(httpApiEvent(body, options));
  await send(formBody(marked));
  await send(payloadBody(markedButton));
  aws.answerInvoke = () => ({ status: 200, body: { version: 1, body: { text: "marked-answer" } } });
  await send(payloadBody(markedForm));
  aws.answerInvoke = () => ({
    status: 200,
    body: { errorMessage: "marked-error" },
    functionError: "Unhandled",
  });
  await send(payloadBody(markedForm));
  aws.answerInvoke = () => ({ status: 400, body: { Type: "User", Message: "marked-error" } });
  await send(formBody(marked));
  await send(payloadBody(markedButton));
  await send(formBody({ ...marked, command: "/marked" }));
  await send(formBody({ ...marked, text: "marked-text".repeat(500) }));
  await send(formBody({ ...marked, team_id: "" }));
  await send('{"marked-text": ');
  await send(JSON.stringify({ type: "url_verification", challenge: "marked-challenge" }));
  await send(formBody(marked), { secret: "marked-secret-marked-secret-mark" });
  await dispatcher.invoke({ ...httpApiEvent(formBody(marked)), body: "marked-%%%" });
}

describe("the lines of a container", () => {
  it("are one a request, each JSON by itself, with its request's id, level and time", async () => {
    await everything();

    const lines = await linesOf(13);

    expect(lines.map(({ requestId }) => requestId)).toEqual(
      Array.from({ length: 13 }, (_, i) => `request-${i}`),
    );
    expect(new Set(lines.map(({ outcome }) => outcome))).toEqual(
      new Set(["handed-over", "not-handed-over", "unknown", "too-long", "malformed", "challenge", "refused"]),
    );
    for (const line of lines) {
      expect(line).toMatchObject({
        level: expect.stringMatching(/^(INFO|WARN|ERROR)$/),
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        service: "dispatcher",
        coldStart: line["requestId"] === "request-0",
        status: expect.any(Number),
      });
    }
  });

  it("hold no secret, token, text, name or URL, whatever goes wrong", async () => {
    await everything();

    await linesOf(13);

    expect(dispatcher.output()).toContain("T0LUCKY01");
    expect(dispatcher.output()).not.toMatch(secrets);
  });

  it("hold none while KMS is away either", async () => {
    await dispatcher.stop();
    aws.answerDecrypt = { status: 400, type: "AccessDeniedException" };
    dispatcher = await runBundle({ AWS_ENDPOINT_URL: aws.url, SLACK_SIGNING_SECRET: sealed });
    await dispatcher.invoke(httpApiEvent(formBody(marked)));

    const [warming, request] = await linesOf(2);

    const known = {
      level: "ERROR",
      fault: "KmsSecretsError",
      code: "key-denied",
      cause: "AccessDeniedException",
    };
    expect(warming).toMatchObject({ outcome: "not-warm", ...known });
    expect(request).toMatchObject({ outcome: "fault", status: 500, requestId: "request-0", ...known });
    expect(dispatcher.output()).not.toMatch(secrets);
  });

  it("carry metrics that CloudWatch takes: an acknowledgement each, one cold start, each failed hand-over", async () => {
    await everything();

    const lines = await linesOf(13);

    const measured = lines.filter((line) => "_aws" in line);
    expect(measured.flatMap((line) => problemsOfMetricLine(JSON.stringify(line)))).toEqual([]);
    const count = (name: string) =>
      measured.filter((line) => JSON.stringify(line["_aws"]).includes(`"${name}"`)).length;
    expect(count("AckDuration")).toBe(lines.filter(({ outcome }) => outcome !== "refused").length);
    expect(count("HandOverFailure")).toBe(3);
    expect(count("ColdStart")).toBe(1);
    expect(new Set(measured.map(({ _aws }) => namespaceOf(_aws)))).toEqual(new Set(["luckydraw-test"]));
  });

  it("of a burst are one a request, none of them torn", async () => {
    const burst = Array.from({ length: 200 }, (_, i) =>
      dispatcher.invoke(httpApiEvent(formBody({ ...marked, trigger_id: `${i}.1.x` }))),
    );
    await Promise.all(burst);

    const lines = await linesOf(200);

    expect(lines).toHaveLength(200);
    expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(200);
    expect(lines.filter((line) => "ColdStart" in line)).toHaveLength(1);
    expect(lines.flatMap((line) => problemsOfMetricLine(JSON.stringify(line)))).toEqual([]);
  });
});

function namespaceOf(aws: unknown): string {
  return (aws as { CloudWatchMetrics: [{ Namespace: string }] }).CloudWatchMetrics[0].Namespace;
}
