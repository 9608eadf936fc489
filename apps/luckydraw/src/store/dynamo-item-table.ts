/** The table in DynamoDB. */
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
} from "@aws-sdk/client-dynamodb";
import { tables } from "@luckydraw/slack-app";
import { clearPartition } from "./clear-partition.ts";
import { readBody, writeBody } from "./item-body.ts";
import type { ItemKey, ItemTable, NewItem } from "./item-table.ts";

const { partitionKey, sortKey = "sk", timeToLive, index } = tables.draws;

/** A table with the key names that `slack-app` states. */
export function createDynamoItemTable(client: Pick<DynamoDBClient, "send">, tableName: string): ItemTable {
  const put = (input: Omit<PutItemCommandInput, "TableName">): Promise<boolean> =>
    unlessConditionFails(client.send(new PutItemCommand({ TableName: tableName, ...input })));
  return {
    get: async (key) => {
      const command = new GetItemCommand({ TableName: tableName, Key: keyOf(key), ConsistentRead: true });
      const { Item } = await client.send(command);
      return Item && { body: readBody(Item["body"]), revision: Number(Item["revision"]?.N) };
    },
    insert: (item) =>
      put({ Item: itemOf(item, 1), ConditionExpression: `attribute_not_exists(${partitionKey})` }),
    replace: (item, revision) =>
      put({
        Item: itemOf(item, revision + 1),
        ConditionExpression: "revision = :revision",
        ExpressionAttributeValues: { ":revision": { N: String(revision) } },
      }),
    newest: async (partition, limit) => {
      const command = new QueryCommand({
        TableName: tableName,
        IndexName: index?.name,
        KeyConditionExpression: "#partition = :partition",
        ExpressionAttributeNames: { "#partition": partitionKey },
        ExpressionAttributeValues: { ":partition": { S: partition } },
        ScanIndexForward: false,
        Limit: limit,
      });
      const { Items = [] } = await client.send(command);
      return Items.map((item) => ({ partition, sort: String(item[sortKey]?.S) }));
    },
    clear: (partition) => clearPartition(client, { name: tableName, partitionKey, sortKey }, partition),
  };
}

function keyOf({ partition, sort }: ItemKey): Record<string, AttributeValue> {
  return { [partitionKey]: { S: partition }, [sortKey]: { S: sort } };
}

function itemOf(item: NewItem, revision: number): Record<string, AttributeValue> {
  const { expiresAtSeconds: expiry, startedAtMs } = item;
  return {
    ...keyOf(item),
    revision: { N: String(revision) },
    body: writeBody(item.body),
    ...(expiry === undefined ? {} : { [timeToLive]: { N: String(expiry) } }),
    ...(startedAtMs === undefined || index === undefined
      ? {}
      : { [index.sortKey]: { S: new Date(startedAtMs).toISOString() } }),
  };
}

async function unlessConditionFails(sending: Promise<unknown>): Promise<boolean> {
  try {
    await sending;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
