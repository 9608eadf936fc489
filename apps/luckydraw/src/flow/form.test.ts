import { type InteractionJob, whomToTell } from "@luckydraw/slack-app";
import { expect, test } from "vitest";
import { commandJob, installation, organiser, place } from "../../test/kit/jobs.ts";
import { person } from "../../test/kit/memory-slack.ts";
import { createWorld, type World } from "../../test/kit/world.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import { fields } from "../text/form-fields.ts";

/** A form that was sent off, in the shape of Slack's own; values by block id. */
function submission(
  world: World,
  values: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): InteractionJob {
  const view = world.slack.opened[0]!.view as { readonly private_metadata: string };
  const state = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { [field]: value }]),
  );
  return {
    version: 1,
    id: "submission:1",
    receivedAtMs: 1_790_000_000_000,
    installation,
    kind: "interaction",
    interaction: "view_submission",
    targetId: "luckydraw:form",
    payload: {
      type: "view_submission",
      user: { id: organiser, username: "someone" },
      view: {
        id: "V1",
        callback_id: "luckydraw:form",
        private_metadata: view.private_metadata,
        state: { values: state },
      },
    },
  };
}

const two = { [fields.count]: { type: "number_input", value: "2" } };

test("a bare command opens the form before anything else", async () => {
  const world = createWorld();

  await world.invoke(commandJob(""));

  expect(world.crash.names.filter((name) => name !== "directory.account")).toEqual(["modals.open"]);
  expect(world.slack.opened[0]?.triggerId).toBe("1.2.abc");
});

test("the form is redrawn in the person's language once that is known, and opens in it the next time", async () => {
  const world = createWorld();
  world.slack.accounts.set(organiser, person(organiser, { locale: "ko" }));

  await world.invoke(commandJob("", { id: "command:a" }));
  await world.invoke(commandJob("", { id: "command:b", triggerId: "5.6.ghi" }));

  expect(world.slack.opened.map(({ triggerId }) => triggerId)).toEqual(["1.2.abc", "update", "5.6.ghi"]);
  expect(world.slack.opened[2]?.view).toEqual(world.slack.opened[1]?.view);
});

test("a form that opens doesn't wait for the language", async () => {
  const world = createWorld();
  world.slack.faults.set("account", [new SlackFault("unreachable")]);

  await world.invoke(commandJob(""));

  expect(world.slack.opened).toHaveLength(1);
});

test("a trigger that is too old is told, one that was used is not", async () => {
  const world = createWorld();
  world.slack.faults.set("open", [
    new SlackFault("expired_trigger_id"),
    new SlackFault("exchanged_trigger_id"),
  ]);

  await world.deliver(commandJob("", { id: "command:a" }));
  await world.deliver(commandJob("", { id: "command:b" }));

  expect(world.slack.replied).toHaveLength(1);
});

test("a form with a mistake is answered with its errors and starts nothing", async () => {
  const world = createWorld();
  await world.invoke(commandJob(""));

  const answer = await world.invoke(
    submission(world, { [fields.count]: { type: "number_input", value: "none" } }),
  );

  expect(answer).toMatchObject({
    version: 1,
    body: { response_action: "errors", errors: { [fields.count]: expect.any(String) } },
  });
  expect(world.queue.waiting).toHaveLength(0);
});

test("a form that is fine closes at once; its draw waits in the queue, in the channel of the command", async () => {
  const world = createWorld();
  await world.invoke(commandJob(""));
  world.crash.names.length = 0;

  const answer = await world.invoke(submission(world, two));
  const steps = [...world.crash.names];
  await world.drain();

  expect(answer).toEqual({ version: 1, body: null });
  expect(steps).toEqual(["queue.send"]);
  expect(await world.recordsOf()).toMatchObject([
    { status: "revealed", plan: { place, organiserId: organiser, count: 2 } },
  ]);
  expect(world.slack.posted).toHaveLength(1);
});

test("a form that is sent twice draws once", async () => {
  const world = createWorld();
  await world.invoke(commandJob(""));
  const job = submission(world, two);

  await Promise.all([world.invoke(job), world.invoke(job)]);
  await world.drain();

  expect(await world.recordsOf()).toHaveLength(1);
  expect(world.slack.posted).toHaveLength(1);
});

test("a draw of a form that can't be held is told to the one who sent it, by the command's response_url", async () => {
  const world = createWorld(1);
  await world.invoke(commandJob(""));

  await world.invoke(submission(world, { [fields.count]: { type: "number_input", value: "9" } }));
  await world.drain();

  expect(await world.recordsOf()).toEqual([]);
  expect(world.slack.replied.map(({ url }) => url)).toEqual([commandJob("").responseUrl]);
});

test("a form that was sent off says whom to tell when its draw comes to nothing: the person, in the form's language", async () => {
  const world = createWorld();
  await world.invoke(commandJob(""));
  const job = submission(world, two);

  await world.invoke(job);

  expect(whomToTell(JSON.parse(world.queue.waiting[0]!.body))).toEqual({
    jobId: job.id,
    installation: place.installation,
    userId: organiser,
    channelId: place.channelId,
    responseUrl: commandJob("").responseUrl,
    audience: "person",
    locale: "en",
  });
});
