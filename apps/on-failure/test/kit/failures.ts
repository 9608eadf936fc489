/** Failures in the shapes in which they arrive, with values of our own. */
import type { CommandJob, WhomToTell } from "@luckydraw/slack-app";

export const installation = { teamId: "T0LUCKY01", enterpriseId: null, isEnterpriseInstall: false } as const;

/** A command whose text must never be seen again. */
export function command(more: Partial<CommandJob> = {}): CommandJob {
  return {
    version: 1,
    id: "T0LUCKY01/cmd/1.2.a",
    receivedAtMs: 1_790_000_000_000,
    installation,
    kind: "command",
    command: "/luckydraw",
    text: "1 ramen, pizza <!channel>",
    userId: "U0ANN0001",
    channelId: "C0LUNCH01",
    triggerId: "1.2.a",
    responseUrl: "https://hooks.slack.com/commands/T0LUCKY01/1/abc",
    ...more,
  };
}

/** Lambda's record of an asynchronous invocation that failed for good, as it goes to a destination. */
export function invocationRecord(requestPayload: unknown, more: object = {}): object {
  return {
    version: "1.0",
    timestamp: "2026-09-22T05:33:20.000Z",
    requestContext: {
      requestId: "8c1a2f0e-0000-4000-8000-000000000001",
      functionArn: "arn:aws:lambda:eu-west-1:123456789012:function:luckydraw:$LATEST",
      condition: "RetriesExhausted",
      approximateInvokeCount: 3,
    },
    requestPayload,
    responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
    responsePayload: { errorType: "RangeError", errorMessage: "ramen", trace: ["at ramen"] },
    ...more,
  };
}

/** What a message of the reveal queue says of whom to tell. */
export const whom: WhomToTell = {
  jobId: "T0LUCKY01/cmd/1.2.a",
  installation,
  userId: "U0ANN0001",
  channelId: "C0LUNCH01",
  responseUrl: "https://hooks.slack.com/commands/T0LUCKY01/1/abc",
  audience: "channel",
  locale: "en",
  drawNumber: 12,
};

/** A message of the reveal queue. */
export function revealMessage(tell: WhomToTell = whom): object {
  const place = { installation, channelId: "C0LUNCH01" };
  return { version: 1, kind: "reveal", place, number: 12, attempt: 1, tell };
}

/** A record of a batch, as Lambda takes it from SQS. */
export function record(id: string, body: unknown, attributes: Readonly<Record<string, string>> = {}) {
  return {
    messageId: id,
    receiptHandle: `receipt-${id}`,
    body: typeof body === "string" ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "1790000000000",
      SenderId: "123456789012",
      ApproximateFirstReceiveTimestamp: "1790000000001",
      ...attributes,
    },
    messageAttributes: {},
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:eu-west-1:123456789012:luckydraw-failures",
    awsRegion: "eu-west-1",
  };
}

/** What SQS adds to a message that it moved from another queue. */
export const movedFromReveals = {
  DeadLetterQueueSourceArn: "arn:aws:sqs:eu-west-1:123456789012:luckydraw-reveals",
};
