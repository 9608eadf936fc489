// The real SDK client against dynalite, and against a door that loses answers.
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Dynamo, startDynamo } from "../../test/kit/dynamo.ts";
import { listen } from "../../test/kit/listen.ts";
import { dynamoUsedStates } from "./dynamo-used-states.ts";

const signal = new AbortController().signal;
const issuedAtSeconds = 1_790_000_000;
let dynamo: Dynamo;
let nonces = 0;
const statesBy = (client: DynamoDBClient) =>
  dynamoUsedStates({ client, tableName: "jobs", createNonce: () => `nonce-${++nonces}` });

beforeAll(async () => {
  dynamo = await startDynamo();
});
afterAll(() => dynamo.close());

test("a state is used once, whoever asks", async () => {
  const containers = Array.from({ length: 5 }, () => statesBy(dynamo.client));

  const firsts = await Promise.all(containers.map((states) => states.use("one", issuedAtSeconds, signal)));

  expect(firsts.filter((isFirst) => isFirst)).toHaveLength(1);
  expect(await statesBy(dynamo.client).use("other", issuedAtSeconds, signal)).toBe(true);
});

test("it stands apart from jobs, and ends an hour after nobody could use it any more", async () => {
  await statesBy(dynamo.client).use("kept", issuedAtSeconds, signal);

  const { Items } = await dynamo.client.send(new ScanCommand({ TableName: "jobs" }));
  const item = Items?.find(({ tenant, id }) => tenant?.S === "oauth-state" && id?.S === "kept");
  expect(item?.["expiration"]).toEqual({ N: String(issuedAtSeconds + 600 + 3_600) });
});

test("a write whose answer is lost doesn't stand in its own way", async () => {
  let requests = 0;
  const losing = await listen(async (request, body, response) => {
    const names = ["content-type", "x-amz-target", "x-amz-date", "authorization"];
    const headers = Object.fromEntries(names.map((name) => [name, String(request.headers[name])]));
    const answer = await fetch(dynamo.origin, { method: "POST", headers, body: new Uint8Array(body) });
    requests += 1;
    if (requests === 1) return response.destroy();
    return response
      .writeHead(answer.status, { "content-type": "application/x-amz-json-1.0" })
      .end(await answer.text());
  });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: losing.origin, region: "eu-west-1", credentials });
  const states = statesBy(client);

  const isFirst = await states.use("lost", issuedAtSeconds, signal);
  const isFirstAgain = await states.use("lost", issuedAtSeconds, signal);

  expect([isFirst, isFirstAgain, requests]).toEqual([true, false, 3]);
  client.destroy();
  await losing.close();
});

test("a table that isn't there is a fault, not a used state", async () => {
  const states = dynamoUsedStates({ client: dynamo.client, tableName: "none", createNonce: () => "n" });

  await expect(states.use("one", issuedAtSeconds, signal)).rejects.toMatchObject({
    name: "ResourceNotFoundException",
  });
});
