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
import { imageTables } from "@luckydraw/slack-app";
import type { ItemKey, ItemTable, NewItem } from "./item-table.ts";
import { removeItems } from "./remove-items.ts";

const { partitionKey, sortKey = "sk" } = imageTables.pictures;

/** A table with the key names that `slack-app` states. @param sleep Between tries of what the table had no time for. */
export function createDynamoItemTable(
  client: Pick<DynamoDBClient, "send">,
  tableName: string,
  sleep: (milliseconds: number) => Promise<void>,
): ItemTable {
  const put = (input: Omit<PutItemCommandInput, "TableName">): Promise<boolean> =>
    unlessConditionFails(client.send(new PutItemCommand({ TableName: tableName, ...input })));
  return {
    get: async (key) => {
      const command = new GetItemCommand({ TableName: tableName, Key: keyOf(key), ConsistentRead: true });
      const { Item } = await client.send(command);
      return Item && { body: bodyIn(Item), revision: Number(Item["revision"]?.N) };
    },
    insert: (item) =>
      put({ Item: itemOf(item, 1), ConditionExpression: `attribute_not_exists(${partitionKey})` }),
    replace: (item, revision) =>
      put({
        Item: itemOf(item, revision + 1),
        ConditionExpression: "revision = :revision",
        ExpressionAttributeValues: { ":revision": { N: String(revision) } },
      }),
    list: async function* (partition, sortPrefix) {
      let from: Record<string, AttributeValue> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await client.send(
          query(tableName, partition, sortPrefix, from),
        );
        for (const item of Items) yield { sort: item[sortKey]?.S ?? "", body: bodyIn(item) };
        from = LastEvaluatedKey;
      } while (from !== undefined);
    },
    remove: (partition, sorts) =>
      removeItems(
        { client, tableName, sleep },
        sorts.map((sort) => keyOf({ partition, sort })),
      ),
  };
}

function query(
  tableName: string,
  partition: string,
  sortPrefix: string,
  from: Record<string, AttributeValue> | undefined,
): QueryCommand {
  // DynamoDB takes no empty prefix.
  const narrowed = sortPrefix === "" ? "" : ` AND begins_with(${sortKey}, :prefix)`;
  return new QueryCommand({
    TableName: tableName,
    ConsistentRead: true,
    KeyConditionExpression: `${partitionKey} = :partition${narrowed}`,
    ExpressionAttributeValues: {
      ":partition": { S: partition },
      ...(sortPrefix === "" ? {} : { ":prefix": { S: sortPrefix } }),
    },
    ...(from === undefined ? {} : { ExclusiveStartKey: from }),
  });
}

function bodyIn(item: Record<string, AttributeValue>): unknown {
  const json = item["body"]?.S;
  if (json === undefined) throw new TypeError("an item without a body");
  return JSON.parse(json);
}

function keyOf({ partition, sort }: ItemKey): Record<string, AttributeValue> {
  return { [partitionKey]: { S: partition }, [sortKey]: { S: sort } };
}

function itemOf(item: NewItem, revision: number): Record<string, AttributeValue> {
  return { ...keyOf(item), revision: { N: String(revision) }, body: { S: JSON.stringify(item.body) } };
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
