/** What becomes of work that fails for good: the app's built bundles, and faults that don't end. */
import { jobFingerprint } from "@luckydraw/slack-app";
import { test as base, describe } from "vitest";
import type { PlaygroundOptions } from "../src/server/options.ts";
import { type Playground, startPlayground } from "../src/server/playground.ts";
import type { InspectedRequest } from "../src/shared/protocol.ts";
import { deadLetters } from "./fixtures/dead-letters.ts";
import { passAMinute } from "./fixtures/pass-a-minute.ts";
import { type Person, personOf } from "./person.ts";

const TIMEOUT_MS = 120_000;
const SETTLED_MS = 60_000;

const test = base.extend<{ start: (more?: PlaygroundOptions) => Promise<Playground> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from this pattern
  start: async ({}, use) => {
    const started: Playground[] = [];
    await use(async (more) => {
      const options = {
        port: 0,
        retryDelaysMs: [100, 200],
        crashRetryDelayMs: 300,
        queueRetryDelaySeconds: 1,
      };
      const playground = await startPlayground({ ...options, ...more });
      started.push(playground);
      return playground;
    });
    await Promise.all(started.map((playground) => playground.stop()));
  },
});

const whispered = async (person: Person, channel: string) =>
  (await person.messages(channel)).filter(({ onlyFor }) => onlyFor === person.id);
const outcomes = ({ invocations }: InspectedRequest, functionName: string) =>
  invocations.filter((invocation) => invocation.functionName === functionName).map(({ outcome }) => outcome);
const callsOf = ({ calls }: InspectedRequest) => calls.map(({ method, outcome }) => `${method} ${outcome}`);
/** Work that meets this can't be claimed; tokens can still be read. */
const noTables = { service: "dynamodb", operation: "UpdateItem", times: 1_000 } as const;

describe.concurrent("work that fails for good", { timeout: TIMEOUT_MS }, () => {
  test("is told to the person alone, in their language, with a reference, and kept", async ({
    start,
    expect,
  }) => {
    const playground = await start();
    const minjun = await personOf(playground, "minjun");
    await minjun.fault(noTables);

    const sent = await minjun.type("random", "/luckydraw 1 ramen, pizza");
    const row = await minjun.settled(sent.requestId, SETTLED_MS);

    const told = await whispered(minjun, "random");
    expect(told.map(({ text }) => text)).toEqual([expect.stringMatching(/\p{Script=Hangul}/u)]);
    expect(told[0]?.text).toContain(jobFingerprint(row.jobId ?? ""));
    expect(told[0]?.text).not.toMatch(/ramen|pizza/);
    expect(outcomes(row, "luckydraw")).toEqual(["failed", "failed", "dead-lettered"]);
    expect(outcomes(row, "on-failure")).toEqual(["succeeded"]);
    const [letter, ...more] = await deadLetters(playground);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ origin: "luckydraw", told: "person" });
    expect(JSON.parse(letter?.body ?? "")).toMatchObject({
      requestContext: { condition: "RetriesExhausted", approximateInvokeCount: 3 },
      requestPayload: { id: row.jobId, text: "1 ramen, pizza" },
    });
  });

  test("by being killed on every try is told as well", async ({ start, expect }) => {
    const playground = await start();
    const ann = await personOf(playground, "ann");
    await ann.fault({ method: "conversations.members", error: "kill-before", times: 3 });

    const sent = await ann.type("random", "/luckydraw 2");
    const row = await ann.until(async () => {
      await passAMinute(playground).catch(() => undefined);
      const now = await ann.request(sent.requestId);
      return outcomes(now, "on-failure").length > 0 && now.isPending === false ? now : undefined;
    }, SETTLED_MS);

    expect(row.invocations.filter(({ error }) => error?.name === "Runtime.ExitError")).toHaveLength(3);
    expect(await whispered(ann, "random")).toHaveLength(1);
    expect(await deadLetters(playground)).toMatchObject([{ origin: "luckydraw", told: "person" }]);
  });

  test("because the function doesn't even start is told as well", async ({ start, expect }) => {
    const playground = await start({ environment: { luckydraw: { DRAWS_TABLE: "" } } });
    const ann = await personOf(playground, "ann");

    const sent = await ann.type("random", "/luckydraw help");
    const row = await ann.settled(sent.requestId, SETTLED_MS);

    expect(outcomes(row, "luckydraw")).toEqual(["failed", "failed", "dead-lettered"]);
    expect(await whispered(ann, "random")).toHaveLength(1);
  });

  test("is told in a direct message when the response_url is used up and the bot is not in the channel", async ({
    start,
    expect,
  }) => {
    const playground = await start();
    const ann = await personOf(playground, "ann");
    await ann.fault(noTables);
    await ann.fault({ method: "response_url", error: "used_url" });

    const sent = await ann.type("random", "/luckydraw 2");
    const row = await ann.settled(sent.requestId, SETTLED_MS);

    // The app is no member of the channel, so it may not whisper there.
    expect(callsOf(row).filter((call) => !call.startsWith("users.info"))).toEqual([
      "response_url used_url",
      "chat.postEphemeral not_in_channel",
      "chat.postMessage ok",
    ]);
    expect(await deadLetters(playground)).toMatchObject([{ told: "person" }]);
  });

  test("waits while Slack doesn't answer, and is told once it does", async ({ start, expect }) => {
    const playground = await start();
    const ann = await personOf(playground, "ann");
    await ann.fault(noTables);
    await ann.fault({ method: "response_url", error: "fatal_error" });

    const sent = await ann.type("random", "/luckydraw 2");
    const row = await ann.settled(sent.requestId, SETTLED_MS);

    expect(callsOf(row).filter((call) => call.startsWith("response_url"))).toEqual([
      "response_url fatal_error",
      "response_url ok",
    ]);
    expect(await whispered(ann, "random")).toHaveLength(1);
    expect(await deadLetters(playground)).toHaveLength(1);
  });

  test("is kept even when on-failure itself never works, unlabelled, for nobody was told", async ({
    start,
    expect,
  }) => {
    const environment = { "on-failure": { DEAD_LETTERS_QUEUE_URL: "" } };
    const playground = await start({ environment, queueRetryDelaySeconds: 0 });
    const ann = await personOf(playground, "ann");
    await ann.fault(noTables);

    const sent = await ann.type("random", "/luckydraw 2");
    const row = await ann.settled(sent.requestId, SETTLED_MS);

    const tries = outcomes(row, "on-failure");
    expect(tries.slice(0, -1).every((outcome) => outcome === "failed")).toBe(true);
    expect(tries.length).toBeGreaterThan(5);
    expect(tries.at(-1)).toBe("dead-lettered");
    expect(await whispered(ann, "random")).toEqual([]);
    const [letter] = await deadLetters(playground);
    expect(letter).toMatchObject({ origin: undefined, told: undefined });
    expect(JSON.parse(letter?.body ?? "")).toMatchObject({ requestPayload: { id: row.jobId } });
  });

  test("in the middle of a draw is told to the channel: the draw stands still, and is kept", async ({
    start,
    expect,
  }) => {
    const playground = await start();
    const ann = await personOf(playground, "ann");
    await ann.fault({ method: "chat.update", error: "kill-before", times: 5 });

    const sent = await ann.type("random", "/luckydraw 2");
    const row = await ann.settled(sent.requestId, SETTLED_MS);

    const posted = (await ann.messages("random")).filter(
      ({ userId, onlyFor }) => userId === ann.workspace.appUserId && onlyFor === undefined,
    );
    expect(posted.at(-1)?.text).toMatch(/^Draw #\d+ is held up/);
    expect(posted.at(-1)?.text).toContain(jobFingerprint(row.jobId ?? ""));
    expect(await whispered(ann, "random")).toEqual([]);
    expect(await deadLetters(playground)).toMatchObject([{ origin: "luckydraw-reveals", told: "channel" }]);
  });
});
