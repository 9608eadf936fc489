/** The event source mapping: takes messages from a queue and invokes a function with them, batch by batch. */
import { children, isJsonObject, parseJson, text } from "../../http/json.ts";
import { arn, region } from "../place.ts";
import { md5, type Queue, type QueuedMessage } from "./queue.ts";
import { systemAttributes } from "./sqs.ts";

/** How the trigger is set. */
export interface TriggerOptions {
  readonly queue: Queue;
  readonly batchSize: number;
  /** Invokes the function; `undefined` when it failed, else what it returned as JSON. */
  readonly invoke: (event: string, messages: readonly QueuedMessage[]) => Promise<string | undefined>;
  /** AWS waits for the visibility timeout; a person at a playground should not have to. */
  readonly retryDelaySeconds: number;
  readonly pollEveryMs?: number;
}

/** A trigger that runs. */
export interface Trigger {
  stop(): void;
}

/** Starts to take messages. */
export function startTrigger(options: TriggerOptions): Trigger {
  const timer = setInterval(() => {
    const messages = options.queue.receive(options.batchSize);
    if (messages.length > 0) {
      void deliver(options, messages);
    }
  }, options.pollEveryMs ?? 50);
  return { stop: () => clearInterval(timer) };
}

async function deliver(options: TriggerOptions, messages: readonly QueuedMessage[]): Promise<void> {
  const visibleAtMs = new Map(messages.map((message) => [message.id, message.visibleAtMs]));
  const event = JSON.stringify({ Records: messages.map((message) => record(options.queue, message)) });
  const result = await options.invoke(event, messages);
  const failed = failures(result, messages);
  for (const message of messages) {
    const receiptHandle = message.receiptHandle ?? "";
    if (!failed.has(message.id)) {
      options.queue.remove(receiptHandle);
    } else if (message.visibleAtMs === visibleAtMs.get(message.id)) {
      // The function did not choose a time itself.
      options.queue.changeVisibility(receiptHandle, options.retryDelaySeconds);
    }
  }
}

/** Ids of the messages to be tried again: all where the function failed, else those of `ReportBatchItemFailures`. */
function failures(result: string | undefined, messages: readonly QueuedMessage[]): ReadonlySet<string> {
  const all = new Set(messages.map(({ id }) => id));
  if (result === undefined) {
    return all;
  }
  const value = parseJson(result);
  if (!isJsonObject(value)) {
    return new Set();
  }
  const named = children(value, "batchItemFailures").map((failure) => text(failure, "itemIdentifier"));
  // AWS: an id that is empty or not in the batch fails the whole batch.
  return named.every((id) => all.has(id)) ? new Set(named) : all;
}

function record(queue: Queue, message: QueuedMessage) {
  return {
    messageId: message.id,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: {},
    md5OfBody: md5(message.body),
    eventSource: "aws:sqs",
    eventSourceARN: arn("sqs", queue.name),
    awsRegion: region,
  };
}
