// The bundle as Lambda gets it: one file in an empty folder, settings from the environment, everything else over HTTP.
import { execFile } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createLocalChain, localChainListener } from "@luckydraw/draw-core/local-chain";
import { build } from "tsup";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actionIds } from "../src/text/buttons.ts";
import config from "../tsup.config.ts";
import { type AwsServer, startAws } from "./kit/aws-server.ts";
import { type DynamoServer, startDynamo } from "./kit/dynamo-server.ts";
import { commandJob, pressJob } from "./kit/jobs.ts";
import { type SlackServer, startSlack } from "./kit/slack-server.ts";

const run = promisify(execFile);
// Its beacons are out a minute early, so that the test need not wait for a round.
const local = createLocalChain({
  periodSeconds: 3,
  genesisTimeSeconds: 1_700_000_000,
  now: () => Date.now() + 60_000,
});
const drand = createServer(localChainListener(local));
const appFolder = join(import.meta.dirname, "..");

let folder: string;
let aws: AwsServer;
let dynamo: DynamoServer;
let slack: SlackServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "luckydraw-bundle-"));
  const built = await mkdtemp(join(tmpdir(), "luckydraw-built-"));
  if (typeof config === "function" || Array.isArray(config)) throw new Error("one build is expected");
  await build({
    ...config,
    entry: { index: join(appFolder, "src/main.ts") },
    outDir: built,
    config: false,
    silent: true,
  });
  await copyFile(join(built, "index.mjs"), join(folder, "index.mjs"));
  await rm(built, { recursive: true });
  [aws, dynamo, slack] = await Promise.all([startAws(), startDynamo(), startSlack()]);
  drand.listen(0, "127.0.0.1");
  await once(drand, "listening");
}, 60_000);

afterAll(async () => {
  drand.close();
  await Promise.all([aws.close(), dynamo.close(), slack.close(), rm(folder, { recursive: true })]);
});

/** Starts a fresh process in the empty folder, imports the bundle, calls the handler once. */
async function invoke(event: unknown): Promise<{ readonly answer: unknown; readonly logs: string }> {
  const program = `
    import { handler } from "./index.mjs";
    const context = { getRemainingTimeInMillis: () => 30_000 };
    const answer = await handler(JSON.parse(process.env.EVENT), context);
    console.error(JSON.stringify(answer));
    process.exit(0);`;
  const origin = `http://127.0.0.1:${(drand.address() as AddressInfo).port}`;
  const env = {
    EVENT: JSON.stringify(event),
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_LAMBDA_FUNCTION_NAME: "luckydraw",
    AWS_ENDPOINT_URL_KMS: aws.endpoint,
    AWS_ENDPOINT_URL_SQS: aws.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    SLACK_BOT_TOKEN: Buffer.from("xoxb-not-a-token").toString("base64"),
    SLACK_API_URL: `${slack.origin}/api/`,
    SLACK_HOOKS_ORIGINS: slack.origin,
    DRAWS_TABLE: "draws",
    JOBS_TABLE: "jobs",
    REVEAL_QUEUE_URL: `${aws.endpoint}/000000000000/reveal`,
    BEACON_URLS: origin,
    BEACON_CHAIN: JSON.stringify(local.handle(`/${local.chain.hash}/info`).json),
  };
  const { stdout, stderr } = await run(process.execPath, ["--input-type=module", "-e", program], {
    cwd: folder,
    env,
  });
  return { answer: JSON.parse(stderr.trim()), logs: stdout };
}

test("/luckydraw 2 goes all the way, and verifies", { timeout: 60_000 }, async () => {
  const ts = `${Math.floor(Date.now() / 1_000)}.000100`;
  const members = ["U0ORGA", "U0BOT", "U1", "U2", "U3"];
  slack.plan.set("auth.test", [{ json: { ok: true, user_id: "U0BOT" } }]);
  slack.plan.set("conversations.members", [{ json: { ok: true, members } }]);
  slack.plan.set("users.info", [{ of: ({ user }) => ({ ok: true, user: { id: user } }) }]);
  slack.plan.set("chat.postMessage", [{ json: { ok: true, ts } }]);
  const job = commandJob("2", { responseUrl: `${slack.origin}/hooks/1` });

  const first = await invoke(job);
  const again = await invoke(job);
  const [message] = aws.sent;
  const record = { messageId: "m1", receiptHandle: "r1", body: message!.MessageBody, eventSource: "aws:sqs" };
  const second = await invoke({ Records: [record] });

  const press = pressJob(actionIds.verify, "1.2");
  const verified = await invoke({
    ...press,
    payload: { ...press.payload, response_url: `${slack.origin}/hooks/2` },
  });

  expect(await readdir(folder)).toEqual(["index.mjs"]);
  expect([first.answer, again.answer, second.answer]).toEqual([null, null, { batchItemFailures: [] }]);
  expect(aws.contexts[0]).toEqual({ LambdaFunctionName: "luckydraw" });
  expect(aws.sent).toHaveLength(1);
  expect(message?.DelaySeconds).toBeGreaterThanOrEqual(1);
  expect(slack.calls.filter(({ method }) => method === "chat.postMessage")).toHaveLength(1);
  const updates = slack.calls.filter(({ method }) => method === "chat.update");
  expect(updates.map(({ args }) => args["ts"])).toEqual([ts]);
  expect(updates[0]?.authorization).toBe("Bearer xoxb-not-a-token");
  expect(verified.logs).toContain('"outcome":"genuine"');
  expect(first.logs + second.logs).not.toMatch(/xoxb/);
});
