/** A DynamoDB on this machine (dynalite), spoken to over HTTP by the real SDK client. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createTableInput, publicTables } from "@luckydraw/slack-app";
import dynalite from "dynalite";

/** The server and a client of it. */
export interface DynamoServer {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Starts one with the table `installations`. */
export async function startDynamo(): Promise<DynamoServer> {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "us-east-1", credentials });
  await client.send(new CreateTableCommand(createTableInput("installations", publicTables.installations)));
  return {
    client,
    endpoint,
    close: async () => {
      client.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
