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
import { type LambdaHandler, LineFormatter, observed, telemetryOf } from "@luckydraw/slack-app/powertools";
import { connectApp } from "./connect-app.ts";
import { connectTokens } from "./connect-tokens.ts";
import { type Answered, createHandler } from "./handler.ts";
import { readSettings } from "./settings.ts";

// Without the last one the SDK only warns, and waits on.
const requestHandler = { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true };
const once = { requestHandler, maxAttempts: 1 };
const settings = readSettings(process.env);
const secrets = createSecrets({
  kms: kmsDecrypter(new KMSClient({ requestHandler })),
  env: process.env,
  names: ["SLACK_BOT_TOKEN"],
  optionalNames: ["SLACK_CLIENT_SECRET"],
});
const createClients = () => ({ dynamo: new DynamoDBClient(once), kms: new KMSClient(once) });

const app = connectApp({
  settings,
  dynamo: new DynamoDBClient({ requestHandler }),
  sqs: new SQSClient({ requestHandler }),
  tokens: connectTokens({ settings, createClients, secrets, fetch }),
  clock: { now: Date.now, sleep: (milliseconds) => sleep(milliseconds) },
  fetch,
  createNonce: () => randomBytes(16).toString("hex"),
});

const { serviceName, metricsNamespace: namespace } = settings;
const logger = new Logger({ serviceName, logFormatter: new LineFormatter() });
const metrics = namespace === undefined ? undefined : new Metrics({ namespace, serviceName, logger });

/** The handler that Lambda calls. */
export const handler: LambdaHandler<Answered> = observed(
  createHandler(app, telemetryOf({ logger, metrics })),
  {
    logger,
    metrics,
  },
);
