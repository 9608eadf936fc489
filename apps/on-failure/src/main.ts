/** The composition root of the function `on-failure`: environment in, handler out. No logic. */
import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics } from "@aws-lambda-powertools/metrics";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { SQSClient } from "@aws-sdk/client-sqs";
import { createSecrets } from "@luckydraw/kms-secrets";
import { kmsDecrypter } from "@luckydraw/kms-secrets/aws";
import { type LambdaHandler, LineFormatter, observed, telemetryOf } from "@luckydraw/slack-app/powertools";
import { connectTokens } from "./connect-tokens.ts";
import { type BatchAnswer, createHandler } from "./handler.ts";
import { readSettings } from "./settings.ts";
import { createHttpSlack } from "./slack/http-slack.ts";
import { createSqsQueues } from "./sqs-queues.ts";

// Without the last one the SDK only warns, and waits on.
const requestHandler = { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true };
const twice = { requestHandler, maxAttempts: 2 };
const once = { requestHandler, maxAttempts: 1 };
const settings = readSettings(process.env);
const clock = { now: Date.now };
const kms = kmsDecrypter(new KMSClient(twice));
const secrets = createSecrets({ kms, env: process.env, names: ["SLACK_BOT_TOKEN"] });
const createClients = () => ({ dynamo: new DynamoDBClient(once), kms: new KMSClient(once) });

const { serviceName, metricsNamespace: namespace } = settings;
const logger = new Logger({ serviceName, logFormatter: new LineFormatter() });
const metrics = namespace === undefined ? undefined : new Metrics({ namespace, serviceName, logger });

const app = {
  ...telemetryOf({ logger, metrics }),
  clock,
  slackFor: createHttpSlack({
    ...settings,
    fetch,
    clock,
    tokens: connectTokens({ settings, createClients, secrets }),
  }),
  queues: createSqsQueues(new SQSClient(twice), settings),
};

/** The handler that Lambda calls. */
export const handler: LambdaHandler<BatchAnswer> = observed(createHandler(app), { logger, metrics });
