/** What the bundle writes through successes and failures: lines, metrics, and no secrets. */
import { jobFingerprint, problemsOfMetricLine } from "@luckydraw/slack-app";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BundleWorld, startBundleWorld } from "./kit/bundle-world.ts";
import { commandJob, pressJob } from "./kit/jobs.ts";
import { type Bundle, buildBundle } from "./kit/run-bundle.ts";
import type { Planned } from "./kit/slack-server.ts";

const NAMESPACE = "luckydraw-test";
const TRACE = "Root=1-6a0b-000000000000000000000001;Parent=53995c3f42cd8ad8;Sampled=1";
const secrets = /marked|xoxb|hooks|http:|3\.4\.def|Bearer/;

type Line = Readonly<Record<string, unknown>>;

let bundle: Bundle;
let world: BundleWorld;
/** What one container wrote while everything happened to it. */
let output: string;
let lines: Line[];

const ts = `${Math.floor(Date.now() / 1_000)}.000100`;
const refused = (error: string, more: object = {}): Planned => ({ json: { ok: false, error, ...more } });

beforeAll(async () => {
  [bundle, world] = await Promise.all([buildBundle(), startBundleWorld("xoxb-marked-token")]);
  const container = await bundle.start({
    ...world.env,
    AWS_SECRET_ACCESS_KEY: "marked-key",
    AWS_SESSION_TOKEN: "marked-session",
    _X_AMZN_TRACE_ID: TRACE,
    POWERTOOLS_METRICS_NAMESPACE: NAMESPACE,
    POWERTOOLS_SERVICE_NAME: "luckydraw",
  });
  await everything((event) => container.invoke(event));
  await container.stop();
  output = container.output();
  lines = output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}, 120_000);

afterAll(async () => {
  await Promise.all([bundle.remove(), world.close()]);
});

async function everything(invoke: (event: unknown) => Promise<unknown>): Promise<void> {
  const { aws, slack } = world;
  const responseUrl = `${slack.origin}/hooks/marked-url`;
  const job = (id: string, text: string) =>
    commandJob(text, { id, responseUrl, triggerId: "1.2.marked-trigger" });
  const records = (...bodies: string[]) => ({
    Records: bodies.map((body, index) => ({ messageId: `m${index}`, receiptHandle: `r${index}`, body })),
  });
  const members = ["U0ORGA", "U0BOT", "U1", "U2", "U3"];
  slack.plan.set("auth.test", [{ json: { ok: true, user_id: "U0BOT" } }]);
  slack.plan.set("users.info", [
    { of: ({ user }) => ({ ok: true, user: { id: user, name: "marked-name", real_name: "marked-name" } }) },
  ]);
  slack.plan.set("chat.postMessage", [{ json: { ok: true, ts } }]);
  slack.plan.set("conversations.members", [{ json: { ok: true, members } }]);
  slack.plan.set("files.getUploadURLExternal", [
    { json: { ok: true, upload_url: `${slack.origin}/upload/marked-url`, file_id: "F1" } },
  ]);

  await invoke(job("job:draw", '1 marked-ramen, marked-pizza prize "marked-prize"'));
  await invoke(job("job:people", '2 prize "marked-prize"'));
  await invoke(records(...aws.sent.map(({ MessageBody }) => MessageBody)));
  const press = pressJob("luckydraw:verify", "1.2");
  await invoke({ ...press, payload: { ...press.payload, response_url: responseUrl } });
  await invoke(job("job:typo", "halp marked-text"));
  slack.plan.set("conversations.members", [
    refused("missing_scope", { needed: "channels:read", provided: "marked" }),
    refused("channel_not_found"),
    { json: { ok: false, error: "ratelimited" }, status: 429, headers: { "retry-after": "900" } },
    { html: "<p>marked-page</p>", status: 503 },
  ]);
  for (const id of ["job:scope", "job:channel", "job:limited", "job:down"]) await invoke(job(id, "2"));
  slack.plan.set("conversations.members", [{ html: "<p>marked-page</p>" }]);
  await invoke(job("job:html", "2"));
  await invoke(records("marked junk", '{"version":1,"kind":"marked"}'));
  await invoke({ ...commandJob("marked-text"), version: 99 });
}

const ofEvent = (event: string) => lines.filter((line) => line["event"] === event);
const measured = () => lines.filter((line) => "_aws" in line);
const values = (metric: string) => measured().flatMap((line) => line[metric] ?? []);

describe("the lines", () => {
  test("hold no secret, token, text, name or URL, whatever goes wrong", () => {
    expect(output).toContain("draw.committed");
    expect(output).not.toMatch(secrets);
  });

  test("have level, time, service, request and cold start", () => {
    const logs = lines.filter((line) => "event" in line);

    expect(logs.length).toBeGreaterThan(20);
    for (const line of logs) {
      expect(line).toMatchObject({
        level: expect.stringMatching(/^(INFO|ERROR)$/),
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        service: "luckydraw",
        requestId: expect.stringMatching(/^request-\d+$/),
        coldStart: line["requestId"] === "request-1",
      });
    }
  });

  test("of a draw name its team, and its job from the command to the reveal", () => {
    const [committed] = ofEvent("draw.committed");
    const shown = ofEvent("draw.shown").filter(({ draw }) => draw === 1);

    const job = jobFingerprint("job:draw");
    expect(committed).toMatchObject({ job, team: "T0TEAM", draw: 1 });
    expect(shown.map((line) => [line["job"], line["status"]])).toEqual([
      [job, "committed"],
      [job, "revealed"],
    ]);
  });

  test("of a fault tell its class, code and place", () => {
    const failed = ofEvent("run.failed");

    expect(failed.map(({ fault, code }) => [fault, code])).toEqual([
      ["SlackFault", "ratelimited"],
      ["SlackFault", "unreachable"],
      ["SlackFault", "unreachable"],
    ]);
    expect(failed.every(({ at }) => /^at .*:\d+:\d+\)?$/.test(String(at)))).toBe(true);
  });

  test("tell of what was no job and no message, by the member that is wrong", () => {
    expect(ofEvent("event.refused")).toMatchObject([{ problem: expect.stringContaining("version") }]);
    expect(ofEvent("message.refused").map(({ fault }) => fault)).toEqual(["SyntaxError", "TypeError"]);
  });

  test("that Lambda writes of what is thrown tell no more", () => {
    const thrown = lines.filter((line) => "errorType" in line);

    expect(thrown.map(({ errorType, errorMessage }) => [errorType, errorMessage])).toEqual([
      ["SlackFault", "ratelimited"],
      ["SlackFault", "unreachable"],
      ["SlackFault", "unreachable"],
      ["TypeError", "its message is not kept"],
    ]);
  });
});

describe("the metrics", () => {
  test("are taken by CloudWatch, all in the environment's namespace", () => {
    const raw = output.split("\n").filter((line) => line.includes('"_aws"'));

    expect(raw.flatMap((line) => problemsOfMetricLine(line))).toEqual([]);
    expect(raw.every((line) => line.includes(`"Namespace":"${NAMESPACE}"`))).toBe(true);
    expect(measured().every(({ service }) => service === "luckydraw")).toBe(true);
  });

  test("count one cold start a container", () => {
    expect(values("ColdStart")).toEqual([1]);
  });

  test("of a batch are one line, with the request that it was", () => {
    const [line, ...others] = measured().filter((each) => "Draw" in each);

    expect(others).toEqual([]);
    expect(line).toMatchObject({ Draw: [1, 1], BeaconWait: [0, 0], requestId: "request-3" });
    expect(JSON.stringify(line?.["_aws"])).toContain('{"Name":"BeaconWait","Unit":"Milliseconds"}');
  });

  test("count an error of Slack's once, by who has to act on it", () => {
    const errors = measured().filter((line) => "SlackError" in line);

    expect(errors.map(({ kind, SlackError }) => [kind, SlackError])).toEqual([
      ["installation", 1],
      ["refused", 1],
      ["rate-limited", 1],
      ["unavailable", 1],
      ["unavailable", 1],
    ]);
    expect(ofEvent("slack.error").map(({ errorKind, code }) => [errorKind, code])).toEqual([
      ["installation", "missing_scope"],
      ["refused", "channel_not_found"],
      ["rate-limited", "ratelimited"],
      ["unavailable", "unreachable"],
      ["unavailable", "unreachable"],
    ]);
    expect(
      errors.every((line) => JSON.stringify(line["_aws"]).includes('"Dimensions":[["service","kind"]]')),
    ).toBe(true);
  });
});

test("what goes into the queue belongs to the invocation's trace, so X-Ray joins the reveal to it", () => {
  const sends = world.aws.traces.filter(([operation]) => operation === "AmazonSQS.SendMessage");

  expect(sends.map(([, trace]) => trace)).toEqual([TRACE, TRACE]);
});

test("without a namespace nothing is measured, and the lines stay", { timeout: 30_000 }, async () => {
  const container = await bundle.start(world.env);
  await container.invoke(
    commandJob("help", { id: "job:help", responseUrl: `${world.slack.origin}/hooks/1` }),
  );
  await container.stop();

  expect(container.output()).toContain('"event":"run.done"');
  expect(container.output()).not.toContain("_aws");
  expect(container.output()).not.toContain("amespace");
});
