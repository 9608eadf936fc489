/** What the bundle writes through successes and failures: lines, metrics, and no secrets. */
import { jobFingerprint, problemsOfMetricLine } from "@luckydraw/slack-app";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AwsServer, startAws } from "./kit/aws-server.ts";
import { command, invocationRecord, movedFromReveals, record, revealMessage, whom } from "./kit/failures.ts";
import { type Bundle, buildBundle } from "./kit/run-bundle.ts";
import { type SlackServer, startSlack } from "./kit/slack-server.ts";

const NAMESPACE = "luckydraw-test";
const secrets = /marked|xoxb|http:|1\.2\.a|ramen/;

type Line = Readonly<Record<string, unknown>>;

let bundle: Bundle;
let aws: AwsServer;
let slack: SlackServer;
/** What one container wrote while everything happened to it. */
let output: string;
let lines: Line[];

const hook = () => `${slack.origin}/marked-url`;
const env = () => ({
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "marked-key",
  AWS_SESSION_TOKEN: "marked-session",
  AWS_LAMBDA_FUNCTION_NAME: "on-failure",
  AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
  AWS_ENDPOINT_URL_KMS: aws.endpoint,
  AWS_ENDPOINT_URL_SQS: aws.endpoint,
  SLACK_BOT_TOKEN: Buffer.from("xoxb-marked-token").toString("base64"),
  SLACK_API_URL: `${slack.origin}/api/`,
  SLACK_HOOKS_ORIGINS: slack.origin,
  FAILURES_QUEUE_URL: `${aws.endpoint}/000000000000/failures`,
  DEAD_LETTERS_QUEUE_URL: `${aws.endpoint}/000000000000/dead-letters`,
});
const failed = (id: string) =>
  invocationRecord(command({ id, text: "1 marked-ramen", responseUrl: hook(), triggerId: "marked-trigger" }));
const stuck = (jobId: string, more: object = {}) =>
  record(jobId, revealMessage({ ...whom, jobId, responseUrl: hook(), ...more }), movedFromReveals);

beforeAll(async () => {
  [bundle, aws, slack] = await Promise.all([buildBundle(), startAws(), startSlack()]);
  slack.plan.set("chat.postMessage", [
    { body: { ok: true } },
    { body: { ok: false, error: "account_inactive" } },
    { body: { ok: false, error: "account_inactive" } },
    { status: 503, body: "<p>marked-page</p>" },
  ]);
  slack.plan.set("/marked-url", [{ body: "ok" }, { status: 404, body: "marked-used" }]);
  const batches = [
    [record("m1", failed("job-1")), record("m2", "{ marked junk")],
    [stuck("job-2")],
    [stuck("job-3")],
    [stuck("job-4")],
  ];
  const events = [...batches.map((Records) => ({ Records })), { marked: "no batch" }];
  const ran = await bundle.run(
    { ...env(), POWERTOOLS_METRICS_NAMESPACE: NAMESPACE, POWERTOOLS_SERVICE_NAME: "on-failure" },
    events,
  );
  output = ran.logs;
  lines = output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}, 60_000);
afterAll(async () => {
  await Promise.all([bundle.remove(), aws.close(), slack.close()]);
});

const ofEvent = (event: string) => lines.filter((line) => line["event"] === event);
const measured = () => lines.filter((line) => "_aws" in line);
const values = (metric: string) => measured().flatMap((line) => line[metric] ?? []);

describe("the lines", () => {
  test("hold no secret, token, text, name or URL, whatever goes wrong", () => {
    expect(output).toContain("failure.told");
    expect(output).not.toMatch(secrets);
  });

  test("have level, time, service, request and cold start", () => {
    const logs = lines.filter((line) => "event" in line);

    expect(logs.length).toBeGreaterThan(8);
    for (const line of logs) {
      expect(line).toMatchObject({
        level: expect.stringMatching(/^(INFO|ERROR)$/),
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        service: "on-failure",
        requestId: expect.stringMatching(/^request-\d+$/),
        coldStart: line["requestId"] === "request-1",
      });
    }
  });

  test("of a failure name its job as people do, its team and where it failed", () => {
    expect(ofEvent("failure.told")).toMatchObject([
      { job: jobFingerprint("job-1"), team: "T0LUCKY01", origin: "luckydraw", way: "response_url" },
      {
        job: jobFingerprint("job-2"),
        team: "T0LUCKY01",
        origin: "luckydraw-reveals",
        draw: 12,
        way: "channel",
      },
    ]);
    expect(ofEvent("failure.parked").map(({ level, told }) => [level, told])).toEqual([
      ["ERROR", "nobody"],
      ["ERROR", "person"],
      ["ERROR", "channel"],
      ["ERROR", "nobody"],
    ]);
  });

  test("of what comes back tell class, code and place", () => {
    const [later, ...others] = ofEvent("failure.later");

    expect(others).toEqual([]);
    expect(later).toMatchObject({ fault: "SlackFault", code: "unreachable", delaySeconds: 10 });
    expect(later).toMatchObject({ job: jobFingerprint("job-4"), team: "T0LUCKY01", messageId: "job-4" });
    expect(String(later?.["at"])).toMatch(/^at .*:\d+:\d+\)?$/);
  });

  test("that Lambda writes of what is thrown tell no more", () => {
    const thrown = lines.filter((line) => "errorType" in line);

    expect(thrown.map(({ errorType, errorMessage }) => [errorType, errorMessage])).toEqual([
      ["TypeError", "its message is not kept"],
    ]);
  });
});

describe("the metrics", () => {
  test("are taken by CloudWatch, all in the environment's namespace", () => {
    const raw = output.split("\n").filter((line) => line.includes('"_aws"'));

    expect(raw.flatMap((line) => problemsOfMetricLine(line))).toEqual([]);
    expect(raw.every((line) => line.includes(`"Namespace":"${NAMESPACE}"`))).toBe(true);
    expect(measured().every(({ service }) => service === "on-failure")).toBe(true);
  });

  test("count one cold start a container", () => {
    expect(values("ColdStart")).toEqual([1]);
  });

  test("count who was told and who was not, and neither of junk nor of what comes back", () => {
    const counted = measured().map(({ requestId, FailureTold, FailureUntold }) => [
      requestId,
      FailureTold,
      FailureUntold,
    ]);

    expect(counted.slice(1)).toEqual([
      ["request-1", 1, undefined],
      ["request-2", 1, undefined],
      ["request-3", undefined, 1],
    ]);
  });
});

test("without a namespace nothing is measured, and the lines stay", async () => {
  const { logs } = await bundle.run(env(), [{ Records: [record("m1", "{")] }]);

  expect(logs).toContain('"event":"failure.parked"');
  expect(logs).not.toContain("_aws");
  expect(logs).not.toContain("amespace");
});
