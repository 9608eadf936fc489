/** Scenes: what the worker cannot do is told to whoever waits, kept, and done again when the cause is gone. */
import { jsonObject } from "../json-object.ts";
import { callAws, jsonCall } from "./call-aws.ts";
import { drawsIn } from "./draw.ts";
import { mustRun } from "./program.ts";
import type { Deployed, Stage } from "./stage.ts";
import { until } from "./until.ts";

const WORKER = "luckydraw-rehearsal-luckydraw";
const APOLOGY = /I couldn't finish what you asked for.*reference: \S+/s;

/** A worker that is broken by hand, the person who waits for it, and the operator who mends it. */
export async function failAndMend(stage: Stage, { app, environmentFile }: Deployed): Promise<void> {
  const { step, print, slack, programs } = stage;
  const replay = (...args: readonly string[]) =>
    mustRun(process.execPath, ["tools/replay/main.ts", environmentFile, ...args], programs);
  await step("the worker is broken by hand: it does not start", () => breakWorker(stage));
  await step("who asked is told, though Slack takes it at the second try only", async () => {
    slack.limitNextReply();
    await slack.type("/luckydraw 2");
    await until(() => slack.texts().some((text) => APOLOGY.test(text)), "Nobody was told.");
    if (slack.textsForOthers().some((text) => APOLOGY.test(text))) {
      throw new Error("Others were told as well.");
    }
  });
  await step("it is kept", async () => {
    const listed = await replay();
    if (!/command {2}from luckydraw-rehearsal-luckydraw {2}told: person/.test(listed)) {
      throw new Error(`The dead letters are:\n${listed}`);
    }
    print(`  ${listed.split("\n")[0]}`);
  });
  await step("terraform apply puts back what was changed by hand", async () => {
    const told = await app.apply();
    if (!told.includes("Plan: 0 to add, 1 to change, 0 to destroy.")) {
      throw new Error(`One change was expected:\n${told}`);
    }
  });
  await step("done again, it is a draw", async () => {
    const before = drawsIn(slack);
    await replay("--do", "all");
    await until(() => drawsIn(slack) > before, "There is no new draw.");
    const listed = await replay();
    if (!listed.startsWith("There are no dead letters.")) {
      throw new Error(`The dead letters are:\n${listed}`);
    }
  });
}

/** It is told to speak a language that it does not know, and starts no more. */
async function breakWorker({ aws }: Stage): Promise<void> {
  const path = `/2015-03-31/functions/${WORKER}/configuration`;
  const { Environment } = await callAws(aws, { service: "lambda", method: "GET", path });
  const variables = { ...jsonObject(jsonObject(Environment)["Variables"]), CHANNEL_LOCALE: "tlh" };
  const body = JSON.stringify({ Environment: { Variables: variables } });
  const headers = { "content-type": "application/json" };
  await callAws(aws, { service: "lambda", method: "PUT", path, headers, body });
}

/** Puts something that is no draw into the queue of reveals, and looks whether the worker puts it off. */
export async function putOffReveal({ step, aws }: Stage, QueueName: string): Promise<void> {
  await step("what the queue cannot reveal is put off", async () => {
    const isPutOff = () =>
      aws.recorder.calls.some(
        ({ target, body }) => target === "AmazonSQS.ChangeMessageVisibility" && body.includes(QueueName),
      );
    const { QueueUrl } = await callAws(aws, jsonCall("sqs", "AmazonSQS.GetQueueUrl", { QueueName }));
    await callAws(aws, jsonCall("sqs", "AmazonSQS.SendMessage", { QueueUrl, MessageBody: "no draw" }));
    await until(isPutOff, "The worker left it to the queue when it comes back.");
  });
}
