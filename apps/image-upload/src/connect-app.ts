/** Puts the adapters around the clients that `main.ts` made. */
import { tmpdir } from "node:os";
import type { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { S3Client } from "@aws-sdk/client-s3";
import { WebClient } from "@slack/web-api";
import type { App } from "./app.ts";
import { createS3Pictures } from "./bucket/s3-pictures.ts";
import type { ConnectedTokens } from "./connect-tokens.ts";
import { guardedLookup } from "./files/guarded-lookup.ts";
import { createSlackFiles } from "./files/slack-files.ts";
import { createPersonLocales } from "./flow/person-locales.ts";
import { createDynamoJobClaims } from "./once/dynamo-job-claims.ts";
import { createPostStore } from "./post/post-store.ts";
import { createSwitches } from "./post/switches.ts";
import { createTenantData } from "./post/tenant-data.ts";
import type { Clock } from "./run.ts";
import type { Settings } from "./settings.ts";
import { countingReplies, countingSlackFor } from "./slack/count-faults.ts";
import { createHttpReplies } from "./slack/http-replies.ts";
import { createWebApiSlack } from "./slack/web-api-slack.ts";
import { silentLogger, webClientLimits } from "./slack/web-client-options.ts";
import { createDynamoItemTable } from "./store/dynamo-item-table.ts";

/** Every way out of the process. */
export interface Connections {
  readonly settings: Settings;
  readonly dynamo: DynamoDBClient;
  readonly s3: S3Client;
  readonly cloudFront: CloudFrontClient;
  readonly connectedTokens: ConnectedTokens;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly createId: () => string;
}

/** Longest time in which nothing of a file comes. */
const STALL_MS = 8_000;

/** The app on AWS and Slack. */
export function connectApp(connections: Connections): App {
  const { settings, dynamo, s3, cloudFront, connectedTokens, clock, fetch, createId } = connections;
  const { slackApiUrl, hooksOrigins, filesOrigins, bucket, distribution, maxMegabytes } = settings;
  const { tokens, installations } = connectedTokens;
  const client = new WebClient(undefined, { slackApiUrl, logger: silentLogger, ...webClientLimits });
  const slackFor = countingSlackFor(createWebApiSlack({ client, tokens, clock }));
  const table = createDynamoItemTable(dynamo, settings.picturesTable, clock.sleep);
  return {
    clock,
    createId,
    posts: createPostStore(table, clock),
    switches: createSwitches(table),
    tenantData: createTenantData(table),
    claims: createDynamoJobClaims(dynamo, settings.jobsTable, clock),
    slackFor,
    botToken: tokens.botToken,
    replies: countingReplies(createHttpReplies({ fetch, clock, origins: hooksOrigins })),
    files: createSlackFiles({
      origins: filesOrigins,
      lookup: guardedLookup(),
      maxBytes: maxMegabytes * 1_000_000,
      stallMs: STALL_MS,
      folder: tmpdir(),
      clock,
    }),
    pictures: createS3Pictures({ s3, bucket, cloudFront, distribution, sleep: clock.sleep }),
    locales: createPersonLocales(slackFor, clock),
    installations,
    channelLocale: settings.channelLocale,
    picturesOrigin: settings.picturesOrigin,
    maxMegabytes,
    installUrl: settings.installUrl,
  };
}
