/** Removes many items, as many a call as DynamoDB takes. */
import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";

/** Where from. */
export interface Removal {
  readonly client: Pick<DynamoDBClient, "send">;
  readonly tableName: string;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const AT_ONCE = 25;
const MAX_TRIES = 6;
const FIRST_PAUSE_MS = 100;

/** @throws Error if the table has no time for it, again and again */
export async function removeItems(
  { client, tableName, sleep }: Removal,
  keys: readonly Record<string, AttributeValue>[],
): Promise<void> {
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    let waiting: WriteRequest[] = keys.slice(at, at + AT_ONCE).map((Key) => ({ DeleteRequest: { Key } }));
    for (let tries = 0; waiting.length > 0; tries += 1) {
      if (tries === MAX_TRIES) throw new Error(`items were not removed: ${waiting.length}`);
      if (tries > 0) await sleep(FIRST_PAUSE_MS * 2 ** tries);
      const command = new BatchWriteItemCommand({ RequestItems: { [tableName]: waiting } });
      const { UnprocessedItems } = await client.send(command);
      waiting = UnprocessedItems?.[tableName] ?? [];
    }
  }
}
