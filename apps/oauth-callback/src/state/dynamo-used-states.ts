/** Used states in the app's table of jobs: one conditional write each, which DynamoDB lets through once. */
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { tables } from "@luckydraw/slack-app";
import { STATE_LIFE_SECONDS } from "./state.ts";
import type { UsedStates } from "./used-states.ts";

const { partitionKey, sortKey = "id", timeToLive } = tables.jobs;

/** Keeps these items apart from jobs; the role may write no others. */
const PARTITION = "oauth-state";

/** Remembered for so much longer than a state can be used: clocks differ. */
const MARGIN_SECONDS = 3_600;

/** What it is made of. */
export interface DynamoUsedStatesOptions {
  readonly client: Pick<DynamoDBClient, "send">;
  readonly tableName: string;
  /** A text that is never used twice. */
  readonly createNonce: () => string;
}

/** Used states in DynamoDB. */
export function dynamoUsedStates({ client, tableName, createNonce }: DynamoUsedStatesOptions): UsedStates {
  return {
    use: async (id, issuedAtSeconds, abortSignal) => {
      const nonce = { S: createNonce() };
      const expiration = { N: String(issuedAtSeconds + STATE_LIFE_SECONDS + MARGIN_SECONDS) };
      const put = new PutItemCommand({
        TableName: tableName,
        Item: {
          [partitionKey]: { S: PARTITION },
          [sortKey]: { S: id },
          [timeToLive]: expiration,
          usedBy: nonce,
        },
        // The SDK sends again what was not answered: a write that got through all the same must not stand in its own way.
        ConditionExpression: "attribute_not_exists(#key) OR usedBy = :nonce",
        ExpressionAttributeNames: { "#key": partitionKey },
        ExpressionAttributeValues: { ":nonce": nonce },
      });
      try {
        await client.send(put, { abortSignal });
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}
