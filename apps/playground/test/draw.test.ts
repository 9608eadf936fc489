/** The whole path: the app's built bundles in a workspace, and everything that can happen to them on the way. */
import { existsSync } from "node:fs";
import { parseChainInfo, type Receipt, verifyReceipt } from "@luckydraw/draw-core";
import { test as base, describe, expect } from "vitest";
import { builtBundle, type PlaygroundOptions } from "../src/server/options.ts";
import { type Playground, startPlayground } from "../src/server/playground.ts";
import type { PlaygroundMessage } from "../src/shared/protocol.ts";
import { formState } from "./fixtures/form-state.ts";
import { passAMinute } from "./fixtures/pass-a-minute.ts";
import { type Person, personOf } from "./person.ts";

/** A draw waits for its round: seconds, which the tests wait out side by side; on a busy machine all of it takes longer. */
const TIMEOUT_MS = 240_000;
const SETTLED_MS = 90_000;

/** One starts after the other: a dispatcher has 2.5 s to answer, which many starts at once would take from it. */
let starting: Promise<unknown> = Promise.resolve();
const startInTurn = (options: PlaygroundOptions): Promise<Playground> => {
  const started = starting.then(() => startPlayground(options));
  starting = started.catch(() => undefined);
  return started;
};

const test = base.extend<{ playground: Playground; ann: Person }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from this pattern
  playground: async ({}, use) => {
    const playground = await startInTurn({
      port: 0,
      retryDelaysMs: [300, 600],
      crashRetryDelayMs: 3_000,
      queueRetryDelaySeconds: 1,
    });
    await use(playground);
    await playground.stop();
  },
  ann: async ({ playground }, use) => {
    await use(await personOf(playground, "ann"));
  },
});

/** People mentioned in a message's text, in order. */
const mentioned = (message: PlaygroundMessage | undefined) =>
  [...(message?.text ?? "").matchAll(/<@([A-Z0-9]+)>/g)].map(([, id]) => id!);
const everything = (message: PlaygroundMessage | undefined) =>
  JSON.stringify([message?.text, message?.blocks]);
/** Messages of the app that everybody sees. */
const posted = async (person: Person, channel: string) =>
  (await person.messages(channel)).filter(
    ({ userId, onlyFor, files }) => userId === person.workspace.appUserId && onlyFor === undefined && !files,
  );
const whispered = async (person: Person, channel: string) =>
  (await person.messages(channel)).filter(({ onlyFor }) => onlyFor === person.id);
/** A button, or the first choice of a menu. */
const control = (message: PlaygroundMessage | undefined, actionId: string) => {
  for (const block of message?.blocks ?? []) {
    const elements = (block["elements"] ?? []) as {
      action_id?: string;
      value?: string;
      options?: readonly { readonly value: string }[];
    }[];
    const element = elements.find(({ action_id }) => action_id === actionId);
    if (element !== undefined) {
      const { options, value } = element;
      const choice = options === undefined ? { value } : { selected_option: options[0] };
      return { blockId: String(block["block_id"]), actionId, choice };
    }
  }
  throw new Error(`no ${actionId} in ${everything(message)}`);
};

/** Types the bare command until its form is open: a trigger id lives three seconds, which a busy machine may miss. */
const openedForm = async (person: Person) => {
  for (;;) {
    const sent = await person.type("random", "/luckydraw");
    const row = await person.settled(sent.requestId, SETTLED_MS);
    const [view] = await person.views();
    if (view !== undefined) {
      return view;
    }
    if (!row.calls.some(({ outcome }) => outcome === "expired_trigger_id")) {
      throw new Error(`no form, though its trigger id was not late: ${JSON.stringify(row.calls)}`);
    }
  }
};

test("the bundles are built", () => {
  expect([existsSync(builtBundle("dispatcher")), existsSync(builtBundle("luckydraw"))]).toEqual([true, true]);
});

describe.concurrent("/luckydraw in a workspace", { timeout: TIMEOUT_MS }, () => {
  test("`2` names two people of the channel in one message, and the receipt holds", async ({
    playground,
    ann,
    expect,
  }) => {
    const sent = await ann.type("random", "/luckydraw 2");
    const first = await ann.until(async () => (await posted(ann, "random"))[0]);
    const row = await ann.settled(sent.requestId, SETTLED_MS);

    const messages = await posted(ann, "random");
    const winners = mentioned(messages[0]);
    const people = new Map(ann.workspace.users.map((user) => [user.id, user]));
    expect(first.isEdited).toBe(false);
    expect(messages.map(({ ts }) => ts)).toEqual([first.ts]);
    expect(new Set(winners).size).toBe(2);
    expect(
      winners.map((id) => people.get(id)).every((user) => user && !user.isBot && !user.isDeactivated),
    ).toBe(true);
    expect(row.invocations.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      "request succeeded",
      "event succeeded",
      "queue succeeded",
    ]);
    expect(row).toMatchObject({ verified: true, status: 200 });

    const asked = await ann.type("random", "/luckydraw verify 1");
    await ann.settled(asked.requestId);
    const file = (await ann.messages("random")).flatMap(({ files = [] }) => files)[0]!;
    const receipt = (await (await fetch(playground.url + file.url)).json()) as Receipt;
    const chain = parseChainInfo(await (await fetch(`${playground.endpoints.beacon}/info`)).json());
    const verdict = verifyReceipt(receipt, { chains: [chain] });
    expect(verdict).toMatchObject({ outcome: "genuine" });
    expect(receipt.result).toEqual(winners);
  });

  test("a request that Slack delivers twice is one draw", async ({ ann, expect }) => {
    await ann.fault({ delivery: "duplicate" });

    const sent = await ann.type("random", "/luckydraw 1");
    const row = await ann.settled(sent.requestId, SETTLED_MS);

    const dispatched = row.invocations.filter(({ functionName }) => functionName === "dispatcher");
    expect(dispatched).toHaveLength(2);
    expect(await posted(ann, "random")).toHaveLength(1);
  });

  test.for([["kill-before"], ["kill-after"]] as const)(
    "a worker that dies as it posts its commitment (%s) leaves the draw to its successor",
    async ([error], { playground, ann, expect }) => {
      await ann.fault({ method: "chat.postMessage", error });
      const sent = await ann.type("random", "/luckydraw 2");
      await ann.until(async () => {
        const row = await ann.request(sent.requestId);
        return (
          row.invocations.some(({ kind, outcome }) => kind === "event" && outcome === "failed") || undefined
        );
      });
      await passAMinute(playground);
      await ann.settled(sent.requestId, SETTLED_MS);

      const results = (await posted(ann, "random")).filter((message) => mentioned(message).length === 2);

      // Its number may be 2: a draw whose round is over before everybody saw the commitment is made anew, in the open.
      expect(results).toHaveLength(1);
    },
  );

  test("a worker that dies before the result is shown leaves the result to its successor", async ({
    ann,
    expect,
  }) => {
    await ann.fault({ method: "chat.update", error: "kill-before" });

    const sent = await ann.type("random", "/luckydraw 2");
    const row = await ann.settled(sent.requestId, SETTLED_MS);

    const queued = row.invocations.filter(({ kind }) => kind === "queue");
    expect(queued.map(({ outcome }) => outcome)).toEqual(["failed", "succeeded"]);
    expect(queued[0]?.error?.name).toBe("Runtime.ExitError");
    const messages = await posted(ann, "random");
    expect(messages).toHaveLength(1);
    expect(mentioned(messages[0])).toHaveLength(2);
  });

  test("a worker that dies after it showed the result shows the same result again", async ({
    ann,
    expect,
  }) => {
    await ann.fault({ method: "chat.update", error: "kill-after" });

    const sent = await ann.type("random", "/luckydraw 2");
    const first = await ann.until(
      async () => (await posted(ann, "random")).find(({ isEdited }) => isEdited),
      SETTLED_MS,
    );
    await ann.settled(sent.requestId, SETTLED_MS);

    const messages = await posted(ann, "random");
    expect(messages).toHaveLength(1);
    expect(mentioned(messages[0])).toEqual(mentioned(first));
  });

  test("while the beacon is down the draw waits, and ends when it is up", async ({ ann, expect }) => {
    await ann.fault({ beacon: "down" });
    const sent = await ann.type("random", "/luckydraw 2");
    await ann.until(async () => {
      const row = await ann.request(sent.requestId);
      return (
        row.invocations.some(({ kind, outcome }) => kind === "queue" && outcome !== "running") || undefined
      );
    }, SETTLED_MS);
    const waiting = mentioned((await posted(ann, "random"))[0]);

    await ann.fault({ beacon: "up" });
    const done = await ann.until(async () => {
      const [message] = await posted(ann, "random");
      return mentioned(message).length === 2 ? message : undefined;
    }, SETTLED_MS);

    expect(waiting).toEqual([]);
    expect(done.isEdited).toBe(true);
  });

  test("Slack's rate limits are waited out", async ({ ann, expect }) => {
    await ann.fault({
      method: "conversations.members",
      error: "ratelimited",
      retryAfterSeconds: 1,
      times: 2,
    });
    await ann.fault({ method: "chat.postMessage", error: "ratelimited", retryAfterSeconds: 1 });

    const sent = await ann.type("random", "/luckydraw 2");
    const row = await ann.settled(sent.requestId, SETTLED_MS);

    expect(row.calls.filter(({ outcome }) => outcome === "ratelimited")).toHaveLength(3);
    expect(mentioned((await posted(ann, "random"))[0])).toHaveLength(2);
  });

  test("in a private channel without the app, the person is told how to invite it and nobody else sees a thing", async ({
    ann,
    expect,
  }) => {
    const sent = await ann.type("leads", "/luckydraw 2");
    await ann.settled(sent.requestId);

    expect(await posted(ann, "leads")).toEqual([]);
    expect(everything((await whispered(ann, "leads"))[0])).toContain("/invite");
  });

  test("what people type is shown and never fired", async ({ ann, expect }) => {
    const hostile =
      '/luckydraw 2 "<!channel>", "<@U0000000001|x>", "<https://evil.example|free>" prize "<!here> *bold* @channel"';

    const sent = await ann.type("random", hostile);
    await ann.settled(sent.requestId, SETTLED_MS);

    const [message] = await posted(ann, "random");
    expect(message?.isEdited).toBe(true);
    expect(message?.text).not.toMatch(/<!(channel|here|everyone)|<@U0000000001|<https?:/);
    expect(everything(message)).not.toContain('"broadcast"');
    expect(everything(message)).not.toMatch(/"type":"mrkdwn","text":"[^"]*<!(channel|here)/);
  });

  test("what is not understood is told to the person alone, with an example", async ({ ann, expect }) => {
    const sent = await ann.type("random", "/luckydraw two exept @bob");
    await ann.settled(sent.requestId);

    expect(await posted(ann, "random")).toEqual([]);
    expect(everything((await whispered(ann, "random"))[0])).toContain("/luckydraw");
  });

  test("help comes in the person's language", async ({ playground, expect }) => {
    const [minjun, yui] = [await personOf(playground, "minjun"), await personOf(playground, "yui")];

    for (const person of [minjun, yui]) {
      await person.settled((await person.type("lunch", "/luckydraw help")).requestId);
    }

    expect(everything((await whispered(minjun, "lunch"))[0])).toMatch(/\p{Script=Hangul}/u);
    expect(everything((await whispered(yui, "lunch"))[0])).toMatch(/\p{Script=Hiragana}/u);
  });

  test("the form opens, tells what is wrong with it, and draws", async ({ ann, expect }) => {
    const view = await openedForm(ann);
    const options = (value: string) =>
      formState(view, {
        who: { selected_option: { text: { type: "plain_text", text: "Options" }, value: "options" } },
        options: { value },
      });

    const refused = await ann.submit(view, options(""));
    const taken = await ann.submit(view, options("ramen, pizza, soup"));

    expect(refused).toMatchObject({ outcome: "errors", errors: { options: expect.any(String) } });
    expect(taken).toEqual({ outcome: "closed" });
    expect(await ann.views()).toEqual([]);
    const done = await ann.until(
      async () => (await posted(ann, "random")).find((message) => /ramen|pizza|soup/.test(message.text)),
      SETTLED_MS,
    );
    expect(done.isEdited).toBe(true);
  });

  test("the controls verify, let a winner give way and hold a second draw, for those who may", async ({
    playground,
    ann,
    expect,
  }) => {
    const bob = await personOf(playground, "bob");
    await ann.settled((await ann.type("random", "/luckydraw 2")).requestId, SETTLED_MS);
    const result = (await posted(ann, "random"))[0]!;
    const on = { channelId: result.channelId, messageTs: result.ts };
    const press = async (person: Person, actionId: string, within = SETTLED_MS) => {
      const [message] = await posted(ann, "random");
      return person.settled((await person.act({ ...on, ...control(message, actionId) })).requestId, within);
    };

    await press(bob, "luckydraw:verify");
    const verified = await whispered(bob, "random");
    await press(bob, "luckydraw:next-reserve");
    const untouched = mentioned((await posted(ann, "random"))[0]);
    await press(ann, "luckydraw:next-reserve");
    const stepped = await posted(ann, "random");
    await press(ann, "luckydraw:second-draw");
    const all = await posted(ann, "random");

    expect(verified.length).toBeGreaterThan(0);
    expect(untouched).toEqual(mentioned(result));
    expect((await whispered(bob, "random")).length).toBeGreaterThan(verified.length);
    const [first, second] = mentioned(result);
    expect(mentioned(stepped[0])).toEqual([second, expect.any(String)]);
    expect(mentioned(stepped[0])).not.toContain(first);
    expect(all.length).toBeGreaterThan(stepped.length);
  });

  test("2,000 people are drawn from", async ({ ann, expect }) => {
    const sent = await ann.type("everyone", "/luckydraw 3");
    const row = await ann.settled(sent.requestId, SETTLED_MS);

    const people = new Map(ann.workspace.users.map((user) => [user.id, user]));
    const winners = mentioned((await posted(ann, "everyone"))[0]);
    expect(winners).toHaveLength(3);
    expect(winners.map((id) => people.get(id)).some((user) => user?.isBot || user?.isDeactivated)).toBe(
      false,
    );
    expect(row.calls.filter(({ method }) => method === "users.info").length).toBeLessThan(30);
  });
});
