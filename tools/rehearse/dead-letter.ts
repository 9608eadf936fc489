/** Scenes: what the worker cannot do is tried again, and kept. */
import { setTimeout as sleep } from "node:timers/promises";
import { jsonObject } from "../json-object.ts";
import { callAws, jsonCall } from "./call-aws.ts";
import type { Stage } from "./stage.ts";

/** Three tries; the local AWS waits a second between them. */
const KEPT_WITHIN_MS = 30_000;
const REVEALS = "luckydraw-rehearsal-reveals";
const WORKER = "luckydraw-rehearsal-luckydraw";
const DEAD_LETTERS = "luckydraw-rehearsal-dead-letters";

/** Hands the worker something that is no job, and looks for it in the dead-letter queue. */
export async function loseJob({ step, aws }: Stage): Promise<void> {
  await step("what fails three times is in the dead-letter queue", async () => {
    const marker = `no job ${Date.now()}`;
    await callAws(aws, {
      service: "lambda",
      method: "POST",
      path: `/2015-03-31/functions/${WORKER}/invocations`,
      headers: { "x-amz-invocation-type": "Event" },
      body: JSON.stringify({ marker }),
    });
    const input = { QueueName: DEAD_LETTERS };
    const { QueueUrl } = await callAws(aws, jsonCall("sqs", "AmazonSQS.GetQueueUrl", input));
    const until = Date.now() + KEPT_WITHIN_MS;
    while (Date.now() < until) {
      const receive = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 };
      const { Messages } = await callAws(aws, jsonCall("sqs", "AmazonSQS.ReceiveMessage", receive));
      const letters = Array.isArray(Messages) ? Messages.map((each) => String(jsonObject(each)["Body"])) : [];
      if (letters.some((letter) => letter.includes(marker))) {
        return;
      }
      await sleep(200);
    }
    throw new Error("The dead-letter queue is empty.");
  });
}

/** Puts something that is no draw into the reveal queue, and looks whether the worker puts it off. */
export async function putOffReveal({ step, aws }: Stage): Promise<void> {
  await step("what the queue cannot reveal is put off", async () => {
    const isPutOff = () =>
      aws.recorder.calls.some(({ target }) => target === "AmazonSQS.ChangeMessageVisibility");
    const { QueueUrl } = await callAws(aws, jsonCall("sqs", "AmazonSQS.GetQueueUrl", { QueueName: REVEALS }));
    await callAws(aws, jsonCall("sqs", "AmazonSQS.SendMessage", { QueueUrl, MessageBody: "no draw" }));
    const until = Date.now() + KEPT_WITHIN_MS;
    while (Date.now() < until && !isPutOff()) {
      await sleep(200);
    }
    if (!isPutOff()) {
      throw new Error("The worker left it to the queue when it comes back.");
    }
  });
}
