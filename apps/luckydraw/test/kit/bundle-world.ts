/** What stands around the bundle, over HTTP: KMS and SQS, DynamoDB, Slack, drand. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createLocalChain, localChainListener } from "@luckydraw/draw-core/local-chain";
import { type AwsServer, startAws } from "./aws-server.ts";
import { startDynamo } from "./dynamo-server.ts";
import { type SlackServer, startSlack } from "./slack-server.ts";

/** The surroundings, and the environment that tells the function where they are. */
export interface BundleWorld {
  readonly aws: AwsServer;
  readonly slack: SlackServer;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** @param token The bot's token; its ciphertext is itself, in base64. */
export async function startBundleWorld(token: string): Promise<BundleWorld> {
  // Its beacons are out a minute early, so that a test need not wait for a round.
  const local = createLocalChain({
    periodSeconds: 3,
    genesisTimeSeconds: 1_700_000_000,
    now: () => Date.now() + 60_000,
  });
  const drand = createServer(localChainListener(local));
  drand.listen(0, "127.0.0.1");
  const [aws, dynamo, slack] = await Promise.all([
    startAws(),
    startDynamo(),
    startSlack(),
    once(drand, "listening"),
  ]);
  const env = {
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_LAMBDA_FUNCTION_NAME: "luckydraw",
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_ENDPOINT_URL_KMS: aws.endpoint,
    AWS_ENDPOINT_URL_SQS: aws.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    SLACK_BOT_TOKEN: Buffer.from(token).toString("base64"),
    SLACK_API_URL: `${slack.origin}/api/`,
    SLACK_HOOKS_ORIGINS: slack.origin,
    DRAWS_TABLE: "draws",
    JOBS_TABLE: "jobs",
    REVEAL_QUEUE_URL: `${aws.endpoint}/000000000000/reveal`,
    BEACON_URLS: `http://127.0.0.1:${(drand.address() as AddressInfo).port}`,
    BEACON_CHAIN: JSON.stringify(local.handle(`/${local.chain.hash}/info`).json),
  };
  const close = async () => {
    drand.closeAllConnections();
    drand.close();
    await Promise.all([aws.close(), dynamo.close(), slack.close()]);
  };
  return { aws, slack, env, close };
}
