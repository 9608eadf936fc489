// The table in DynamoDB and the key service in KMS, spoken to by the SDK's clients. Only what is needed is imported.
import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from "@aws-sdk/client-dynamodb";
import { DecryptCommand, EncryptCommand, type KMSClient } from "@aws-sdk/client-kms";
import { dateAttributes, itemOf, keyAttributes, keyOfItem, rowOfItem } from "./dynamo-item.ts";
import { installationsTable } from "./installations-table.ts";
import type { InstallationTable, RemovalCondition, RowKey, TokenSealer } from "./ports.ts";

/**
 * The table in DynamoDB, its key attributes named as `installationsTable` says. Region, credentials and the timeouts of
 * an attempt are the client's. Nothing here scans.
 *
 * @example
 * import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
 * import { dynamoTable } from "@luckydraw/token-store/aws";
 *
 * const client = new DynamoDBClient({
 *   region: "eu-central-1",
 *   requestHandler: { connectionTimeout: 500, requestTimeout: 1_000, throwOnRequestTimeout: true },
 * });
 * const table = dynamoTable(client, "luckydraw-installations");
 * console.log(Object.keys(table).join()); // read,keysOf,write,remove
 */
export function dynamoTable(client: Pick<DynamoDBClient, "send">, tableName: string): InstallationTable {
  return {
    read: async (keys, signal) => {
      const request = { Keys: keys.map(keyAttributes), ConsistentRead: true };
      const command = new BatchGetItemCommand({ RequestItems: { [tableName]: request } });
      const { Responses, UnprocessedKeys } = await client.send(command, until(signal));
      // A batch is answered with 200 and without what there was no capacity for.
      if (UnprocessedKeys?.[tableName] !== undefined) throw named("ProvisionedThroughputExceededException");
      return (Responses?.[tableName] ?? []).map(rowOfItem);
    },
    keysOf: (partition, signal) => queryKeys(client, tableName, partition, signal),
    write: async (row, ifVersion, signal) => {
      const command = new PutItemCommand({
        TableName: tableName,
        Item: itemOf(row),
        ...(ifVersion === undefined
          ? {}
          : {
              ConditionExpression: "#version = :version",
              ExpressionAttributeNames: { "#version": "version" },
              ExpressionAttributeValues: { ":version": { S: ifVersion } },
            }),
      });
      return await holds(client.send(command, until(signal)));
    },
    remove: async (key, condition, signal) => {
      const command = new DeleteItemCommand({
        TableName: tableName,
        Key: keyAttributes(key),
        ...removalExpression(condition),
      });
      return await holds(client.send(command, until(signal)));
    },
  };
}

/**
 * Seals with one symmetric KMS key, and opens what that key sealed: a ciphertext under another key is refused, even if
 * the role could use that key.
 *
 * @param keyId Id, ARN or alias.
 *
 * @example
 * import { KMSClient } from "@aws-sdk/client-kms";
 * import { kmsSealer } from "@luckydraw/token-store/aws";
 *
 * const client = new KMSClient({
 *   region: "eu-central-1",
 *   requestHandler: { connectionTimeout: 500, requestTimeout: 1_000, throwOnRequestTimeout: true },
 * });
 * console.log(Object.keys(kmsSealer(client, "alias/luckydraw-tokens")).join()); // seal,open
 */
export function kmsSealer(client: Pick<KMSClient, "send">, keyId: string): TokenSealer {
  return {
    seal: async (plaintext, context, signal) => {
      const command = new EncryptCommand({ KeyId: keyId, Plaintext: plaintext, EncryptionContext: context });
      return bytesOf((await client.send(command, until(signal))).CiphertextBlob);
    },
    open: async (ciphertext, context, signal) => {
      const command = new DecryptCommand({
        KeyId: keyId,
        CiphertextBlob: ciphertext,
        EncryptionContext: context,
      });
      return bytesOf((await client.send(command, until(signal))).Plaintext);
    },
  };
}

async function queryKeys(
  client: Pick<DynamoDBClient, "send">,
  tableName: string,
  partition: string,
  signal: AbortSignal | undefined,
): Promise<readonly RowKey[]> {
  const { partitionKey, sortKey } = installationsTable;
  const keys: RowKey[] = [];
  let from: Record<string, AttributeValue> | undefined;
  do {
    const command = new QueryCommand({
      TableName: tableName,
      ConsistentRead: true,
      KeyConditionExpression: "#partition = :partition",
      ProjectionExpression: "#partition, #sort",
      ExpressionAttributeNames: { "#partition": partitionKey, "#sort": sortKey },
      ExpressionAttributeValues: { ":partition": { S: partition } },
      ExclusiveStartKey: from,
    });
    const { Items = [], LastEvaluatedKey } = await client.send(command, until(signal));
    keys.push(...Items.map(keyOfItem));
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return keys;
}

// Without a date to compare, asking for the key makes a removal that finds nothing fail as well.
function removalExpression(condition: RemovalCondition | undefined) {
  if (condition === undefined) {
    return {
      ConditionExpression: "attribute_exists(#sort)",
      ExpressionAttributeNames: { "#sort": installationsTable.sortKey },
    };
  }
  return {
    ConditionExpression: "#date <= :date",
    ExpressionAttributeNames: { "#date": dateAttributes[condition.date] },
    ExpressionAttributeValues: { ":date": { N: String(condition.notAfterMs) } },
  };
}

async function holds(sending: Promise<unknown>): Promise<boolean> {
  try {
    await sending;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

function until(signal: AbortSignal | undefined): { readonly abortSignal?: AbortSignal } {
  return signal === undefined ? {} : { abortSignal: signal };
}

// The SDK hands on whatever stands in the answer.
function bytesOf(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw named("KMSInternalException");
  return value;
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}
