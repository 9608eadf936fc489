/** Removes all items of one partition. */
import {
  type AttributeValue,
  DeleteItemCommand,
  type DynamoDBClient,
  QueryCommand,
} from "@aws-sdk/client-dynamodb";

/** A table with a partition key and a sort key. */
export interface KeyedTable {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
}

/** How many items are removed at once. */
const AT_ONCE = 16;

/**
 * Reads a partition page by page and removes what it finds. Begun again after it broke off, it goes on with the rest.
 *
 * @returns How many items were removed.
 */
export async function clearPartition(
  client: Pick<DynamoDBClient, "send">,
  { name, partitionKey, sortKey }: KeyedTable,
  partition: string,
): Promise<number> {
  const names = { "#partition": partitionKey, "#sort": sortKey };
  let removed = 0;
  let from: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: "#partition = :partition",
        ProjectionExpression: "#partition, #sort",
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ":partition": { S: partition } },
        ExclusiveStartKey: from,
      }),
    );
    const keys = [...(page.Items ?? [])];
    const removeRest = async (): Promise<void> => {
      for (let Key = keys.pop(); Key !== undefined; Key = keys.pop()) {
        await client.send(new DeleteItemCommand({ TableName: name, Key }));
        removed += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, removeRest));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return removed;
}
