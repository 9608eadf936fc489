/** Puts the adapters around the clients that `main.ts` made. */
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { SQSClient } from "@aws-sdk/client-sqs";
import { createDrandClient } from "@luckydraw/draw-core/drand";
import { WebClient } from "@slack/web-api";
import type { App } from "./app.ts";
import type { Tokens } from "./connect-tokens.ts";
import { createDrawStore } from "./draw/draw-store.ts";
import { createPersonLocales } from "./flow/person-locales.ts";
import { createDynamoJobClaims } from "./once/dynamo-job-claims.ts";
import { createSqsRevealQueue } from "./queue/sqs-reveal-queue.ts";
import type { Clock } from "./run.ts";
import type { Settings } from "./settings.ts";
import { countingReplies, countingSlackFor } from "./slack/count-faults.ts";
import { createHttpReplies } from "./slack/http-replies.ts";
import { createWebApiSlack } from "./slack/web-api-slack.ts";
import { silentLogger, webClientLimits } from "./slack/web-client-options.ts";
import { createDynamoItemTable } from "./store/dynamo-item-table.ts";
import { createSettingsStore } from "./workspace/settings-store.ts";
import { createTenantRecords } from "./workspace/tenant-records.ts";

/** Every way out of the process. */
export interface Connections {
  readonly settings: Settings;
  readonly dynamo: DynamoDBClient;
  readonly sqs: SQSClient;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly createNonce: () => string;
}

/** The app on AWS and Slack. */
export function connectApp(connections: Connections): App {
  const { settings, dynamo, sqs, tokens, clock, fetch, createNonce } = connections;
  const { botTokens, installations } = tokens;
  const {
    slackApiUrl,
    hooksOrigins: origins,
    chain,
    beaconUrls: urls,
    channelLocale,
    verifierUrl,
    installUrl,
  } = settings;
  const client = new WebClient(undefined, { slackApiUrl, logger: silentLogger, ...webClientLimits });
  const table = createDynamoItemTable(dynamo, settings.drawsTable);
  const slackFor = countingSlackFor(createWebApiSlack({ client, tokens: botTokens, clock, fetch }));
  return {
    clock,
    createNonce,
    draws: createDrawStore(table, clock),
    settings: createSettingsStore(table),
    records: createTenantRecords(table),
    installations,
    claims: createDynamoJobClaims(dynamo, settings.jobsTable, clock),
    queue: createSqsRevealQueue(sqs, settings.revealQueueUrl),
    slackFor,
    replies: countingReplies(createHttpReplies({ fetch, clock, origins })),
    locales: createPersonLocales(slackFor, clock),
    // Most beacons are out within a second of their round; longer waits are the queue's.
    beacons: createDrandClient({ chain, urls, fetch, timeoutMs: 2_500, retryMs: 400 }),
    channelLocale,
    verifierUrl,
    installUrl,
  };
}
