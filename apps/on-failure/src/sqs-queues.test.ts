import { SQSClient } from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type AwsServer, startAws } from "../test/kit/aws-server.ts";
import { createSqsQueues } from "./sqs-queues.ts";

let aws: AwsServer;
beforeEach(async () => {
  aws = await startAws();
});
afterEach(() => aws.close());

function queues() {
  const client = new SQSClient({
    endpoint: aws.endpoint,
    region: "eu-west-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  const urls = {
    failuresQueueUrl: `${aws.endpoint}/000000000000/failures`,
    deadLettersQueueUrl: `${aws.endpoint}/000000000000/dead-letters`,
  };
  return createSqsQueues(client, urls);
}

const label = { origin: "luckydraw", told: "person" } as const;

test("a message is parked as it came, with its label beside it", async () => {
  await queues().park('{"a": 1}', label);

  expect(aws.letters).toEqual([
    {
      QueueUrl: `${aws.endpoint}/000000000000/dead-letters`,
      MessageBody: '{"a": 1}',
      MessageAttributes: {
        origin: { DataType: "String", StringValue: "luckydraw" },
        told: { DataType: "String", StringValue: "person" },
      },
    },
  ]);
});

test("the largest message there is is parked without a label, for both together would be refused", async () => {
  const largest = "가".repeat(349_525);

  await queues().park(largest, label);

  expect(Buffer.byteLength(largest)).toBeLessThanOrEqual(1_048_576);
  expect(aws.letters[0]?.MessageBody).toBe(largest);
  expect(aws.letters[0]?.MessageAttributes).toBeUndefined();
});

test("a message comes back to the queue that it was taken from", async () => {
  await queues().postpone("receipt-1", 30);

  expect(aws.postponed).toEqual([
    {
      QueueUrl: `${aws.endpoint}/000000000000/failures`,
      ReceiptHandle: "receipt-1",
      VisibilityTimeout: 30,
    },
  ]);
});

test("an outage is thrown on", async () => {
  aws.down.add("AmazonSQS");

  await expect(queues().park("{}", label)).rejects.toThrow();
  await expect(queues().postpone("receipt-1", 30)).rejects.toThrow();
});
