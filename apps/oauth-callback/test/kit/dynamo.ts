/** A DynamoDB on this machine (dynalite) behind a door that can be shut. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createTableInput, publicTables, tables } from "@luckydraw/slack-app";
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
  const shapes = { jobs: tables.jobs, installations: publicTables.installations };
  for (const [name, shape] of Object.entries(shapes))
    await client.send(new CreateTableCommand(createTableInput(name, shape)));

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
