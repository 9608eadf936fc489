/** The function's door: a batch of the queue. Transport only. */
import { faultFields } from "@luckydraw/slack-app";
import * as v from "valibot";
import type { App } from "./app.ts";
import { failureFields } from "./failure-fields.ts";
import { readFailure } from "./read-failure.ts";
import { SlackFault } from "./slack/slack-fault.ts";
import { createTakeMessage } from "./take-message.ts";

/** What Lambda says about the invocation. */
export interface InvocationContext {
  getRemainingTimeInMillis(): number;
}

/** Which messages of a batch come back. Source: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Takes a batch. */
export type Handler = (event: unknown, context: InvocationContext) => Promise<BatchAnswer>;

const AttributesSchema = v.object({
  ApproximateReceiveCount: v.optional(v.string(), "1"),
  DeadLetterQueueSourceArn: v.optional(v.string()),
});
const RecordSchema = v.object({
  messageId: v.string(),
  receiptHandle: v.string(),
  body: v.string(),
  attributes: v.optional(AttributesSchema, {}),
});
const BatchSchema = v.object({ Records: v.array(RecordSchema) });
type QueueRecord = v.InferOutput<typeof RecordSchema>;

// What is kept back to park, postpone, log and answer before Lambda ends the function.
const MARGIN_MS = 12_000;
const MOST_DELAY_SECONDS = 900;
const FIRST_DELAY_SECONDS = 10;

/**
 * Makes the handler.
 *
 * @throws TypeError for an event that is no batch.
 */
export function createHandler(app: App): Handler {
  const takeMessage = createTakeMessage(app);
  const isTaken = async (record: QueueRecord, deadlineMs: number): Promise<boolean> => {
    try {
      await takeMessage(record, deadlineMs);
      return true;
    } catch (error) {
      await postpone(app, record, error);
      return false;
    }
  };
  return async (event, context) => {
    const deadlineMs = app.clock.now() + context.getRemainingTimeInMillis() - MARGIN_MS;
    const batch = v.safeParse(BatchSchema, event);
    if (!batch.success) throw new TypeError("not a batch of a queue");
    // All at once: when Slack stalls, one after the other would take longer than the function has.
    const taken = await Promise.all(
      batch.output.Records.map(async (record) => ({ record, isDone: await isTaken(record, deadlineMs) })),
    );
    const failed = taken.filter(({ isDone }) => !isDone);
    return { batchItemFailures: failed.map(({ record }) => ({ itemIdentifier: record.messageId })) };
  };
}

/** Later each time, and not before Slack wants to be asked again. */
async function postpone(app: App, record: QueueRecord, error: unknown): Promise<void> {
  const receives = Number(record.attributes.ApproximateReceiveCount) || 1;
  const asked = (error instanceof SlackFault && error.retryAfterSeconds) || 0;
  const grown = FIRST_DELAY_SECONDS * 3 ** (receives - 1);
  const delaySeconds = Math.ceil(Math.min(MOST_DELAY_SECONDS, Math.max(grown, asked)));
  const log = app.log.with({ messageId: record.messageId, ...failureFields(readFailure(record)) });
  log.error("failure.later", { receives, delaySeconds, ...faultFields(error) });
  await app.queues.postpone(record.receiptHandle, delaySeconds).catch((fault: unknown) => {
    log.error("failure.not-postponed", { ...faultFields(fault) });
  });
}
