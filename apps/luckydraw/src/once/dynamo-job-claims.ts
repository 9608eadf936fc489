/** Claims in DynamoDB: one item a job, one conditional write to claim it, one to end it. */
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { tables, tenantOf } from "@luckydraw/slack-app";
import type { Clock } from "../run.ts";
import { clearPartition } from "../store/clear-partition.ts";
import type { Claim, ClaimedJob, JobClaims } from "./job-claims.ts";

const { partitionKey, sortKey = "id", timeToLive } = tables.jobs;
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
  const item = ({ installation, id }: ClaimedJob) => ({
    TableName: tableName,
    Key: { [partitionKey]: { S: tenantOf(installation) }, [sortKey]: { S: id } },
  });
  const update = (job: ClaimedJob, input: Omit<UpdateItemCommandInput, "TableName" | "Key">) =>
    client.send(new UpdateItemCommand({ ...item(job), ...input }));

  return {
    claim: async (job, leaseMs) => {
      const now = clock.now();
      const values = {
        ":until": number(now + leaseMs),
        ":expiry": number(Math.floor(now / 1_000) + KEPT_SECONDS),
        ":now": number(now),
        ":one": number(1),
      };
      const claimed = await orUndefined(update(job, { ...claiming, ExpressionAttributeValues: values }));
      if (claimed !== undefined) return { kind: "mine", attempt: Number(claimed.Attributes?.["attempt"]?.N) };
      const { Item } = await client.send(new GetItemCommand({ ...item(job), ConsistentRead: true }));
      return refusalOf(Item);
    },
    finish: async (job) => {
      await orUndefined(
        update(job, {
          UpdateExpression: "SET doneAtMs = :now",
          // A claim that was removed with all of its tenant's must not come back, without an end.
          ConditionExpression: "attribute_exists(attempt)",
          ExpressionAttributeValues: { ":now": number(clock.now()) },
        }),
      );
    },
    release: async (job, attempt) => {
      await orUndefined(
        update(job, {
          UpdateExpression: "SET leaseUntilMs = :never",
          ConditionExpression: "attempt = :attempt",
          ExpressionAttributeValues: { ":never": number(0), ":attempt": number(attempt) },
        }),
      );
    },
    clear: (installation) =>
      clearPartition(client, { name: tableName, partitionKey, sortKey }, tenantOf(installation)),
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
