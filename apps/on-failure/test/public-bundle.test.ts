// The bundle in a deployment that any workspace can install: tokens from the table of installations, read alone.
import { createTokenStore, type TokenStore } from "@luckydraw/token-store";
import { dynamoTable } from "@luckydraw/token-store/aws";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type AwsServer, startAws } from "./kit/aws-server.ts";
import { type DynamoServer, startDynamo } from "./kit/dynamo-server.ts";
import { command, invocationRecord, movedFromReveals, record, revealMessage, whom } from "./kit/failures.ts";
import { type Bundle, buildBundle } from "./kit/run-bundle.ts";
import { type SlackServer, startSlack } from "./kit/slack-server.ts";

let bundle: Bundle;
let aws: AwsServer;
let dynamo: DynamoServer;
let slack: SlackServer;
let store: TokenStore;

beforeAll(async () => {
  [bundle, dynamo] = await Promise.all([buildBundle(), startDynamo()]);
  // The key service of these tests gives back what it got.
  const sealer = { seal: async (bytes: Uint8Array) => bytes, open: async (bytes: Uint8Array) => bytes };
  store = createTokenStore({
    appId: "A0LUCKY01",
    table: dynamoTable(dynamo.client, "installations"),
    sealer,
  });
}, 60_000);
beforeEach(async () => {
  [aws, slack] = await Promise.all([startAws(), startSlack()]);
  return async () => {
    await Promise.all([aws.close(), slack.close()]);
  };
});
afterAll(async () => {
  await Promise.all([dynamo.close(), bundle.remove()]);
});

/** Stores what Slack granted to a workspace. */
const install = (teamId: string, more: object = {}) =>
  store.storeInstallation({
    team: { id: teamId },
    enterprise: undefined,
    user: { id: "U0ANN0001", token: undefined, scopes: undefined },
    bot: {
      token: `xoxb-of-${teamId}`,
      scopes: ["chat:write"],
      id: "B0BOT0001",
      userId: "U0BOT0001",
      ...more,
    },
    appId: "A0LUCKY01",
    isEnterpriseInstall: false,
  });

const of = (teamId: string) => ({ teamId, enterpriseId: null, isEnterpriseInstall: false }) as const;
const hook = (teamId: string) => `${slack.origin}/commands/${teamId}/1/abc`;
const heldUp = (teamId: string) =>
  record(
    teamId,
    revealMessage({ ...whom, jobId: teamId, installation: of(teamId), responseUrl: hook(teamId) }),
    movedFromReveals,
  );
const notDone = (teamId: string) =>
  record(
    teamId,
    invocationRecord(command({ id: teamId, installation: of(teamId), responseUrl: hook(teamId) })),
  );

const take = (...Records: readonly ReturnType<typeof record>[]) =>
  bundle.run(
    {
      AWS_REGION: "us-east-1",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_LAMBDA_FUNCTION_NAME: "on-failure",
      AWS_ENDPOINT_URL_KMS: aws.endpoint,
      AWS_ENDPOINT_URL_SQS: aws.endpoint,
      AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
      INSTALLATIONS_TABLE: "installations",
      TOKENS_KEY: "alias/tokens",
      SLACK_APP_ID: "A0LUCKY01",
      SLACK_API_URL: `${slack.origin}/api/`,
      SLACK_HOOKS_ORIGINS: slack.origin,
      FAILURES_QUEUE_URL: `${aws.endpoint}/000000000000/failures`,
      DEAD_LETTERS_QUEUE_URL: `${aws.endpoint}/000000000000/dead-letters`,
    },
    [{ Records }],
  );

const postedWith = () =>
  slack.asked
    .filter(({ path }) => path.endsWith("chat.postMessage"))
    .map(({ headers }) => headers.authorization);
const paths = () => slack.asked.map(({ path }) => path);
const toldOf = () => aws.letters.map(({ MessageAttributes }) => MessageAttributes?.["told"]?.StringValue);
const done = { batchItemFailures: [] };

test("each workspace is told with the token that it gave", async () => {
  await Promise.all([install("T0ONE0001"), install("T0TWO0001")]);

  const { answers, logs } = await take(heldUp("T0ONE0001"), heldUp("T0TWO0001"));

  expect(answers).toEqual([done]);
  expect(postedWith().toSorted()).toEqual(["Bearer xoxb-of-T0ONE0001", "Bearer xoxb-of-T0TWO0001"]);
  expect(aws.contexts).toEqual(
    expect.arrayContaining(["T0ONE0001", "T0TWO0001"].map((team) => ({ app: "A0LUCKY01", team }))),
  );
  // Nothing is decrypted that is the function's own.
  expect(JSON.stringify(aws.contexts)).not.toContain("LambdaFunctionName");
  expect(logs).not.toContain("xoxb");
});

test("where the token has ended the response_url is the way, and nothing is refreshed", async () => {
  const endedAt = Math.floor(Date.now() / 1_000) - 60;
  await install("T0ROT0001", { refreshToken: "xoxe-1-marked", expiresAt: endedAt });

  const { answers, logs } = await take(heldUp("T0ROT0001"));

  expect(answers).toEqual([done]);
  expect(paths()).toEqual(["/commands/T0ROT0001/1/abc"]);
  expect(toldOf()).toEqual(["channel"]);
  expect(logs).toContain('"code":"token_ended"');
  expect(logs).not.toMatch(/xoxe|xoxb/);
});

test("where the token has ended and the response_url is used up, nobody is told, and it is parked", async () => {
  const endedAt = Math.floor(Date.now() / 1_000) - 60;
  await install("T0ROT0002", { refreshToken: "xoxe-1-marked", expiresAt: endedAt });
  slack.plan.set("/commands/T0ROT0002/1/abc", [{ status: 404, body: "used_url" }]);

  const { answers, logs } = await take(heldUp("T0ROT0002"));

  expect(answers).toEqual([done]);
  expect(toldOf()).toEqual(["nobody"]);
  expect(logs).toContain('"event":"tell.no-way"');
});

test("where the app is not installed a person still hears by their response_url, in every language", async () => {
  const { answers } = await take(notDone("T0NONE001"));

  expect(answers).toEqual([done]);
  expect(paths()).toEqual(["/commands/T0NONE001/1/abc"]);
  expect(JSON.parse(slack.asked[0]?.body ?? "{}").text.split("\n")).toHaveLength(3);
});

test("while KMS is down the message comes back", { timeout: 30_000 }, async () => {
  await install("T0KMS0001");
  aws.down.add("TrentService");

  const { answers, logs } = await take(heldUp("T0KMS0001"));

  expect(answers).toEqual([{ batchItemFailures: [{ itemIdentifier: "T0KMS0001" }] }]);
  expect(aws.letters).toEqual([]);
  expect(logs).toMatch(/"fault":"TokenStoreError","code":"(unavailable|aborted)"/);
});
