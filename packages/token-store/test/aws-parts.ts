// The AWS sides of the ports, on stand-ins.
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { dynamoTable, kmsSealer } from "../src/aws.ts";
import type { InstallationTable, TokenSealer } from "../src/index.ts";
import { startDynamo, tableName } from "./dynamo-stand-in.ts";
import type { TestServer } from "./http-server.ts";
import { startKms } from "./kms-stand-in.ts";

/** A table in dynalite and a sealer on a KMS with real AES. */
export interface AwsParts {
  readonly dynamo: TestServer;
  readonly kms: TestServer;
  readonly table: InstallationTable;
  readonly sealer: TokenSealer;
  close(): Promise<void>;
}

/** How the tests' clients reach a stand-in: they try once, so that what is tried again is the package's doing. */
export const clientConfig = (endpoint: string) => ({
  endpoint,
  region: "eu-central-1",
  credentials: { accessKeyId: "made-up", secretAccessKey: "made-up" },
  maxAttempts: 1,
});

/** Starts both. */
export async function startAws(): Promise<AwsParts> {
  const [dynamo, kms] = await Promise.all([startDynamo(), startKms()]);
  const clients = [
    new DynamoDBClient(clientConfig(dynamo.url)),
    new KMSClient(clientConfig(kms.url)),
  ] as const;
  return {
    dynamo,
    kms,
    table: dynamoTable(clients[0], tableName),
    sealer: kmsSealer(clients[1], "alias/tokens"),
    close: async () => {
      for (const client of clients) client.destroy();
      await Promise.all([dynamo.close(), kms.close()]);
    },
  };
}
