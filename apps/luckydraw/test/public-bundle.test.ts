// The bundle in a deployment that any workspace can install: tokens from the table of installations.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createTokenStore, type TokenStore } from "@luckydraw/token-store";
import { dynamoTable } from "@luckydraw/token-store/aws";
import { build } from "tsup";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import config from "../tsup.config.ts";
import { type AwsServer, startAws } from "./kit/aws-server.ts";
import { type DynamoServer, startDynamo } from "./kit/dynamo-server.ts";
import { commandJob } from "./kit/jobs.ts";
import { type SlackServer, startSlack } from "./kit/slack-server.ts";

const run = promisify(execFile);
let folder: string;
let aws: AwsServer;
let dynamo: DynamoServer;
let slack: SlackServer;
let store: TokenStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "luckydraw-public-"));
  if (typeof config === "function" || Array.isArray(config)) throw new Error("one build is expected");
  const entry = { index: join(import.meta.dirname, "../src/main.ts") };
  await build({ ...config, entry, outDir: folder, config: false, silent: true });
  [aws, dynamo, slack] = await Promise.all([startAws(), startDynamo(), startSlack()]);
  // The key service of these tests gives back what it got.
  const sealer = { seal: async (bytes: Uint8Array) => bytes, open: async (bytes: Uint8Array) => bytes };
  store = createTokenStore({
    appId: "A0LUCKY01",
    table: dynamoTable(dynamo.client, "installations"),
    sealer,
  });
}, 60_000);
afterAll(async () => {
  await Promise.all([aws.close(), dynamo.close(), slack.close(), rm(folder, { recursive: true })]);
});
beforeEach(() => {
  slack.calls.length = 0;
  slack.plan.clear();
});

/** Stores what Slack granted to a workspace. */
const install = (teamId: string, token: object) =>
  store.storeInstallation({
    team: { id: teamId },
    enterprise: undefined,
    user: { id: "U0ANN0001", token: undefined, scopes: undefined },
    bot: {
      token: `xoxb-of-${teamId}`,
      scopes: ["chat:write"],
      id: "B0BOT0001",
      userId: "U0BOT0001",
      ...token,
    },
    appId: "A0LUCKY01",
    isEnterpriseInstall: false,
  });

/** Types a command in a workspace. `help` takes one look at the person's language, and is answered. */
async function type(text: string, teamId: string, more: Record<string, string> = {}) {
  const installation = { teamId, enterpriseId: null, isEnterpriseInstall: false } as const;
  const responseUrl = `${slack.origin}/hooks/${teamId}`;
  const job = commandJob(text, { id: `${teamId}/${text}`, installation, responseUrl });
  const program = `
    import { handler } from "./index.mjs";
    await handler(JSON.parse(process.env.EVENT), { getRemainingTimeInMillis: () => 30_000 });
    process.exit(0);`;
  const env = {
    EVENT: JSON.stringify(job),
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_LAMBDA_FUNCTION_NAME: "luckydraw",
    AWS_ENDPOINT_URL_KMS: aws.endpoint,
    AWS_ENDPOINT_URL_SQS: aws.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    SLACK_API_URL: `${slack.origin}/api/`,
    SLACK_HOOKS_ORIGINS: slack.origin,
    SLACK_APP_ID: "A0LUCKY01",
    INSTALLATIONS_TABLE: "installations",
    TOKENS_KEY: "alias/tokens",
    INSTALL_URL: "https://draws.example.com/slack/install",
    DRAWS_TABLE: "draws",
    JOBS_TABLE: "jobs",
    REVEAL_QUEUE_URL: `${aws.endpoint}/000000000000/reveal`,
    ...more,
  };
  const { stdout, stderr } = await run(process.execPath, ["--input-type=module", "-e", program], {
    cwd: folder,
    env,
  });
  const answer = slack.calls.find(({ method }) => method === `/hooks/${teamId}`);
  return { logs: stdout + stderr, said: String(JSON.parse(answer?.body ?? "{}").text) };
}

const tokensOf = (method: string) =>
  slack.calls.filter((call) => call.method === method).map(({ authorization }) => authorization);

test("each workspace is served with the token that it gave", async () => {
  await Promise.all([install("T0ONE0001", {}), install("T0TWO0001", {})]);

  const one = await type("help", "T0ONE0001");
  const two = await type("help", "T0TWO0001");

  expect(tokensOf("users.info")).toEqual(["Bearer xoxb-of-T0ONE0001", "Bearer xoxb-of-T0TWO0001"]);
  expect(one.said).toContain("/luckydraw");
  expect(aws.contexts).toContainEqual({ app: "A0LUCKY01", team: "T0ONE0001" });
  expect(one.logs + two.logs).not.toContain("xoxb");
});

test("a token that ends is renewed with the client's id and secret, and kept", async () => {
  const endsAt = Math.floor(Date.now() / 1_000) + 60;
  await install("T0ROT0001", { token: "xoxe.xoxb-old", refreshToken: "xoxe-1-old", expiresAt: endsAt });
  slack.plan.set("oauth.v2.access", [
    {
      json: {
        ok: true,
        access_token: "xoxe.xoxb-new",
        refresh_token: "xoxe-1-new",
        expires_in: 43_200,
        token_type: "bot",
        scope: "chat:write",
        bot_user_id: "U0BOT0001",
        app_id: "A0LUCKY01",
        team: { id: "T0ROT0001", name: "Rot" },
        enterprise: null,
        authed_user: { id: "U0ANN0001" },
        is_enterprise_install: false,
      },
    },
  ]);

  const { logs } = await type("help", "T0ROT0001", {
    SLACK_CLIENT_ID: "1111.2222",
    SLACK_CLIENT_SECRET: Buffer.from("marked-secret").toString("base64"),
  });

  expect(slack.calls.find(({ method }) => method === "oauth.v2.access")?.args).toMatchObject({
    grant_type: "refresh_token",
    refresh_token: "xoxe-1-old",
    client_id: "1111.2222",
    client_secret: "marked-secret",
  });
  expect(tokensOf("users.info")).toEqual(["Bearer xoxe.xoxb-new"]);
  expect((await store.botToken({ teamId: "T0ROT0001" })).reveal()).toBe("xoxe.xoxb-new");
  expect(logs).not.toMatch(/xoxe|marked/);
});

test("whoever's workspace is not installed is told so, with the link", async () => {
  const { said, logs } = await type("2", "T0NONE001");

  expect(said).toBe(
    "Luckydraw isn't installed in this workspace. A workspace admin can <https://draws.example.com/slack/install|install it>.",
  );
  expect(slack.calls.map(({ method }) => method)).toEqual(["/hooks/T0NONE001"]);
  expect(logs).toContain('"code":"not_installed"');
});

test.each(["token_revoked", "invalid_auth", "account_inactive", "not_authed"])(
  "whoever's token Slack calls dead (%s) is told to have the app installed again",
  async (error) => {
    const teamId = `T0${error.replace("_", "").toUpperCase()}`;
    await install(teamId, {});
    for (const method of ["users.info", "conversations.members", "auth.test"]) {
      slack.plan.set(method, [{ json: { ok: false, error } }]);
    }

    const { said } = await type("2", teamId);

    expect(said).toBe(
      "Luckydraw is no longer installed in this workspace. A workspace admin can <https://draws.example.com/slack/install|install Luckydraw again>.",
    );
  },
);
