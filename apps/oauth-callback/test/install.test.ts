// The built bundle over HTTP: two containers behind a gateway, AWS and Slack as stand-ins.
import { secretOf } from "@luckydraw/kms-secrets";
import { scopesFor } from "@luckydraw/slack-app";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { issueState } from "../src/state/state.ts";
import { stateKey } from "../src/state/state-key.ts";
import { type Built, buildBundle } from "./kit/build.ts";
import { access, identity } from "./kit/slack.ts";
import type { Visit } from "./kit/visitor.ts";
import { CLIENT_SECRET, startWorld, type World } from "./kit/world.ts";

let built: Built;
let world: World;
const CODE = "marked-code-1234.5678";
const tenant = { teamId: "T0LUCKY01" };

beforeAll(async () => {
  built = await buildBundle();
  world = await startWorld(built.bundle, { SITE_URL: "https://luckydraw.example/" });
}, 60_000);
afterAll(async () => {
  await world.close();
  await built.remove();
});
beforeEach(async () => {
  world.slack.calls.length = 0;
  world.slack.plan.clear();
  world.slack.plan.set("oauth.v2.access", { json: access });
  world.slack.plan.set("auth.test", { json: identity });
  await world.store.deleteInstallation({
    teamId: "T0LUCKY01",
    enterpriseId: undefined,
    isEnterpriseInstall: false,
  });
});

const exchanges = () => world.slack.calls.filter(({ method }) => method === "oauth.v2.access");
const isInstalled = () =>
  world.store.botToken(tenant).then(
    () => true,
    () => false,
  );

/** A page of ours that refuses: complete, guarded, with a way to go on, and without anything of the request. */
function expectRefusal({ status, headers, body }: Visit, expected: number): void {
  expect(status).toBe(expected);
  expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]+='; /,
  );
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(body).toContain('<a class="button" href="/slack/install">');
  expect(body).not.toMatch(/marked|<script|Error|Exception|\bat \//);
}

describe("/slack/install", () => {
  test("sends the browser to Slack with every scope and a state of its own", async () => {
    const first = await world.visitor().get("/slack/install");
    const second = await world.visitor().get("/slack/install");

    expect(first.status).toBe(302);
    const location = new URL(first.headers.get("location") ?? "");
    expect(location.origin + location.pathname).toBe("https://slack.com/oauth/v2/authorize");
    expect(Object.fromEntries(location.searchParams)).toEqual({
      client_id: "1111.2222",
      scope: scopesFor(["installations"]).join(),
      redirect_uri: `${world.origin}/slack/oauth/callback`,
      state: expect.stringMatching(/^[\w.-]{100,}$/),
    });
    expect(first.headers.get("location")).not.toBe(second.headers.get("location"));
    expect(first.headers.get("cache-control")).toBe("no-store");
  });

  test("keeps in the browser a number that no script, other site or other host can read or set", async () => {
    const { headers } = await world.visitor().get("/slack/install");

    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-luckydraw-install=[\w-]{43}; Path=\/; Max-Age=600; Secure; HttpOnly; SameSite=Lax$/,
      ),
    ]);
  });

  test("takes a cookie that isn't one of ours for none", async () => {
    const { headers } = await world.visitor().get("/slack/install", {
      cookie: "__Host-luckydraw-install=short; other=1",
    });

    expect(headers.getSetCookie()[0]).not.toContain("short");
  });

  test("answers HEAD alike, without a body", async () => {
    const { status, body } = await world.visitor().get("/slack/install", {}, "HEAD");

    expect([status, body]).toEqual([302, ""]);
  });
});

describe("/slack/oauth/callback", () => {
  test("stores the installation, sealed, welcomes the installer, and says how to go on", async () => {
    const visitor = world.visitor();
    const state = await visitor.begin();

    const { status, body } = await visitor.comeBack({ code: CODE, state });

    expect(status).toBe(200);
    expect(exchanges()[0]?.parameters).toEqual({
      code: CODE,
      client_id: "1111.2222",
      client_secret: CLIENT_SECRET,
      redirect_uri: `${world.origin}/slack/oauth/callback`,
    });
    expect((await world.store.botToken(tenant)).reveal()).toBe("xoxb-marked-token");
    expect(world.slack.calls.at(-1)).toMatchObject({
      method: "chat.postMessage",
      authorization: "Bearer xoxb-marked-token",
      parameters: { channel: "U0ANN0001", text: expect.stringContaining("`/luckydraw 2`") },
    });
    expect(body).toContain("https://slack.com/app_redirect?app=A0LUCKY01&#38;team=T0LUCKY01");
    expect(body).toContain("Lucky &#60;b&#62;Lunch&#60;/b&#62;");
    expect(body).toContain('href="https://luckydraw.example/"');
    expect(body).not.toMatch(/won.t work|marked/);
  });

  test("keeps all that @slack/oauth would: bot, scopes, installer, dates of a token that ends", async () => {
    const rotating = { ...access, refresh_token: "xoxe-1-marked", expires_in: 43_200 };
    world.slack.plan.set("oauth.v2.access", { json: rotating });
    const visitor = world.visitor();
    const state = await visitor.begin();

    await visitor.comeBack({ code: CODE, state });

    const query = { teamId: "T0LUCKY01", enterpriseId: undefined, isEnterpriseInstall: false };
    const { bot, user, ...installation } = await world.store.fetchInstallation(query);
    expect(bot).toMatchObject({
      token: "xoxb-marked-token",
      refreshToken: "xoxe-1-marked",
      id: "B0BOT0001",
      userId: "U0BOT0001",
      scopes: scopesFor(["installations"]),
    });
    expect(Math.abs((bot?.expiresAt ?? 0) - Date.now() / 1_000 - 43_200)).toBeLessThan(30);
    expect(user).toMatchObject({ id: "U0ANN0001" });
    expect(installation).toMatchObject({ appId: "A0LUCKY01", isEnterpriseInstall: false, tokenType: "bot" });
  });

  test("installed again, it has the new token", async () => {
    for (const token of ["xoxb-marked-old", "xoxb-marked-new"]) {
      world.slack.plan.set("oauth.v2.access", { json: { ...access, access_token: token } });
      const visitor = world.visitor();
      const state = await visitor.begin();
      expect((await visitor.comeBack({ code: CODE, state })).status).toBe(200);
    }

    expect((await world.store.botToken(tenant)).reveal()).toBe("xoxb-marked-new");
  });

  test("takes an organisation's installation, which has no team", async () => {
    const organisation = {
      team: null,
      enterprise: { id: "E0LUCKY01", name: "Lucky Org" },
      is_enterprise_install: true,
    };
    world.slack.plan.set("oauth.v2.access", { json: { ...access, ...organisation } });
    const url = "https://lucky.enterprise.slack.com/";
    world.slack.plan.set("auth.test", { json: { ...identity, url } });
    const visitor = world.visitor();
    const state = await visitor.begin();

    const { status, body } = await visitor.comeBack({ code: CODE, state });

    expect(status).toBe(200);
    const found = await world.store.botToken({
      enterpriseId: "E0LUCKY01",
      teamId: "T0ANY0001",
      isEnterpriseInstall: true,
    });
    expect(found.reveal()).toBe("xoxb-marked-token");
    expect(body).toContain("Luckydraw is installed in Lucky Org");
    expect(body).toContain(
      "https://lucky.enterprise.slack.com/manage/organization/apps/profile/A0LUCKY01/workspaces/add",
    );
  });

  test("with fewer scopes than asked for, stores it and says what doesn't work", async () => {
    world.slack.plan.set("oauth.v2.access", { json: { ...access, scope: "commands,chat:write,users:read" } });
    const visitor = world.visitor();
    const state = await visitor.begin();

    const { status, body } = await visitor.comeBack({ code: CODE, state });

    expect(status).toBe(200);
    expect(await isInstalled()).toBe(true);
    expect(body).toContain("<li>drawing from user groups (<code>usergroups:read</code>)</li>");
    expect(body).not.toContain("<code>chat:write</code>");
    expect(body.match(/<li>/g)).toHaveLength(7);
  });

  test("doesn't mind when the welcome isn't taken", async () => {
    world.slack.plan.set("chat.postMessage", { json: { ok: false, error: "messages_tab_disabled" } });
    const visitor = world.visitor();
    const state = await visitor.begin();

    expect((await visitor.comeBack({ code: CODE, state })).status).toBe(200);
    expect(world.logs()).toContain("welcome-not-sent");
  });

  test.each([
    ["ko-KR,ko;q=0.9,en;q=0.5", "ko", "에 Luckydraw를 설치했어요", "설치해 주셔서"],
    ["fr-FR, ja;q=0.7, en;q=0.3", "ja", "をインストールしました", "ありがとうございます"],
    ["fr", "en", "Luckydraw is installed in", "Thank you"],
  ])("speaks the browser's language: %s", async (header, lang, said, welcomed) => {
    const visitor = world.visitor();
    const state = await visitor.begin();

    const { body } = await visitor.comeBack({ code: CODE, state }, { "accept-language": header });

    expect(body).toContain(`<html lang="${lang}">`);
    expect(body).toContain(said);
    expect(world.slack.calls.at(-1)?.parameters["text"]).toContain(welcomed);
  });
});

describe("a state works once, for ten minutes, in its browser:", () => {
  test("a second time it is refused, by any container, and the code isn't sent", async () => {
    const visitor = world.visitor();
    const state = await visitor.begin();

    const visits = [];
    for (let time = 0; time < 4; time += 1) visits.push(await visitor.comeBack({ code: CODE, state }));

    expect(visits.map(({ status }) => status)).toEqual([200, 409, 409, 409]);
    expect(exchanges()).toHaveLength(1);
    expectRefusal(visits[1]!, 409);
  });

  test("of five that come at once one goes on", async () => {
    const visitor = world.visitor();
    const state = await visitor.begin();

    const visits = await Promise.all(
      Array.from({ length: 5 }, () => visitor.comeBack({ code: CODE, state })),
    );

    expect(visits.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(exchanges()).toHaveLength(1);
  });

  test("two tabs of a browser don't spoil each other", async () => {
    const visitor = world.visitor();
    const [one, other] = [await visitor.begin(), await visitor.begin()];

    const visits = [
      await visitor.comeBack({ code: CODE, state: one }),
      await visitor.comeBack({ code: CODE, state: other }),
    ];

    expect(visits.map(({ status }) => status)).toEqual([200, 200]);
  });

  test("another browser can't use it, whether it has a number of its own or none, and doesn't use it up", async () => {
    const visitor = world.visitor();
    const state = await visitor.begin();
    const [stranger, withoutCookies] = [world.visitor(), world.visitor()];
    await stranger.begin();

    expectRefusal(await stranger.comeBack({ code: CODE, state }), 403);
    expectRefusal(await withoutCookies.comeBack({ code: CODE, state }), 403);
    expect(exchanges()).toHaveLength(0);
    expect((await visitor.comeBack({ code: CODE, state })).status).toBe(200);
  });

  test.each([
    ["601 seconds old", -601, CLIENT_SECRET, 410],
    ["from two minutes ahead", 120, CLIENT_SECRET, 410],
    ["599 seconds old", -599, CLIENT_SECRET, 200],
    ["made with another secret", 0, "another-secret", 400],
  ])("%s", async (_, ageSeconds, secret, status) => {
    const browserId = "b".repeat(43);
    const state = issueState(stateKey(secretOf(secret)), {
      id: Buffer.from(`${ageSeconds}${secret}`.padEnd(16, "-").slice(0, 16)).toString("base64url"),
      browserId,
      issuedAtSeconds: Math.floor(Date.now() / 1_000) + ageSeconds,
    });

    const visit = await world
      .visitor()
      .comeBack({ code: CODE, state }, { cookie: `__Host-luckydraw-install=${browserId}` });

    expect(visit.status).toBe(status);
    expect(await isInstalled()).toBe(status === 200);
  });

  test.each<[string, (state: string) => string]>([
    ["no state", () => ""],
    ["a state of one's own", () => "marked-state"],
    ["a changed time", (state) => state.replace(/\.[0-9a-z]+\./, ".zzzzzz.")],
    ["a changed id", (state) => `${state.startsWith("A") ? "B" : "A"}${state.slice(1)}`],
    ["a state that is cut", (state) => state.slice(0, -1)],
    ["a state with something behind", (state) => `${state}A`],
  ])("%s is refused", async (_, change) => {
    const visitor = world.visitor();
    const state = await visitor.begin();

    expectRefusal(await visitor.comeBack({ code: CODE, state: change(state) }), 400);
    expect(exchanges()).toHaveLength(0);
  });

  test("a state given twice is refused", async () => {
    const visitor = world.visitor();
    const state = await visitor.begin();

    expectRefusal(await visitor.get(`/slack/oauth/callback?code=c&state=${state}&state=${state}`), 400);
  });

  test("without a code it isn't used up", async () => {
    const visitor = world.visitor();
    const state = await visitor.begin();

    expectRefusal(await visitor.comeBack({ state }), 400);
    expect((await visitor.comeBack({ code: CODE, state })).status).toBe(200);
  });

  test("after a no at Slack's it isn't used up", async () => {
    const visitor = world.visitor();
    const state = await visitor.begin();

    const denied = await visitor.comeBack({ error: "access_denied", state });

    expectRefusal(denied, 403);
    expect(denied.body).toContain("Nothing was installed");
    expect((await visitor.comeBack({ code: CODE, state })).status).toBe(200);
  });
});

describe("anything else", () => {
  test.each([
    ["/", "GET", 404],
    ["/slack/oauth/callback/../../admin", "GET", 404],
    ["/slack/install/", "GET", 404],
    ["/favicon.ico", "GET", 404],
    ["/slack/install", "POST", 405],
    ["/slack/oauth/callback", "DELETE", 405],
  ])("%s by %s is %i", async (path, method, status) => {
    expectRefusal(await world.visitor().get(path, {}, method), status);
  });

  test("HEAD on the callback does nothing", async () => {
    const visitor = world.visitor();
    const state = await visitor.begin();

    const { status, body, headers } = await visitor.get(
      `/slack/oauth/callback?code=${CODE}&state=${state}`,
      {},
      "HEAD",
    );

    expect([status, body, headers.get("allow")]).toEqual([405, "", "GET"]);
    expect((await visitor.comeBack({ code: CODE, state })).status).toBe(200);
  });

  test.each([
    "?error=<script>marked</script>",
    "?error=access_denied&error_description=<b>marked</b>&state=marked",
    "?code=marked%00%0d%0aset-cookie:marked=1&state=%3Cimg src=marked%3E",
    `?state=${"marked".repeat(1_000)}`,
    "?__proto__=marked&constructor=marked",
    "?%%%=marked&state=%ff%fe",
  ])("a hostile query shows up nowhere: %s", async (query) => {
    const { status, headers, body } = await world.visitor().get(`/slack/oauth/callback${query}`);

    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify([...headers])).not.toContain("marked");
    expect(body).not.toContain("marked");
  });

  test("a program that asks for JSON gets one word", async () => {
    const visitor = world.visitor();
    const state = await visitor.begin();
    const asJson = { accept: "application/json" };

    const good = await visitor.comeBack({ code: CODE, state }, asJson);
    const bad = await visitor.comeBack({ code: CODE, state }, asJson);

    expect([good.status, good.body]).toEqual([200, '{"text":"ok"}']);
    expect([bad.status, bad.body]).toEqual([409, '{"text":"error"}']);
    expect(bad.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(bad.headers.get("x-content-type-options")).toBe("nosniff");
  });
});

test("of all this the logs say what came of it, and nothing of a token, secret, code, state, cookie or name", async () => {
  const visitor = world.visitor();
  const state = await visitor.begin();
  await visitor.comeBack({ code: CODE, state });
  await expect.poll(world.logs).toContain('"outcome":"installed"');

  const logs = world.logs();
  expect(logs).toMatch(/"outcome":"(replayed|forged|expired|other-browser|denied)"/);
  expect(logs).toContain('"team":"T0LUCKY01"');
  expect(logs).not.toMatch(/marked|xox|Lucky|luckydraw-install/);
  expect(logs).not.toContain(state);
  expect(logs).not.toContain(state.split(".").at(-1));
  for (const line of logs.trim().split("\n")) expect(() => JSON.parse(line)).not.toThrow();
});
