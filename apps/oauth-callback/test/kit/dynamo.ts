/** A DynamoDB on this machine (dynalite) behind a door that can be shut. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type LastingTableShape, publicTables, tables } from "@luckydraw/slack-app";
import dynalite from "dynalite";
import { type Listening, listen } from "./listen.ts";

/** The server and a client that goes past the door. */
export interface Dynamo extends Listening {
  readonly client: DynamoDBClient;
  /** What was asked of it, such as `PutItem jobs`. */
  readonly calls: Set<string>;
  /** The items that were to be put, as they were sent. */
  readonly puts: string[];
  /** Answers calls on a table with an error, or not at all. */
  readonly faults: Map<"jobs" | "installations", "error" | "hang">;
}

/** Starts one with the app's tables. */
export async function startDynamo(): Promise<Dynamo> {
  const database = dynalite({ createTableMs: 0 });
  database.listen(0, "127.0.0.1");
  await once(database, "listening");
  const endpoint = `http://127.0.0.1:${(database.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint, region: "eu-west-1", credentials });
  await createTable(client, "jobs", tables.jobs);
  await createTable(client, "installations", publicTables.installations);

  const calls = new Set<string>();
  const puts: string[] = [];
  const faults: Dynamo["faults"] = new Map();
  const door = await listen(async (request, body, response) => {
    const target = String(request.headers["x-amz-target"]);
    const table = body.includes('"jobs"') ? "jobs" : "installations";
    calls.add(`${target.split(".")[1]} ${table}`);
    if (target.endsWith(".PutItem")) puts.push(body.toString());
    const fault = faults.get(table);
    if (fault === "hang") return;
    const type = { "content-type": "application/x-amz-json-1.0" };
    if (fault === "error") {
      return response.writeHead(500, type).end(JSON.stringify({ __type: "InternalServerError" }));
    }
    const headers = { ...type, "x-amz-target": target, authorization: String(request.headers.authorization) };
    const date = { "x-amz-date": String(request.headers["x-amz-date"]) };
    const answer = await fetch(endpoint, {
      method: "POST",
      headers: { ...headers, ...date },
      body: new Uint8Array(body),
    });
    return response.writeHead(answer.status, type).end(await answer.text());
  });
  return {
    client,
    calls,
    puts,
    faults,
    origin: door.origin,
    close: async () => {
      await door.close();
      client.destroy();
      database.close();
      await once(database, "close");
    },
  };
}

async function createTable(client: DynamoDBClient, name: string, shape: LastingTableShape): Promise<void> {
  const keys = [
    { AttributeName: shape.partitionKey, KeyType: "HASH" as const },
    ...(shape.sortKey === undefined ? [] : [{ AttributeName: shape.sortKey, KeyType: "RANGE" as const }]),
  ];
  const attributes = keys.map(({ AttributeName }) => ({ AttributeName, AttributeType: "S" as const }));
  const request = { TableName: name, KeySchema: keys, AttributeDefinitions: attributes };
  await client.send(new CreateTableCommand({ ...request, BillingMode: "PAY_PER_REQUEST" }));
}
