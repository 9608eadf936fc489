/** Everything around the bundle, over HTTP: two containers behind one gateway, KMS, DynamoDB, Slack. */
import { KMSClient } from "@aws-sdk/client-kms";
import { createTokenStore, type TokenStore } from "@luckydraw/token-store";
import { dynamoTable, kmsSealer } from "@luckydraw/token-store/aws";
import { type Dynamo, startDynamo } from "./dynamo.ts";
import { type RunningFunction, startFunction } from "./function.ts";
import { startGateway } from "./gateway.ts";
import { type Kms, startKms } from "./kms.ts";
import { type Slack, startSlack } from "./slack.ts";
import { newVisitor, type Visitor } from "./visitor.ts";

/** The Slack app's secret, marked so that it is found wherever it turns up. */
export const CLIENT_SECRET = "marked-client-secret-0123456789ab";

/** The world. */
export interface World {
  readonly kms: Kms;
  readonly dynamo: Dynamo;
  readonly slack: Slack;
  readonly origin: string;
  /** What is stored, read by the package that stored it. */
  readonly store: TokenStore;
  visitor(): Visitor;
  /** All that the containers wrote. */
  logs(): string;
  close(): Promise<void>;
}

type Variables = Record<string, string>;

/** Starts it. @param more Variables beside what the function must have, which may depend on its origin. */
export async function startWorld(
  bundle: string,
  more: Variables | ((origin: string) => Promise<Variables>) = {},
): Promise<World> {
  const [kms, dynamo, slack] = await Promise.all([startKms(), startDynamo(), startSlack()]);
  const containers: RunningFunction[] = [];
  let requests = 0;
  const nextContainer = (): RunningFunction => containers[requests++ % containers.length] as RunningFunction;
  const gateway = await startGateway(nextContainer);
  const env = {
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_LAMBDA_FUNCTION_NAME: "oauth-callback-test",
    AWS_ENDPOINT_URL_KMS: kms.origin,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.origin,
    SLACK_CLIENT_ID: "1111.2222",
    SLACK_CLIENT_SECRET: kms.seal(CLIENT_SECRET, { LambdaFunctionName: "oauth-callback-test" }),
    SLACK_APP_ID: "A0LUCKY01",
    INSTALLATIONS_TABLE: "installations",
    TOKENS_KEY: "alias/tokens",
    JOBS_TABLE: "jobs",
    PUBLIC_ORIGIN: gateway.origin,
    SLACK_API_URL: `${slack.origin}/api/`,
    ...(typeof more === "function" ? await more(gateway.origin) : more),
  };
  const closeServers = () => Promise.all([gateway.close(), kms.close(), dynamo.close(), slack.close()]);
  try {
    containers.push(...(await Promise.all([startFunction(bundle, env), startFunction(bundle, env)])));
  } catch (error) {
    await closeServers();
    throw error;
  }

  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const kmsClient = new KMSClient({ endpoint: kms.origin, region: "eu-west-1", credentials });
  return {
    kms,
    dynamo,
    slack,
    origin: gateway.origin,
    store: createTokenStore({
      appId: "A0LUCKY01",
      table: dynamoTable(dynamo.client, "installations"),
      sealer: kmsSealer(kmsClient, "alias/tokens"),
      cacheMaxAgeMs: 0,
    }),
    visitor: () => newVisitor(gateway.origin),
    logs: () => containers.map((container) => container.output()).join(""),
    close: async () => {
      kmsClient.destroy();
      await Promise.all(containers.map((container) => container.stop()));
      await closeServers();
    },
  };
}
