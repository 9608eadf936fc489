import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HttpServer, listen } from "../../http/server.ts";
import { createCallers } from "../callers.ts";
import { type LocalDynamoDb, startDynamoDb } from "./dynamodb.ts";

const callers = createCallers();
let isDown = false;
let dynamodb: LocalDynamoDb;
let server: HttpServer;
let client: DynamoDBClient;

beforeAll(async () => {
  dynamodb = await startDynamoDb({ callers, isDown: () => isDown });
  await dynamodb.createTable("draws", { partitionKey: "pk", sortKey: "sk" });
  server = await listen(dynamodb.handle);
  client = new DynamoDBClient({
    endpoint: server.url,
    region: "eu-west-1",
    credentials: callers.issue({ functionName: undefined, instanceId: "i" }),
    maxAttempts: 1,
  });
});
afterAll(async () => {
  await server.close();
  await dynamodb.close();
});

const key = { pk: { S: "T1#C1" }, sk: { S: "1" } };

describe("DynamoDB by the SDK", () => {
  test("keeps an item, and refuses a conditional put over it", async () => {
    const put = new PutItemCommand({
      TableName: "draws",
      Item: { ...key, body: { S: "a" } },
      ConditionExpression: "attribute_not_exists(pk)",
    });
    await client.send(put);

    const again = client.send(put);

    await expect(again).rejects.toMatchObject({ name: "ConditionalCheckFailedException" });
    const { Item } = await client.send(new GetItemCommand({ TableName: "draws", Key: key }));
    expect(Item?.["body"]).toEqual({ S: "a" });
  });

  test("is down when it is asked to be", async () => {
    isDown = true;

    const getting = client.send(new GetItemCommand({ TableName: "draws", Key: key }));

    await expect(getting).rejects.toMatchObject({ name: "InternalServerError" });
    isDown = false;
  });
});
