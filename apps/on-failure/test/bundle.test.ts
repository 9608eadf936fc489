// The bundle as Lambda gets it: one file in an empty folder, settings from the environment, everything else over HTTP.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type AwsServer, startAws } from "./kit/aws-server.ts";
import { command, invocationRecord, movedFromReveals, record, revealMessage, whom } from "./kit/failures.ts";
import { type Bundle, buildBundle } from "./kit/run-bundle.ts";
import { type SlackServer, startSlack } from "./kit/slack-server.ts";

let bundle: Bundle;
let aws: AwsServer;
let slack: SlackServer;

beforeAll(async () => {
  bundle = await buildBundle();
}, 60_000);
afterAll(() => bundle.remove());
beforeEach(async () => {
  [aws, slack] = await Promise.all([startAws(), startSlack()]);
});
afterEach(() => Promise.all([aws.close(), slack.close()]));

const hook = () => `${slack.origin}/commands/T0LUCKY01/1/abc`;
const failedCommand = () => invocationRecord(command({ responseUrl: hook() }));

/** A fresh process, and its answer to each event in turn. */
const invoke = (...events: readonly unknown[]) =>
  bundle.run(
    {
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_LAMBDA_FUNCTION_NAME: "on-failure",
      AWS_ENDPOINT_URL_KMS: aws.endpoint,
      AWS_ENDPOINT_URL_SQS: aws.endpoint,
      SLACK_BOT_TOKEN: Buffer.from("xoxb-not-a-token").toString("base64"),
      SLACK_API_URL: `${slack.origin}/api/`,
      SLACK_HOOKS_ORIGINS: slack.origin,
      FAILURES_QUEUE_URL: `${aws.endpoint}/000000000000/failures`,
      DEAD_LETTERS_QUEUE_URL: `${aws.endpoint}/000000000000/dead-letters`,
    },
    events,
  );

const told = () =>
  slack.asked.map(({ path }) => path.replace(/^\/api\//, "")).filter((path) => path !== "users.info");
const done = { batchItemFailures: [] };
const back = (...ids: readonly string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

test("tells the person and the channel, and parks both", async () => {
  slack.plan.set("users.info", [{ body: { ok: true, user: { locale: "ko-KR" } } }]);
  const Records = [record("m1", failedCommand()), record("m2", revealMessage(), movedFromReveals)];

  const { answers, logs } = await invoke({ Records });

  expect(await bundle.files()).toEqual(["index.mjs", "runner.mjs"]);
  expect(answers).toEqual([done]);
  expect(aws.contexts[0]).toEqual({ LambdaFunctionName: "on-failure" });
  const replies = slack.asked.filter(({ path }) => path.startsWith("/commands/"));
  expect(replies.map(({ body }) => JSON.parse(body).text)).toEqual([
    expect.stringMatching(/\p{Script=Hangul}/u),
  ]);
  expect(slack.argsOf("chat.postMessage")).toEqual([
    { channel: "C0LUNCH01", text: expect.stringContaining("Draw #12") },
  ]);
  expect(aws.letters.map(({ MessageBody }) => MessageBody).sort()).toEqual(
    Records.map(({ body }) => body).sort(),
  );
  expect(
    aws.letters.map(({ MessageAttributes }) => MessageAttributes?.["origin"]?.StringValue).sort(),
  ).toEqual(["luckydraw", "luckydraw-reveals"]);
  expect(logs).not.toMatch(/xoxb|ramen|\/commands\//);
});

test("goes from the response_url to the channel to the person, as each is closed", async () => {
  slack.plan.set("/commands/T0LUCKY01/1/abc", [{ status: 404, body: "used_url" }]);
  slack.plan.set("chat.postEphemeral", [{ body: { ok: false, error: "not_in_channel" } }]);

  const { answers } = await invoke({ Records: [record("m1", failedCommand())] });

  expect(answers).toEqual([done]);
  expect(told()).toEqual(["/commands/T0LUCKY01/1/abc", "chat.postEphemeral", "chat.postMessage"]);
  expect(slack.argsOf("chat.postMessage")[0]).toMatchObject({ channel: "U0ANN0001" });
  expect(aws.letters).toHaveLength(1);
});

describe("gives a message back", () => {
  test.each([
    ["answers 500", { status: 500, body: "<html>" }, 10],
    ["limits", { status: 429, headers: { "retry-after": "45" } }, 45],
    ["stalls", "stall", 10],
    ["cuts", "cut", 10],
  ] as const)("while Slack %s", { timeout: 20_000 }, async (_name, answer, seconds) => {
    slack.plan.set("chat.postMessage", [answer]);

    const { answers } = await invoke({ Records: [record("m1", revealMessage(), movedFromReveals)] });

    expect(answers).toEqual([back("m1")]);
    expect(aws.letters).toEqual([]);
    expect(aws.postponed).toMatchObject([{ ReceiptHandle: "receipt-m1", VisibilityTimeout: seconds }]);
  });

  test("while SQS is down, and the same process doesn't tell again", async () => {
    aws.down.add("AmazonSQS");
    const event = { Records: [record("m1", failedCommand())] };

    const { answers } = await invoke(event, event);

    expect(answers).toEqual([back("m1"), back("m1")]);
    expect(told()).toEqual(["/commands/T0LUCKY01/1/abc"]);
  });

  test("while KMS is down and the token is needed", async () => {
    aws.down.add("TrentService");

    const { answers } = await invoke({ Records: [record("m1", revealMessage(), movedFromReveals)] });

    expect(answers).toEqual([back("m1")]);
    expect(aws.letters).toEqual([]);
  });
});

test("with KMS down a response_url still works, in every language", async () => {
  aws.down.add("TrentService");

  const { answers } = await invoke({ Records: [record("m1", failedCommand())] });

  expect(answers).toEqual([done]);
  expect(JSON.parse(slack.asked[0]?.body ?? "").text.split("\n")).toHaveLength(3);
  expect(aws.letters).toHaveLength(1);
});

test("calls no other host, whatever a message says", async () => {
  const Records = [
    record("m1", invocationRecord(command({ responseUrl: "http://169.254.169.254/latest/meta-data" }))),
    record(
      "m2",
      revealMessage({ ...whom, audience: "person", responseUrl: `${aws.endpoint}/`, jobId: "other" }),
    ),
  ];

  const { answers } = await invoke({ Records });

  expect(answers).toEqual([done]);
  expect(told()).toEqual(["chat.postEphemeral", "chat.postEphemeral"]);
});

test("parks what it can't read, up to the largest message there is", async () => {
  const bodies = [
    "{",
    `"${"x".repeat(1_048_574)}"`,
    `{"__proto__":${JSON.stringify(revealMessage())}}`,
    "[".repeat(50_000) + "]".repeat(50_000),
  ];

  const { answers } = await invoke({ Records: bodies.map((body, index) => record(`m${index}`, body)) });

  expect(answers).toEqual([done]);
  expect(slack.asked).toEqual([]);
  const letters = aws.letters.map(({ MessageBody }) => MessageBody);
  expect(letters.toSorted()).toEqual(bodies.toSorted());
});
