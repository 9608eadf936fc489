/** SQS over HTTP, in the JSON protocol of the current SDKs. */
import { children, type JsonObject, text } from "../../http/json.ts";
import type { Handle } from "../../http/server.ts";
import type { Caller, Callers } from "../callers.ts";
import { AwsError, type Operation, serveJson } from "../json-protocol.ts";
import { accountId, arn } from "../place.ts";
import { md5, type Queue, type QueuedMessage } from "./queue.ts";

/** What the stand-in is made of. */
export interface SqsOptions {
  readonly queues: readonly Queue[];
  readonly callers: Callers;
  /** The row of the inspector that a caller works for. */
  readonly rowOf?: (caller: Caller) => string | undefined;
  readonly beforeEach?: (operation: string) => void;
}

const LONGEST_DELAY_SECONDS = 900;
const BODY_LIMIT_BYTES = 1_048_576;

/** The path of a queue's URL; its origin is the server's. */
export function queuePath(queue: Queue): string {
  return `/${accountId}/${queue.name}`;
}

/** Makes the HTTP handler of SQS. */
export function createSqs(options: SqsOptions): Handle {
  const { callers, beforeEach } = options;
  return serveJson({
    target: "AmazonSQS",
    version: "1.0",
    callers,
    ...(beforeEach ? { beforeEach } : {}),
    operations: { ...sendOperations(options), ...receiveOperations(options) },
  });
}

function sendOperations(options: SqsOptions): Record<string, Operation> {
  const sendOne = (queue: Queue, input: JsonObject, caller: Caller) => {
    const body = checkedBody(input);
    const rowId = options.rowOf?.(caller);
    const sent = queue.send({
      body,
      delaySeconds: checkedDelay(input),
      attributes: (input["MessageAttributes"] ?? {}) as JsonObject,
      ...(rowId ? { rowId } : {}),
    });
    return { MessageId: sent.id, MD5OfMessageBody: md5(body) };
  };
  return {
    SendMessage: (input, caller) => sendOne(queueOf(options, input), input, caller),
    SendMessageBatch: (input, caller) => {
      const queue = queueOf(options, input);
      const Successful = children(input, "Entries").map((entry) => ({
        Id: text(entry, "Id"),
        ...sendOne(queue, entry, caller),
      }));
      return { Successful, Failed: [] };
    },
  };
}

function receiveOperations(options: SqsOptions): Record<string, Operation> {
  return {
    ReceiveMessage: (input) => {
      const limit = Number(input["MaxNumberOfMessages"] ?? 1);
      const seconds = input["VisibilityTimeout"];
      const messages = queueOf(options, input).receive(
        limit,
        typeof seconds === "number" ? seconds : undefined,
      );
      return messages.length === 0 ? {} : { Messages: messages.map(received) };
    },
    DeleteMessage: (input) => {
      queueOf(options, input).remove(text(input, "ReceiptHandle"));
      return {};
    },
    DeleteMessageBatch: (input) => {
      const queue = queueOf(options, input);
      const entries = children(input, "Entries");
      for (const entry of entries) {
        queue.remove(text(entry, "ReceiptHandle"));
      }
      return { Successful: entries.map((entry) => ({ Id: text(entry, "Id") })), Failed: [] };
    },
    ChangeMessageVisibility: (input) => {
      const seconds = Number(input["VisibilityTimeout"]);
      if (!queueOf(options, input).changeVisibility(text(input, "ReceiptHandle"), seconds)) {
        throw new AwsError("ReceiptHandleIsInvalid", "The receipt handle is not valid");
      }
      return {};
    },
    GetQueueUrl: (input) => {
      const queue = options.queues.find(({ name }) => name === text(input, "QueueName"));
      return { QueueUrl: queuePath(queue ?? unknownQueue()) };
    },
    GetQueueAttributes: (input) => {
      const queue = queueOf(options, input);
      const { visible, delayed } = queue.size();
      return {
        Attributes: {
          QueueArn: arn("sqs", queue.name),
          ApproximateNumberOfMessages: String(visible),
          ApproximateNumberOfMessagesDelayed: String(delayed),
          VisibilityTimeout: String(queue.visibilityTimeoutSeconds),
        },
      };
    },
  };
}

function queueOf(options: SqsOptions, input: JsonObject): Queue {
  const url = text(input, "QueueUrl");
  return options.queues.find((queue) => url.endsWith(queuePath(queue))) ?? unknownQueue();
}

function unknownQueue(): never {
  throw new AwsError("AWS.SimpleQueueService.NonExistentQueue", "The specified queue does not exist.");
}

function checkedBody(input: JsonObject): string {
  const body = text(input, "MessageBody");
  if (body === "" || Buffer.byteLength(body) > BODY_LIMIT_BYTES) {
    throw new AwsError("InvalidParameterValue", "A message has 1 to 1048576 bytes");
  }
  return body;
}

function checkedDelay(input: JsonObject): number {
  const seconds = input["DelaySeconds"] ?? 0;
  if (!Number.isInteger(seconds) || (seconds as number) < 0 || (seconds as number) > LONGEST_DELAY_SECONDS) {
    throw new AwsError("InvalidParameterValue", "DelaySeconds must be between 0 and 900");
  }
  return seconds as number;
}

function received(message: QueuedMessage): JsonObject {
  return {
    MessageId: message.id,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: md5(message.body),
    Attributes: systemAttributes(message),
    MessageAttributes: message.attributes,
  };
}

/** The attributes that SQS adds to each message, as strings. */
export function systemAttributes(message: QueuedMessage): Readonly<Record<string, string>> {
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAtMs),
    SenderId: accountId,
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAtMs ?? message.sentAtMs),
    ...(message.movedFrom === undefined ? {} : { DeadLetterQueueSourceArn: arn("sqs", message.movedFrom) }),
  };
}
