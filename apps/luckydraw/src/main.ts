/** The composition root of the function `luckydraw`: environment in, handler out. No logic. */

import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { SQSClient } from "@aws-sdk/client-sqs";
import { createDrandClient } from "@luckydraw/draw-core/drand";
import { createSecrets } from "@luckydraw/kms-secrets";
import { kmsDecrypter } from "@luckydraw/kms-secrets/aws";
import { WebClient } from "@slack/web-api";
import { createDrawStore } from "./draw/draw-store.ts";
import { createPersonLocales } from "./flow/person-locales.ts";
import { createHandler, type Handler } from "./handler.ts";
import { createLog } from "./log.ts";
import { createDynamoJobClaims } from "./once/dynamo-job-claims.ts";
import { createSqsRevealQueue } from "./queue/sqs-reveal-queue.ts";
import { readSettings } from "./settings.ts";
import { oneWorkspaceTokens } from "./slack/bot-tokens.ts";
import { createHttpReplies } from "./slack/http-replies.ts";
import { createWebApiSlack } from "./slack/web-api-slack.ts";
import { silentLogger, webClientLimits } from "./slack/web-client-options.ts";
import { createDynamoItemTable } from "./store/dynamo-item-table.ts";

const settings = readSettings(process.env);
const { slackApiUrl, hooksOrigins: origins, chain, beaconUrls: urls, channelLocale, verifierUrl } = settings;
const clock = { now: Date.now, sleep: (milliseconds: number) => sleep(milliseconds) };
const requestHandler = { connectionTimeout: 1_000, requestTimeout: 3_000 };
const dynamo = new DynamoDBClient({ requestHandler });
const queue = createSqsRevealQueue(new SQSClient({ requestHandler }), settings.revealQueueUrl);
const kms = kmsDecrypter(new KMSClient({ requestHandler }));
const tokens = oneWorkspaceTokens(createSecrets({ kms, env: process.env, names: ["SLACK_BOT_TOKEN"] }));
const client = new WebClient(undefined, { slackApiUrl, logger: silentLogger, ...webClientLimits });
const slackFor = createWebApiSlack({ client, tokens, clock, fetch });

/** The handler that Lambda calls. */
export const handler: Handler = createHandler(
  {
    clock,
    createNonce: () => randomBytes(16).toString("hex"),
    draws: createDrawStore(createDynamoItemTable(dynamo, settings.drawsTable), clock),
    claims: createDynamoJobClaims(dynamo, settings.jobsTable, clock),
    queue,
    slackFor,
    replies: createHttpReplies({ fetch, clock, origins }),
    locales: createPersonLocales(slackFor, clock),
    beacons: createDrandClient({ chain, urls, fetch, timeoutMs: 2_500, retryMs: 400 }),
    channelLocale,
    verifierUrl,
  },
  createLog((line) => console.log(line)),
);
