/** The composition root of the function `luckydraw`: environment in, handler out. No logic. */
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { SQSClient } from "@aws-sdk/client-sqs";
import { createSecrets } from "@luckydraw/kms-secrets";
import { kmsDecrypter } from "@luckydraw/kms-secrets/aws";
import { connectApp } from "./connect-app.ts";
import { createHandler, type Handler } from "./handler.ts";
import { createLog } from "./log.ts";
import { readSettings } from "./settings.ts";
import { oneWorkspaceTokens } from "./slack/bot-tokens.ts";

const requestHandler = { connectionTimeout: 1_000, requestTimeout: 3_000 };
const kms = kmsDecrypter(new KMSClient({ requestHandler }));
const secrets = createSecrets({ kms, env: process.env, names: ["SLACK_BOT_TOKEN"] });
// Decrypted while the function starts; if that fails, the first job that needs it tries again and says why.
secrets.get("SLACK_BOT_TOKEN").catch(() => undefined);

const app = connectApp({
  settings: readSettings(process.env),
  dynamo: new DynamoDBClient({ requestHandler }),
  sqs: new SQSClient({ requestHandler }),
  tokens: oneWorkspaceTokens(secrets),
  clock: { now: Date.now, sleep: (milliseconds) => sleep(milliseconds) },
  fetch,
  createNonce: () => randomBytes(16).toString("hex"),
});

/** The handler that Lambda calls. */
export const handler: Handler = createHandler(
  app,
  createLog((line) => console.log(line)),
);
