/** Any workspace adds the app: the built bundles, and a browser's way over HTTP. */
import { WebClient } from "@slack/web-api";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { names } from "../src/server/aws/names.ts";
import { type Playground, startPlayground } from "../src/server/playground.ts";
import type { Workspace } from "../src/shared/protocol.ts";
import { itemsOf } from "./fixtures/table.ts";
import { type Person, personOf } from "./person.ts";
import { createVisitor, SECOND_TEAM } from "./visitor.ts";

const TIMEOUT_MS = 180_000;
const SETTLED_MS = 90_000;

let playground: Playground;
let ann: Person;
let mia: Person;

beforeAll(async () => {
  playground = await startPlayground({ port: 0, eventRetryDelaysMs: [0, 50, 100] });
  [ann, mia] = await Promise.all([personOf(playground, "ann"), personOf(playground, "mia", SECOND_TEAM)]);
}, TIMEOUT_MS);
afterAll(() => playground.stop());
afterEach(() => fetch(`${playground.url}/api/faults`, { method: "DELETE" }));

const installed = (person: Person) =>
  person.ask("/api/workspace").then((workspace) => (workspace as Workspace).team.hasApp);
const botError = (token: string) =>
  new WebClient(token, {
    slackApiUrl: `${playground.endpoints.slack}/api/`,
    retryConfig: { retries: 0 },
  }).auth
    .test()
    .then(
      () => "ok",
      (error: { data?: { error: string } }) => error.data?.error,
    );
/** The events that the app was told, from the newest row before them. */
const eventsSince = async (count: number) =>
  (await ann.requests()).slice(count).filter(({ kind }) => kind === "event");
const installation = async (teamId: string) =>
  (await itemsOf(playground, names.installations)).find((item) => JSON.stringify(item).includes(teamId));
const remove = (person: Person) => person.ask("/api/app/remove", { userId: person.id });

describe("a public app", { timeout: TIMEOUT_MS }, () => {
  test("is in the first workspace from the start, its token sealed in the table and nowhere else", async () => {
    const items = await itemsOf(playground, names.installations);

    expect(await installed(ann)).toBe(true);
    expect(await botError(playground.botToken)).toBe("ok");
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).toContain(ann.workspace.team.id);
    expect(JSON.stringify(items)).not.toContain(playground.botToken);
    expect(await ann.requests()).toEqual([]);
  });

  test("is unknown to a workspace that has not added it", async () => {
    const sent = await mia.type("coffee", "/luckydraw 1");
    const invited = await mia.type("coffee", "/invite @luckydraw");

    expect(sent).toEqual({ ok: false, message: "/luckydraw is not a valid command" });
    expect(invited).toMatchObject({ ok: false });
    expect(mia.workspace.commands).toEqual([]);
    expect(mia.workspace.siteUrl).toBe(playground.siteUrl);
  });

  test("has a site with this playground's settings in it, to be read only", async () => {
    const page = await (await fetch(`${playground.siteUrl}/`)).text();
    const support = await (await fetch(`${playground.siteUrl}/support`)).text();
    const missing = await fetch(`${playground.siteUrl}/nothing`);
    const posted = await fetch(`${playground.siteUrl}/`, { method: "POST", body: "" });

    expect(page).toContain('href="/slack/install"');
    expect(support).toContain("nobody@localhost.invalid");
    expect(page + support).not.toContain("{{");
    expect([missing.status, posted.status]).toEqual([404, 403]);
  });

  test("asks for leave: which workspaces, which scopes, and that this is no Slack", async () => {
    const { page } = await createVisitor(playground).beginInstallation();

    expect(page).toContain("Lucky Lunch");
    expect(page).toContain("Second Workspace");
    expect(page).toContain("<code>chat:write</code>");
    expect(page).toContain("<code>files:read</code>");
    expect(page).toContain("Local stand-in for Slack");
  });

  test("is not installed by somebody who says no, nor by another browser, nor by another page's form", async () => {
    const visitor = createVisitor(playground);
    const { url } = await visitor.beginInstallation();

    const cancelled = await visitor.answer(url, "cancel", SECOND_TEAM);
    const denied = await visitor.open(cancelled.headers.get("location") ?? "");
    const forged = await fetch(url, {
      method: "POST",
      headers: { origin: playground.siteUrl ?? "" },
      body: new URLSearchParams({ team: SECOND_TEAM, answer: "allow" }),
      redirect: "manual",
    });
    const allowed = await visitor.answer(url, "allow", SECOND_TEAM);
    const stranger = await createVisitor(playground).open(allowed.headers.get("location") ?? "");

    expect([denied.status, forged.status, stranger.status]).toEqual([403, 400, 403]);
    expect(await denied.text()).toContain("<h1>");
    expect(await installed(mia)).toBe(false);
  });

  test.each([
    ["another client", { client_id: "1.1" }],
    ["another address to come back to", { redirect_uri: "http://127.0.0.1:9/elsewhere" }],
    ["a scope that nobody knows", { scope: "chat:write,admin" }],
  ])("is not asked for with %s", async (_, change) => {
    const { url } = await createVisitor(playground).beginInstallation();
    const other = new URL(url);
    for (const [name, value] of Object.entries(change)) {
      other.searchParams.set(name, value);
    }

    const page = await fetch(other);

    expect(page.status).toBe(400);
    expect(await page.text()).not.toContain("<form");
  });

  test("is installed by a second workspace, and draws there with that workspace's own token", async () => {
    const visitor = createVisitor(playground);
    const { url } = await visitor.beginInstallation();
    const allowed = await visitor.answer(url, "allow", SECOND_TEAM);
    const back = allowed.headers.get("location") ?? "";
    const done = await visitor.open(back);
    const again = await visitor.open(back);

    const page = await done.text();
    expect([done.status, again.status]).toEqual([200, 409]);
    expect(page).toContain("Second Workspace");
    expect(page).toContain(`${playground.endpoints.slack}/app_redirect?`);
    expect(await installed(mia)).toBe(true);
    const items = await itemsOf(playground, names.installations);
    expect(items).toHaveLength(2);

    const sent = await mia.type("coffee", "/luckydraw 1");
    const row = await mia.settled(sent.requestId, SETTLED_MS);
    const posted = (await mia.messages("coffee")).filter(({ onlyFor }) => onlyFor === undefined);
    const elsewhere = JSON.stringify(
      await Promise.all(["general", "random"].map((name) => ann.messages(name))),
    );
    expect(row.calls.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
    expect(row.team).toBe("Second Workspace");
    expect(new URLSearchParams(row.body).get("team_id")).toBe(SECOND_TEAM);
    expect(posted).toHaveLength(1);
    expect(posted[0]?.text).toMatch(/^Draw #1,/);
    expect(elsewhere).not.toContain("Draw #");
  });

  test("keeps a workspace's files to itself", async () => {
    await mia.post("coffee", [await mia.upload("beans.txt", "arabica")]);

    const file = (await mia.messages("coffee")).at(-1)?.files?.[0];
    const here = await fetch(playground.url + file?.url);
    const elsewhere = await fetch(playground.url + file?.url.replace(SECOND_TEAM, ann.workspace.team.id));
    expect(await here.text()).toBe("arabica");
    expect(elsewhere.status).toBe(404);
  });

  test("leads from the page that says so back to the workspace", async () => {
    const link = `${playground.endpoints.slack}/app_redirect?app=A0&team=${SECOND_TEAM}`;

    const response = await fetch(link, { redirect: "manual" });

    expect(response.headers.get("location")).toBe(`${playground.url}/?team=${SECOND_TEAM}`);
  });
});

describe("a workspace that removes the app", { timeout: TIMEOUT_MS }, () => {
  test("takes its token and its installation, tells the app twice, and leaves the others alone", async () => {
    await createVisitor(playground).install(SECOND_TEAM);
    const before = (await ann.requests()).length;

    const sent = await remove(ann);

    expect(sent).toMatchObject({ ok: true });
    expect(await botError(playground.botToken)).toBe("account_inactive");
    expect(await ann.type("random", "/luckydraw 1")).toMatchObject({ ok: false });
    const events = await ann.until(async () => {
      const told = await eventsSince(before);
      return told.length === 2 && told.every(({ isPending }) => isPending === false) ? told : undefined;
    }, SETTLED_MS);
    expect(events.map(({ title, verified, status }) => [title, verified, status])).toEqual([
      ["tokens_revoked", true, 200],
      ["app_uninstalled", true, 200],
    ]);
    const body = JSON.parse(events[0]?.body ?? "");
    expect(body).toMatchObject({
      type: "event_callback",
      team_id: ann.workspace.team.id,
      api_app_id: expect.stringMatching(/^A/),
      event_id: expect.stringMatching(/^Ev/),
      event_time: expect.any(Number),
      event: { type: "tokens_revoked", tokens: { oauth: [], bot: [ann.workspace.appUserId] } },
      authorizations: [{ team_id: ann.workspace.team.id, is_bot: true }],
    });
    expect(
      await ann.until(async () => ((await installation(ann.workspace.team.id)) ? undefined : true)),
    ).toBe(true);
    expect(await installation(SECOND_TEAM)).toBeDefined();
    expect(await remove(ann)).toMatchObject({ ok: false });
    const drawn = await mia.settled(
      (await mia.type("coffee", "/luckydraw 1 tea, milk")).requestId,
      SETTLED_MS,
    );
    expect(drawn.calls.at(-1)).toMatchObject({ outcome: "ok" });
  });

  test("can add it again, with another token, and is a member of no channel then", async () => {
    const done = await createVisitor(playground).install(ann.workspace.team.id);
    const sent = await ann.type("random", "/luckydraw 1 tea, milk");
    const row = await ann.settled(sent.requestId, SETTLED_MS);

    const { channels } = (await ann.ask("/api/workspace")) as Workspace;
    expect(done.status).toBe(200);
    expect(row.calls.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
    expect(await botError(playground.botToken)).toBe("account_inactive");
    expect(channels.filter(({ kind, appIsMember }) => kind !== "direct" && appIsMember)).toEqual([]);
  });

  test("may be told of in the other order, and late; a new installation outlives what is late", async () => {
    await createVisitor(playground).install(SECOND_TEAM);
    await mia.fault({ removal: "swap" });
    await mia.fault({ removal: "delay", delaySeconds: 2 });
    const before = (await ann.requests()).length;

    await remove(mia);
    await createVisitor(playground).install(SECOND_TEAM);
    const early = await eventsSince(before);
    const events = await mia.until(async () => {
      const told = await eventsSince(before);
      return told.length === 2 && told.every(({ isPending }) => isPending === false) ? told : undefined;
    }, SETTLED_MS);

    expect(early).toEqual([]);
    expect(events.map(({ title }) => title)).toEqual(["app_uninstalled", "tokens_revoked"]);
    expect(await installation(SECOND_TEAM)).toBeDefined();
    const row = await mia.settled((await mia.type("coffee", "/luckydraw 1 tea, milk")).requestId, SETTLED_MS);
    expect(row.calls.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
  });
});

describe("an event", { timeout: TIMEOUT_MS }, () => {
  test("that the app can't take is sent again, with the same id and the reason", async () => {
    await ann.fault({ service: "lambda", operation: "Invoke", times: 1_000 });
    const before = (await ann.requests()).length;

    const opening = ann.ask("/api/home/open", { userId: ann.id, tab: "home" });
    await ann.until(async () => ((await eventsSince(before)).length >= 3 ? true : undefined), SETTLED_MS);
    await fetch(`${playground.url}/api/faults`, { method: "DELETE" });
    await opening;

    const tries = await eventsSince(before);
    const ids = new Set(tries.map(({ body }) => (JSON.parse(body) as { event_id: string }).event_id));
    expect(ids.size).toBe(1);
    expect(tries.slice(0, 3).map(({ title }) => title)).toEqual([
      "app_home_opened",
      "app_home_opened, again (1)",
      "app_home_opened, again (2)",
    ]);
    expect(tries[0]?.headers).not.toHaveProperty("x-slack-retry-num");
    expect(tries[1]?.headers).toMatchObject({
      "x-slack-retry-num": "1",
      "x-slack-retry-reason": expect.stringMatching(/^http_(error|timeout)$/),
    });
  });
});
