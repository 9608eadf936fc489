import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type HttpServer, listen } from "../../http/server.ts";
import { createCallers } from "../callers.ts";
import { createQueue } from "./queue.ts";
import { createSqs, queuePath } from "./sqs.ts";
import { startTrigger } from "./trigger.ts";

const callers = createCallers();
let server: HttpServer;
let nowMs = Date.now();
const queue = createQueue({ name: "reveals", now: () => nowMs });
const client = () =>
  new SQSClient({
    endpoint: server.url,
    region: "eu-west-1",
    credentials: callers.issue({ functionName: undefined, instanceId: "i" }),
    maxAttempts: 1,
  });
const url = () => server.url + queuePath(queue);

beforeAll(async () => {
  server = await listen(createSqs({ queues: [queue], callers }));
});
afterAll(() => server.close());

describe("SQS by the SDK", () => {
  test("a message is received after its delay, and gone once deleted", async () => {
    const sqs = client();
    await sqs.send(new SendMessageCommand({ QueueUrl: url(), MessageBody: "äöü 한글", DelaySeconds: 60 }));

    const early = await sqs.send(new ReceiveMessageCommand({ QueueUrl: url() }));
    nowMs += 61_000;
    const inTime = await sqs.send(new ReceiveMessageCommand({ QueueUrl: url(), MaxNumberOfMessages: 10 }));
    const ReceiptHandle = inTime.Messages?.[0]?.ReceiptHandle;
    await sqs.send(new DeleteMessageCommand({ QueueUrl: url(), ReceiptHandle }));

    expect(early.Messages).toBeUndefined();
    expect(inTime.Messages?.map(({ Body }) => Body)).toEqual(["äöü 한글"]);
    expect(queue.messages()).toEqual([]);
  });

  test("refuses a delay of more than 15 minutes", async () => {
    const sending = client().send(
      new SendMessageCommand({ QueueUrl: url(), MessageBody: "x", DelaySeconds: 901 }),
    );

    await expect(sending).rejects.toMatchObject({ name: "InvalidParameterValue" });
  });

  test("refuses a queue that is not there", async () => {
    const sending = client().send(
      new SendMessageCommand({ QueueUrl: `${server.url}/1/none`, MessageBody: "x" }),
    );

    await expect(sending).rejects.toThrow("does not exist");
  });
});

describe("the queue's trigger", () => {
  const run = async (results: readonly (string | undefined)[]) => {
    const queued = createQueue({ name: "q", visibilityTimeoutSeconds: 720 });
    const events: { Records: { messageId: string; body: string; eventSource: string }[] }[] = [];
    queued.send({ body: "one" });
    queued.send({ body: "two" });
    const trigger = startTrigger({
      queue: queued,
      batchSize: 10,
      retryDelaySeconds: 0,
      pollEveryMs: 5,
      invoke: (event) => {
        events.push(JSON.parse(event));
        const result = results[Math.min(events.length, results.length) - 1];
        return Promise.resolve(result?.replace("$1", events[0]?.Records[0]?.messageId ?? ""));
      },
    });
    await vi.waitFor(() => expect(queued.messages()).toEqual([]));
    trigger.stop();
    return events.map(({ Records }) => Records.map(({ body }) => body));
  };

  test("removes a batch that succeeded", async () => {
    expect(await run(['{"batchItemFailures":[]}'])).toEqual([["one", "two"]]);
  });

  test("delivers only the reported failures again", async () => {
    const batches = await run(['{"batchItemFailures":[{"itemIdentifier":"$1"}]}', "null"]);

    expect(batches).toEqual([["one", "two"], ["one"]]);
  });

  test("delivers the whole batch again when the function failed", async () => {
    expect(await run([undefined, "null"])).toEqual([
      ["one", "two"],
      ["one", "two"],
    ]);
  });

  test("takes a report of an unknown message as a failure of all", async () => {
    const batches = await run(['{"batchItemFailures":[{"itemIdentifier":"nobody"}]}', "null"]);

    expect(batches).toEqual([
      ["one", "two"],
      ["one", "two"],
    ]);
  });
});
