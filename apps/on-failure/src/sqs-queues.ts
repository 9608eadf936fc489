/** The queues in SQS. */
import { ChangeMessageVisibilityCommand, SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Label, Queues } from "./queues.ts";
import type { Settings } from "./settings.ts";

// SQS takes 1 MiB, attributes included. A body that leaves no room for them is worth more than its label.
const LABELLED_BYTES = 1_048_576 - 1_024;

/** Queues by their URLs. */
export function createSqsQueues(
  client: Pick<SQSClient, "send">,
  { failuresQueueUrl, deadLettersQueueUrl }: Pick<Settings, "failuresQueueUrl" | "deadLettersQueueUrl">,
): Queues {
  return {
    park: async (body, label) => {
      const isLabelled = Buffer.byteLength(body) <= LABELLED_BYTES;
      const MessageAttributes = isLabelled ? attributesOf(label) : undefined;
      const letter = { QueueUrl: deadLettersQueueUrl, MessageBody: body, MessageAttributes };
      await client.send(new SendMessageCommand(letter));
    },
    postpone: async (receiptHandle, delaySeconds) => {
      const change = {
        QueueUrl: failuresQueueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: delaySeconds,
      };
      await client.send(new ChangeMessageVisibilityCommand(change));
    },
  };
}

function attributesOf({ origin, told }: Label) {
  const text = (value: string) => ({ DataType: "String", StringValue: value });
  return { origin: text(origin), told: text(told) };
}
