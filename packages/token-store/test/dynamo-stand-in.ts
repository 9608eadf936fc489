// DynamoDB on loopback: dynalite, behind a server that counts requests and can spoil them.
/// <reference path="./dynalite.d.ts" />
import { once } from "node:events";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { installationsTable } from "../src/index.ts";
import { startServer, type TestServer } from "./http-server.ts";

/** The table's name. */
export const tableName = "installations";

/** Starts a DynamoDB with an empty table. */
export async function startDynamo(): Promise<TestServer> {
  const real = dynalite({ createTableMs: 0 });
  real.listen(0, "127.0.0.1");
  await once(real, "listening");
  const { port } = real.address() as AddressInfo;

  const server = await startServer(async ({ request: asked, body }, response) => {
    const forwarded = request({ port, host: "127.0.0.1", method: "POST", path: "/", headers: asked.headers });
    forwarded.end(body);
    const [answer] = await once(forwarded, "response");
    response.writeHead(answer.statusCode, answer.headers);
    response.end(Buffer.concat(await answer.toArray()));
  });
  await createTable(server.url);
  server.operations.length = 0;
  return {
    ...server,
    close: async () => {
      await server.close();
      real.closeAllConnections();
      await new Promise((closed) => real.close(closed));
    },
  };
}

async function createTable(endpoint: string): Promise<void> {
  const { partitionKey, sortKey } = installationsTable;
  const client = new DynamoDBClient({ endpoint, region: "eu-central-1", credentials });
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: partitionKey, KeyType: "HASH" },
        { AttributeName: sortKey, KeyType: "RANGE" },
      ],
      AttributeDefinitions: [
        { AttributeName: partitionKey, AttributeType: "S" },
        { AttributeName: sortKey, AttributeType: "S" },
      ],
    }),
  );
  client.destroy();
}

const credentials = { accessKeyId: "made-up", secretAccessKey: "made-up" };
