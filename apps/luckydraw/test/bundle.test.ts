// The bundle as Lambda gets it: one file in an empty folder, settings from the environment, everything else over HTTP.
import { afterAll, beforeAll, expect, test } from "vitest";
import { actionIds } from "../src/text/buttons.ts";
import { type BundleWorld, startBundleWorld } from "./kit/bundle-world.ts";
import { commandJob, pressJob } from "./kit/jobs.ts";
import { type Bundle, buildBundle } from "./kit/run-bundle.ts";

let bundle: Bundle;
let world: BundleWorld;

beforeAll(async () => {
  [bundle, world] = await Promise.all([buildBundle(), startBundleWorld("xoxb-not-a-token")]);
}, 60_000);

afterAll(async () => {
  await Promise.all([bundle.remove(), world.close()]);
});

/** A container of its own for one invocation. */
async function invoke(event: unknown): Promise<{ readonly answer: unknown; readonly logs: string }> {
  const container = await bundle.start(world.env);
  const { answer } = await container.invoke(event);
  await container.stop();
  return { answer, logs: container.output() };
}

test("/luckydraw 2 goes all the way, and verifies", { timeout: 60_000 }, async () => {
  const { aws, slack } = world;
  const ts = `${Math.floor(Date.now() / 1_000)}.000100`;
  const members = ["U0ORGA", "U0BOT", "U1", "U2", "U3"];
  slack.plan.set("auth.test", [{ json: { ok: true, user_id: "U0BOT" } }]);
  slack.plan.set("conversations.members", [{ json: { ok: true, members } }]);
  slack.plan.set("users.info", [{ of: ({ user }) => ({ ok: true, user: { id: user } }) }]);
  slack.plan.set("chat.postMessage", [{ json: { ok: true, ts } }]);
  const job = commandJob("2", { responseUrl: `${slack.origin}/hooks/1` });

  const first = await invoke(job);
  const again = await invoke(job);
  const [message] = aws.sent;
  const record = { messageId: "m1", receiptHandle: "r1", body: message!.MessageBody, eventSource: "aws:sqs" };
  const second = await invoke({ Records: [record] });

  const press = pressJob(actionIds.verify, "1.2");
  const verified = await invoke({
    ...press,
    payload: { ...press.payload, response_url: `${slack.origin}/hooks/2` },
  });

  expect(await bundle.files()).toEqual(["index.mjs", "runner.mjs"]);
  expect([first.answer, again.answer, second.answer]).toEqual([null, null, { batchItemFailures: [] }]);
  expect(aws.contexts[0]).toEqual({ LambdaFunctionName: "luckydraw" });
  expect(aws.sent).toHaveLength(1);
  expect(message?.DelaySeconds).toBeGreaterThanOrEqual(1);
  expect(slack.calls.filter(({ method }) => method === "chat.postMessage")).toHaveLength(1);
  const updates = slack.calls.filter(({ method }) => method === "chat.update");
  expect(updates.map(({ args }) => args["ts"])).toEqual([ts]);
  expect(updates[0]?.authorization).toBe("Bearer xoxb-not-a-token");
  expect(verified.logs).toContain('"outcome":"genuine"');
  expect(first.logs + second.logs).not.toMatch(/xoxb/);
});
