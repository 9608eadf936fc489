/** The queue in SQS. */
import { ChangeMessageVisibilityCommand, SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { RevealQueue } from "./reveal-queue.ts";

/** A queue by its URL. */
export function createSqsRevealQueue(client: Pick<SQSClient, "send">, queueUrl: string): RevealQueue {
  return {
    send: async (message, delaySeconds) => {
      const body = { QueueUrl: queueUrl, MessageBody: JSON.stringify(message), DelaySeconds: delaySeconds };
      await client.send(new SendMessageCommand(body));
    },
    postpone: async (receiptHandle, delaySeconds) => {
      const change = { QueueUrl: queueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout: delaySeconds };
      await client.send(new ChangeMessageVisibilityCommand(change));
    },
  };
}
