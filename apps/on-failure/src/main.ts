/** The composition root of the function `on-failure`: environment in, handler out. No logic. */
import { KMSClient } from "@aws-sdk/client-kms";
import { SQSClient } from "@aws-sdk/client-sqs";
import { createSecrets } from "@luckydraw/kms-secrets";
import { kmsDecrypter } from "@luckydraw/kms-secrets/aws";
import { createHandler, type Handler } from "./handler.ts";
import { createLog } from "./log.ts";
import { readSettings } from "./settings.ts";
import { oneWorkspaceTokens } from "./slack/bot-tokens.ts";
import { createHttpSlack } from "./slack/http-slack.ts";
import { createSqsQueues } from "./sqs-queues.ts";

const limits = { requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000 }, maxAttempts: 2 };
const kms = kmsDecrypter(new KMSClient(limits));
const secrets = createSecrets({ kms, env: process.env, names: ["SLACK_BOT_TOKEN"] });
// Decrypted while the function starts; if that fails, the first message that needs it tries again.
secrets.get("SLACK_BOT_TOKEN").catch(() => undefined);

const settings = readSettings(process.env);
const clock = { now: Date.now };

/** The handler that Lambda calls. */
export const handler: Handler = createHandler({
  clock,
  slackFor: createHttpSlack({ ...settings, fetch, clock, tokens: oneWorkspaceTokens(secrets) }),
  queues: createSqsQueues(new SQSClient(limits), settings),
  log: createLog((line) => console.log(line)),
});
