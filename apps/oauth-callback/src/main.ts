/** The composition root of the function `oauth-callback`: environment in, handler out. No logic. */
import { randomBytes } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { createSecrets } from "@luckydraw/kms-secrets";
import { kmsDecrypter } from "@luckydraw/kms-secrets/aws";
import { coldStarts, createRequestLog } from "@luckydraw/slack-app";
import { createTokenStore } from "@luckydraw/token-store";
import { dynamoTable, kmsSealer } from "@luckydraw/token-store/aws";
import { readConfig } from "./config.ts";
import { createHandler, type Handler } from "./handler.ts";
import { slackCaller } from "./slack/call-slack.ts";
import { dynamoUsedStates } from "./state/dynamo-used-states.ts";
import { STORE_MS } from "./time-left.ts";

const env = process.env;
const config = readConfig(env);
// Without the last one the SDK only warns, and waits on.
const requestHandler = { connectionTimeout: 1_000, requestTimeout: 1_500, throwOnRequestTimeout: true };
// The store tries again by itself.
const once = { requestHandler, maxAttempts: 1 };
const write = (line: string) => process.stdout.write(line);
const randomText = (bytes: number): string => randomBytes(bytes).toString("base64url");
const kms = kmsDecrypter(new KMSClient({ requestHandler }));
const secrets = createSecrets({ kms, env, names: ["SLACK_CLIENT_SECRET"] });
// Decrypted while the function starts; if that fails, the first request tries again and says why.
secrets.get("SLACK_CLIENT_SECRET", { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);

/** The handler that Lambda calls. */
export const handler: Handler = createHandler({
  config,
  clientSecret: (signal) => secrets.get("SLACK_CLIENT_SECRET", { signal }),
  usedStates: dynamoUsedStates({
    client: new DynamoDBClient({ requestHandler }),
    tableName: config.jobsTable,
    createNonce: () => randomText(16),
  }),
  installations: createTokenStore({
    appId: config.appId,
    deadlineMs: STORE_MS,
    table: dynamoTable(new DynamoDBClient(once), config.installationsTable),
    sealer: kmsSealer(new KMSClient(once), config.tokensKey),
  }),
  callSlack: slackCaller(fetch, config.slackApiUrl),
  randomText,
  createReference: () => randomBytes(4).toString("hex"),
  now: Date.now,
  isColdStart: coldStarts(env),
  log: createRequestLog({ env, service: "oauth-callback", write, now: Date.now }),
});
