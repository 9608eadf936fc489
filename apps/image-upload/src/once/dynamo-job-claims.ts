/** Claims in DynamoDB: one item a job, one conditional write to claim it, one to end it. */
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { tables } from "@luckydraw/slack-app";
import type { Clock } from "../run.ts";
import type { Claim, JobClaims } from "./job-claims.ts";

const { partitionKey, timeToLive } = tables.jobs;
const KEPT_SECONDS = 26 * 3_600; // Slack may redeliver an event for 24 hours; a little more.

const claiming = {
  UpdateExpression: "SET leaseUntilMs = :until, #expiry = :expiry ADD attempt :one",
  ConditionExpression:
    "attribute_not_exists(doneAtMs) AND (attribute_not_exists(leaseUntilMs) OR leaseUntilMs <= :now)",
  ExpressionAttributeNames: { "#expiry": timeToLive },
  ReturnValues: "UPDATED_NEW",
} as const;

/** Claims in a table with the key that `slack-app` states. */
export function createDynamoJobClaims(
  client: Pick<DynamoDBClient, "send">,
  tableName: string,
  clock: Pick<Clock, "now">,
): JobClaims {
  const item = (jobId: string) => ({ TableName: tableName, Key: { [partitionKey]: { S: jobId } } });
  const update = (jobId: string, input: Omit<UpdateItemCommandInput, "TableName" | "Key">) =>
    client.send(new UpdateItemCommand({ ...item(jobId), ...input }));

  return {
    claim: async (jobId, leaseMs) => {
      const now = clock.now();
      const values = {
        ":until": number(now + leaseMs),
        ":expiry": number(Math.floor(now / 1_000) + KEPT_SECONDS),
        ":now": number(now),
        ":one": number(1),
      };
      const claimed = await orUndefined(update(jobId, { ...claiming, ExpressionAttributeValues: values }));
      if (claimed !== undefined) return { kind: "mine", attempt: Number(claimed.Attributes?.["attempt"]?.N) };
      const { Item } = await client.send(new GetItemCommand({ ...item(jobId), ConsistentRead: true }));
      return refusalOf(Item);
    },
    finish: async (jobId) => {
      const values = { ":now": number(clock.now()) };
      await update(jobId, { UpdateExpression: "SET doneAtMs = :now", ExpressionAttributeValues: values });
    },
    release: async (jobId, attempt) => {
      await orUndefined(
        update(jobId, {
          UpdateExpression: "SET leaseUntilMs = :never",
          ConditionExpression: "attempt = :attempt",
          ExpressionAttributeValues: { ":never": number(0), ":attempt": number(attempt) },
        }),
      );
    },
  };
}

const number = (value: number): AttributeValue => ({ N: String(value) });

function refusalOf(item: Record<string, AttributeValue> | undefined): Claim {
  return { kind: item?.["doneAtMs"] === undefined ? "busy" : "done" };
}

async function orUndefined<T>(sending: Promise<T>): Promise<T | undefined> {
  try {
    return await sending;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}
