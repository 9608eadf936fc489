/** The function's door: a job from the dispatcher, or a batch from the queue. Transport only. */

import { type Answer, faultFields, jobFingerprint, parseJob, revealQueue } from "@luckydraw/slack-app";
import * as v from "valibot";
import type { App } from "./app.ts";
import { revealDraw } from "./flow/reveal-draw.ts";
import { runJob, runStart } from "./flow/run-job.ts";
import { type QueueMessage, readQueueMessage } from "./queue/reveal-queue.ts";
import type { Run, Telemetry } from "./run.ts";

/** What Lambda says about the invocation. */
export interface InvocationContext {
  readonly awsRequestId: string;
  getRemainingTimeInMillis(): number;
}

/** Which messages of a batch come back. Source: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** What Lambda is answered. */
export type Answered = Answer | BatchAnswer | null;

/** Takes a job or a batch. */
export type Handler = (event: unknown, context: InvocationContext) => Promise<Answered>;

const RecordSchema = v.object({
  messageId: v.string(),
  receiptHandle: v.string(),
  body: v.string(),
  attributes: v.optional(v.object({ ApproximateReceiveCount: v.optional(v.string(), "1") }), {}),
});
const BatchSchema = v.object({ Records: v.array(RecordSchema) });
type QueueRecord = v.InferOutput<typeof RecordSchema>;

// What is kept back to log, release and answer before Lambda ends the function.
const MARGIN_MS = 5_000;

/**
 * Makes the handler.
 *
 * @throws TypeError for an event that is neither: trying again would not help, but the dead-letter queue keeps it.
 */
export function createHandler(app: App, telemetry: Telemetry): Handler {
  return async (event, context) => {
    const deadlineMs = app.clock.now() + context.getRemainingTimeInMillis() - MARGIN_MS;
    const batch = v.safeParse(BatchSchema, event);
    if (batch.success) return await takeBatch(app, batch.output.Records, deadlineMs, telemetry);
    const parsing = parseJob(event);
    if (!parsing.ok) {
      telemetry.log.error("event.refused", { problem: parsing.problem });
      throw new TypeError(`not a job: ${parsing.problem}`);
    }
    const { job } = parsing;
    const run = runOf(deadlineMs, telemetry, job.id, { team: job.installation.teamId, kind: job.kind });
    return (await logged(app, run, () => runJob(app, job, run))) ?? null;
  };
}

/** One after the other: a draw's reveal is short, and a batch is rarely more than one. */
async function takeBatch(
  app: App,
  records: readonly QueueRecord[],
  deadlineMs: number,
  telemetry: Telemetry,
): Promise<BatchAnswer> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const record of records) {
    try {
      await takeMessage(app, record, deadlineMs, telemetry);
    } catch {
      batchItemFailures.push({ itemIdentifier: record.messageId });
      await postpone(app, record, telemetry);
    }
  }
  return { batchItemFailures };
}

async function takeMessage(
  app: App,
  record: QueueRecord,
  deadlineMs: number,
  telemetry: Telemetry,
): Promise<void> {
  const message = readMessage(record, telemetry);
  // Under the name of the job that asked for it, so that one reference finds a draw from its command to its end.
  const id = message.tell?.jobId ?? record.messageId;
  const run = runOf(deadlineMs, telemetry, id, {
    team: message.place.installation.teamId,
    kind: message.kind,
  });
  await logged(app, run, () =>
    message.kind === "start" ? runStart(app, message, run) : revealDraw(app, message, run),
  );
}

function readMessage({ body }: QueueRecord, { log }: Telemetry): QueueMessage {
  try {
    return readQueueMessage(body);
  } catch (error) {
    log.error("message.refused", { ...faultFields(error) });
    throw error;
  }
}

/** The queue's own visibility timeout covers the longest run six times over: too long to wait after a short one. */
async function postpone(app: App, record: QueueRecord, telemetry: Telemetry): Promise<void> {
  const receives = Number(record.attributes.ApproximateReceiveCount) || 1;
  const seconds = Math.min(revealQueue.visibilityTimeoutSeconds, 10 * 3 ** (receives - 1));
  await app.queue.postpone(record.receiptHandle, seconds).catch((error: unknown) => {
    telemetry.log.error("queue.not-postponed", { ...faultFields(error) });
  });
}

/** A job's id holds Slack's trigger id, which logs shall not have: its fingerprint names the job, in logs and to people. */
function runOf(
  deadlineMs: number,
  telemetry: Telemetry,
  jobId: string,
  fields: { readonly team: string | null; readonly kind: string },
): Run {
  const reference = jobFingerprint(jobId);
  const { log, metrics } = telemetry;
  return { deadlineMs, reference, metrics, log: log.with({ job: reference, ...fields }) };
}

async function logged<T>(app: App, run: Run, work: () => Promise<T>): Promise<T> {
  const startedMs = app.clock.now();
  try {
    const result = await work();
    run.log.info("run.done", { ms: app.clock.now() - startedMs });
    return result;
  } catch (error) {
    run.log.error("run.failed", { ms: app.clock.now() - startedMs, ...faultFields(error) });
    throw error;
  }
}
