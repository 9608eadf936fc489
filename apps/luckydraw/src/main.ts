/** The composition root of the function `luckydraw`: environment in, handler out. No logic. */
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics } from "@aws-lambda-powertools/metrics";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { SQSClient } from "@aws-sdk/client-sqs";
import { createSecrets } from "@luckydraw/kms-secrets";
import { kmsDecrypter } from "@luckydraw/kms-secrets/aws";
import { connectApp } from "./connect-app.ts";
import { createHandler } from "./handler.ts";
import { readSettings } from "./settings.ts";
import { oneWorkspaceTokens } from "./slack/bot-tokens.ts";
import { LineFormatter } from "./telemetry/line-formatter.ts";
import { type LambdaHandler, observed } from "./telemetry/observed.ts";
import { telemetryOf } from "./telemetry/telemetry-of.ts";

const requestHandler = { connectionTimeout: 1_000, requestTimeout: 3_000 };
const kms = kmsDecrypter(new KMSClient({ requestHandler }));
const secrets = createSecrets({ kms, env: process.env, names: ["SLACK_BOT_TOKEN"] });
// Decrypted while the function starts; if that fails, the first job that needs it tries again and says why.
secrets.get("SLACK_BOT_TOKEN").catch(() => undefined);

const settings = readSettings(process.env);
const app = connectApp({
  settings,
  dynamo: new DynamoDBClient({ requestHandler }),
  sqs: new SQSClient({ requestHandler }),
  tokens: oneWorkspaceTokens(secrets),
  clock: { now: Date.now, sleep: (milliseconds) => sleep(milliseconds) },
  fetch,
  createNonce: () => randomBytes(16).toString("hex"),
});

const { serviceName, metricsNamespace: namespace } = settings;
const logger = new Logger({ serviceName, logFormatter: new LineFormatter() });
const metrics = namespace === undefined ? undefined : new Metrics({ namespace, serviceName, logger });

/** The handler that Lambda calls. */
export const handler: LambdaHandler = observed(createHandler(app, telemetryOf({ logger, metrics })), {
  logger,
  metrics,
});
