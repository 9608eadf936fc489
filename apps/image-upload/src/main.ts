/** The composition root of the function `image-upload`: environment in, handler out. No logic. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics } from "@aws-lambda-powertools/metrics";
import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { S3Client } from "@aws-sdk/client-s3";
import { createSecrets } from "@luckydraw/kms-secrets";
import { kmsDecrypter } from "@luckydraw/kms-secrets/aws";
import type { Answer } from "@luckydraw/slack-app";
import { type LambdaHandler, LineFormatter, observed, telemetryOf } from "@luckydraw/slack-app/powertools";
import { connectApp } from "./connect-app.ts";
import { connectTokens } from "./connect-tokens.ts";
import { createHandler } from "./handler.ts";
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
  // Its own checksums would need the body in chunks of their own; a picture brings one.
  s3: new S3Client({
    requestHandler: { ...requestHandler, requestTimeout: 15_000 },
    maxAttempts: 1,
    requestChecksumCalculation: "WHEN_REQUIRED",
  }),
  cloudFront: new CloudFrontClient({ requestHandler }),
  connectedTokens: connectTokens({ settings, createClients, secrets, fetch }),
  clock: { now: Date.now, sleep: (milliseconds) => sleep(milliseconds) },
  fetch,
  createId: randomUUID,
});

const { serviceName, metricsNamespace: namespace } = settings;
const logger = new Logger({ serviceName, logFormatter: new LineFormatter() });
const metrics = namespace === undefined ? undefined : new Metrics({ namespace, serviceName, logger });

/** The handler that Lambda calls. */
export const handler: LambdaHandler<Answer | null> = observed(
  createHandler(app, telemetryOf({ logger, metrics })),
  { logger, metrics },
);
