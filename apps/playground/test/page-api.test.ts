import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readStream } from "../src/cli/read-stream.ts";
import { type Playground, startPlayground } from "../src/server/playground.ts";
import type { StreamEvent } from "../src/shared/protocol.ts";
import { fixtureBundles } from "./fixtures/bundles.ts";
import { type Person, personOf } from "./person.ts";

let playground: Playground;
let ann: Person;

beforeAll(async () => {
  playground = await startPlayground({
    port: 0,
    distribution: "private",
    bundles: fixtureBundles,
    retryDelaysMs: [20, 40],
  });
  ann = await personOf(playground, "ann");
});
afterAll(() => playground.stop());

describe("the page's server", () => {
  test.each([
    ["another page's request", { origin: "http://evil.example" }, 403],
    ["a request from no page at all", { origin: "null" }, 403],
    ["a cross-site request without an origin", { "sec-fetch-site": "cross-site" }, 403],
    ["its own page's request", {}, 200],
  ])("answers %s accordingly", async (_, headers: Record<string, string>, status) => {
    const response = await fetch(`${playground.url}/api/workspace`, { headers });

    expect(response.status).toBe(status);
  });

  test("sends the page with a policy that allows no foreign address", async () => {
    const response = await fetch(`${playground.url}/`);

    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("http");
  });

  test.each(["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/index.html%00.js"])(
    "gives no file outside the page's folder: %s",
    async (path) => {
      const response = await fetch(playground.url + path);

      expect(response.status).toBe(404);
    },
  );

  test("answers HEAD as GET, without the body", async () => {
    const get = await fetch(`${playground.url}/`);
    const head = await fetch(`${playground.url}/`, { method: "HEAD" });

    expect(head.status).toBe(get.status);
    expect(await head.text()).toBe("");
  });

  test("finds no page at an address that is not UTF-8", async () => {
    const response = await fetch(`${playground.url}/%ff`);

    expect(response.status).toBe(404);
  });

  test.each(["{", "[]", "", "null"])("says that %j is not what it takes", async (body) => {
    const response = await fetch(`${playground.url}/api/commands`, { method: "POST", body });

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ ok: false, message: "The body must be a JSON object" });
  });

  test("starts with a welcome in #general that says what to type", async () => {
    const [first] = await ann.messages("general");

    expect(first?.text).toContain("`/luckydraw 2`");
  });

  test("has people in three languages, bots, somebody who left and an admin", async () => {
    const { users, channels } = ann.workspace;

    expect(new Set(users.map(({ locale }) => locale.slice(0, 2)))).toEqual(new Set(["en", "ko", "ja"]));
    expect(users.some(({ isBot }) => isBot)).toBe(true);
    expect(users.some(({ isDeactivated }) => isDeactivated)).toBe(true);
    expect(users.some(({ isAdmin }) => isAdmin)).toBe(true);
    expect(channels.find(({ name }) => name === "everyone")?.memberCount).toBe(2_000);
    expect(channels.find(({ name }) => name === "leads")?.appIsMember).toBe(false);
  });
});

describe("a command", () => {
  test("travels signed through gateway and function, and the stream tells of it", async () => {
    const events: StreamEvent[] = [];
    const ended = new AbortController();
    await readStream(`${playground.url}/api/stream`, ended.signal, (event) => events.push(event)).open;

    const sent = await ann.type("random", "/luckydraw echo a < b @bob");
    const row = await ann.settled(sent.requestId);
    ended.abort();

    const bob = ann.workspace.users.find(({ name }) => name === "bob")!.id;
    expect(row).toMatchObject({
      verified: true,
      status: 200,
      kind: "command",
      calls: [{ method: "chat.postMessage" }],
    });
    expect(row.invocations.map(({ functionName, kind, outcome }) => [functionName, kind, outcome])).toEqual([
      ["dispatcher", "request", "succeeded"],
      ["luckydraw", "event", "succeeded"],
    ]);
    expect(row.invocations[1]?.logs[0]?.text).toContain(row.jobId);
    const shown = events.find((event) => event.type === "message");
    expect(shown?.message.text).toBe(`echo echo a &lt; b <@${bob}|bob> 1`);
  });

  test("that nobody knows is told as Slack tells it", async () => {
    const sent = await ann.type("random", "/nothing at all");

    expect(sent).toEqual({ ok: false, message: "/nothing is not a valid command" });
  });

  test("whose function throws is tried three times, with the error in the inspector", async () => {
    const sent = await ann.type("random", "/luckydraw throw");
    const row = await ann.settled(sent.requestId);

    const attempts = row.invocations.filter(({ kind }) => kind === "event");
    expect(attempts.map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
      [1, "failed"],
      [2, "failed"],
      [3, "dead-lettered"],
    ]);
    expect(attempts[0]?.error).toMatchObject({ name: "RangeError", message: "thrown on purpose" });
  });

  test("that is forged is refused, and the inspector shows it", async () => {
    const response = await fetch(`${playground.endpoints.gateway}/slack/commands`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", "x-slack-signature": "v0=00" },
      body: "command=%2Fluckydraw&text=2",
    });

    const rows = (await (await fetch(`${playground.url}/api/requests`)).json()) as {
      status: number;
      verified: boolean;
    }[];
    expect(response.status).toBe(401);
    expect(rows.at(-1)).toMatchObject({ status: 401, verified: false });
  });

  test("comes late through the queue", async () => {
    const sent = await ann.type("random", "/luckydraw later");
    const row = await ann.settled(sent.requestId);

    expect(row.invocations.map(({ kind }) => kind)).toEqual(["request", "event", "queue"]);
    expect((await ann.messages("random")).at(-1)?.text).toBe("later has come");
  });

  test("does not pass the gateway on a path that is not declared", async () => {
    const response = await fetch(`${playground.endpoints.gateway}/slack/other`, { method: "POST" });

    expect(response.status).toBe(404);
  });
});

describe("what people post", () => {
  test("is a message, with names resolved", async () => {
    const cho = ann.workspace.users.find(({ name }) => name === "cho")!.id;

    const sent = await ann.ask("/api/messages", {
      userId: ann.id,
      channelId: ann.channelId("lunch"),
      text: "who is in, @cho?",
    });

    expect(sent).toEqual({ ok: true });
    expect((await ann.messages("lunch")).at(-1)).toMatchObject({
      userId: ann.id,
      text: `who is in, <@${cho}|cho>?`,
    });
  });

  test("is a file, byte for byte", async () => {
    const bytes = new Uint8Array([0, 255, 10, 13, 128]);

    await ann.post("lunch", [await ann.upload("menu 1.txt", bytes)]);

    const file = (await ann.messages("lunch")).at(-1)?.files?.[0];
    expect(file).toMatchObject({ name: "menu 1.txt", sizeBytes: 5 });
    const got = await fetch(playground.url + file!.url);
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
  });

  test.each([
    ["receipt.json", "application/json"],
    ["winners.csv", "text/csv"],
    ["menu.txt", "text/plain"],
    ["menu", "application/octet-stream"],
  ])("is of the type that its name says: %s", async (name, mimetype) => {
    await ann.post("lunch", [await ann.upload(name, "{}")]);

    expect((await ann.messages("lunch")).at(-1)?.files?.[0]).toMatchObject({ name, mimetype });
  });
});

describe("files of one message", () => {
  test("stand in it together, with what is said to them", async () => {
    const fileIds = [await ann.upload("one.txt", "1"), await ann.upload("two.txt", "2")];

    expect(await ann.post("lunch", fileIds, "Menus")).toMatchObject({ ok: true });

    const message = (await ann.messages("lunch")).at(-1);
    expect(message).toMatchObject({ text: "Menus", files: [{ name: "one.txt" }, { name: "two.txt" }] });
  });

  test("that nobody uploaded are refused", async () => {
    expect(await ann.post("lunch", ["F0NOBODY"])).toMatchObject({ ok: false });
  });
});

describe("a response URL", () => {
  test("answers five times, to the person or to the channel, and replaces and deletes what it said", async () => {
    const sent = await ann.type("hiring", "/luckydraw answer");
    const row = await ann.settled(sent.requestId);

    const dana = await personOf(playground, "dana");
    const seen = (messages: readonly { text: string }[]) => messages.map(({ text }) => text);
    expect(row.calls.map(({ outcome }) => outcome)).toEqual(["ok", "ok", "ok", "ok", "ok", "used_url"]);
    expect(seen(await ann.messages("hiring"))).toEqual(["to all", "last"]);
    expect(seen(await dana.messages("hiring"))).toEqual(["to all"]);
  });
});

describe("a modal", () => {
  test("opens by its trigger, once, and tells the app when it is closed", async () => {
    const sent = await ann.type("random", "/luckydraw open");
    const row = await ann.settled(sent.requestId);
    const [view] = await ann.views();

    await ann.ask(`/api/views/${view?.id}/close`, { userId: ann.id });

    expect(row.calls.map(({ outcome }) => outcome)).toEqual(["ok", "exchanged_trigger_id"]);
    expect(view?.view).toMatchObject({ callback_id: "luckydraw:test" });
    expect(await ann.views()).toEqual([]);
    const closing = (await ann.requests()).at(-1);
    expect(closing).toMatchObject({ kind: "view_closed", title: "luckydraw:test", verified: true });
  });

  test("of another person can't be closed", async () => {
    await ann.settled((await ann.type("random", "/luckydraw open")).requestId);
    const [view] = await ann.views();
    const bob = await personOf(playground, "bob");

    const sent = await bob.ask(`/api/views/${view?.id}/close`, { userId: bob.id });

    expect(sent).toMatchObject({ ok: false });
    expect(await ann.views()).toHaveLength(1);
  });
});

describe("starting", () => {
  test("on a taken port fails with EADDRINUSE and leaves nothing behind", async () => {
    const port = Number(new URL(playground.url).port);

    const starting = startPlayground({ port, distribution: "private", bundles: fixtureBundles });

    await expect(starting).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  test("makes other secrets each time, sealed in the functions' environment", async () => {
    const other = await startPlayground({ port: 0, distribution: "private", bundles: fixtureBundles });
    await other.stop();

    expect(other.signingSecret).not.toBe(playground.signingSecret);
    expect(other.botToken).not.toBe(playground.botToken);
  });
});
