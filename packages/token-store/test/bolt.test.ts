// A Bolt app and `@slack/oauth` on the store, over HTTP: installed, asked, rotated and removed.
import { createHmac } from "node:crypto";
import type { AddressInfo } from "node:net";
import { secretOf } from "@luckydraw/kms-secrets";
import { App, LogLevel } from "@slack/bolt";
import { type InstallationStore, InstallProvider } from "@slack/oauth";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTokenStore, revocationOf, type TokenStoreOptions } from "../src/index.ts";
import { slackRefresher } from "../src/slack.ts";
import { startAws } from "./aws-parts.ts";
import { appId, teamInstallation } from "./fixtures.ts";
import { clientSecret, startSlack } from "./slack-stand-in.ts";

const [aws, slack] = await Promise.all([startAws(), startSlack()]);
afterAll(() => Promise.all([aws.close(), slack.close()]));

const signingSecret = "signing-secret-example";
const client = { clientId: "1234.5678", clientSecret };
const provider = { ...client, stateSecret: "state-secret-example", logLevel: LogLevel.ERROR };
const clientOptions = { slackApiUrl: slack.apiUrl };
const refresher = slackRefresher({
  clientId: client.clientId,
  clientSecret: secretOf(clientSecret),
  fetch,
  apiUrl: slack.apiUrl,
});
const container = (changes: Partial<TokenStoreOptions> = {}) =>
  createTokenStore({ appId, table: aws.table, sealer: aws.sealer, ...changes });

const refreshes = () => slack.operations.filter((path) => path === "/api/oauth.v2.access").length;
beforeEach(() => {
  slack.operations.length = 0;
  slack.posts.length = 0;
});
afterEach(() => slack.intercept());

/** What `oauth.v2.access` answers to a code. */
function answerToCode(changes: object = {}): object {
  return {
    ok: true,
    access_token: "xoxb-bolt-secret",
    token_type: "bot",
    scope: "chat:write,commands",
    bot_user_id: "U0NORTHBOT",
    app_id: appId,
    team: { name: "North", id: "T0BOLT" },
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: "U0ANN" },
    ...changes,
  };
}

describe("a Bolt app", () => {
  const store = container({ refresher });
  const app = new App({
    ...provider,
    signingSecret,
    clientOptions,
    scopes: ["chat:write", "commands"],
    installationStore: store,
    installerOptions: { directInstall: true, clientOptions },
  });
  app.command("/luckydraw", async ({ ack, client: web, command }) => {
    await ack();
    await web.chat.postMessage({ channel: command.channel_id, text: `You said ${command.text}` });
  });
  for (const event of ["app_uninstalled", "tokens_revoked"] as const) {
    app.event(event, async ({ body }) => {
      const revocation = revocationOf(body);
      if (revocation !== undefined) await store.revoke(revocation);
    });
  }
  let url = "";
  beforeAll(async () => {
    const server = await app.start({ port: 0, host: "127.0.0.1" });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => app.stop());

  async function install(code: string, answer: object): Promise<Response> {
    slack.codes.set(code, answer);
    const start = await fetch(`${url}/slack/install`, { redirect: "manual" });
    const state = new URL(start.headers.get("location") ?? "").searchParams.get("state") ?? "";
    const cookie = start.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
    return await fetch(`${url}/slack/oauth_redirect?code=${code}&state=${state}`, { headers: { cookie } });
  }

  async function send(body: string, type: string): Promise<Response> {
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex");
    const headers = {
      "content-type": type,
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${signature}`,
    };
    return await fetch(`${url}/slack/events`, { method: "POST", headers, body });
  }

  const command = (changes: Record<string, string> = {}) =>
    send(
      String(
        new URLSearchParams({
          command: "/luckydraw",
          text: "2",
          team_id: "T0BOLT",
          user_id: "U0ANN",
          channel_id: "C0GENERAL",
          api_app_id: appId,
          is_enterprise_install: "false",
          trigger_id: "1.2.3",
          response_url: `${slack.url}/response`,
          ...changes,
        }),
      ),
      "application/x-www-form-urlencoded",
    );
  const event = (members: object, envelope: object) =>
    send(
      JSON.stringify({
        type: "event_callback",
        team_id: "T0BOLT",
        enterprise_id: null,
        api_app_id: appId,
        event: members,
        event_id: "Ev0BOLT",
        ...envelope,
      }),
      "application/json",
    );

  test("is installed, and answers a command with the workspace's token", async () => {
    const installed = await install("code-1", answerToCode());

    const answered = await command();

    expect([installed.status, answered.status]).toEqual([200, 200]);
    await expect.poll(() => slack.posts).toEqual([{ token: "xoxb-bolt-secret", text: "You said 2" }]);
    expect((await container().botToken({ teamId: "T0BOLT" })).reveal()).toBe("xoxb-bolt-secret");
  });

  test("is installed for an organisation, and answers in any workspace of it", async () => {
    const org = { team: null, enterprise: { id: "E0BOLT", name: "Bolt" }, is_enterprise_install: true };
    await install("code-2", answerToCode({ ...org, access_token: "xoxb-org-secret" }));

    await command({ team_id: "T0ANY", enterprise_id: "E0BOLT", is_enterprise_install: "true" });

    await expect.poll(() => slack.posts).toEqual([{ token: "xoxb-org-secret", text: "You said 2" }]);
    const found = await store.fetchInstallation({ enterpriseId: "E0BOLT", isEnterpriseInstall: true });
    expect(found).toMatchObject({ enterpriseUrl: "https://north.slack.com/", team: undefined });
  });

  test("is installed with tokens that rotate, for the bot and the person", async () => {
    const [bot, ann] = [slack.issue("bot"), slack.issue("user")];
    const rotating = (pair: { token: string; refreshToken: string }) => ({
      access_token: pair.token,
      refresh_token: pair.refreshToken,
      expires_in: 43_200,
    });
    const authed = { id: "U0ANN", scope: "search:read", token_type: "user", ...rotating(ann) };
    await install("code-3", answerToCode({ ...rotating(bot), authed_user: authed }));

    const found = await store.fetchInstallation({ teamId: "T0BOLT", userId: "U0ANN" });

    expect(found.bot).toMatchObject(bot);
    expect(found.user).toMatchObject({ ...ann, scopes: ["search:read"] });
    expect(found.bot?.expiresAt).toBeGreaterThan(Date.now() / 1_000 + 43_000);
  });

  test("keeps its installation after a late event, and loses it when it is removed", async () => {
    await install("code-4", answerToCode());
    const seconds = Date.now() / 1_000;

    await event({ type: "app_uninstalled", event_ts: "1614847360.124850" }, { event_time: 1_614_847_360 });
    const kept = await store.botToken({ teamId: "T0BOLT" });
    const now = { event_ts: `${Math.ceil(seconds + 1)}.000000` };
    await event({ type: "tokens_revoked", tokens: { oauth: [], bot: ["U0NORTHBOT"] }, ...now }, {});
    await event({ type: "app_uninstalled", ...now }, {});

    expect(kept.reveal()).toBe("xoxb-bolt-secret");
    await expect.poll(() => aws.table.keysOf(`${appId}/team/T0BOLT`)).toEqual([]);
    await expect(store.botToken({ teamId: "T0BOLT" })).rejects.toMatchObject({ code: "not-installed" });
  });
});

describe("an InstallProvider of @slack/oauth", () => {
  const authorizer = (store: InstallationStore) =>
    new InstallProvider({ ...provider, installationStore: store, clientOptions });
  const query = { teamId: "T0PROV", enterpriseId: undefined, isEnterpriseInstall: false } as const;

  /** Installs with a token that ends in so many seconds. */
  async function installEnding(inSeconds: number) {
    const expiresAt = Math.floor(Date.now() / 1_000) + inSeconds;
    const bot = { ...teamInstallation().bot!, ...slack.issue("bot"), expiresAt };
    await container().storeInstallation(teamInstallation({ team: { id: "T0PROV" }, bot }));
    return bot;
  }
  const stored = async () => (await container().fetchInstallation(query)).bot;

  test("finds tokens refreshed already, and has nothing to refresh", async () => {
    await installEnding(3_600);

    const all = await Promise.all(
      Array.from({ length: 4 }, () => authorizer(container({ refresher })).authorize(query)),
    );

    const pair = await stored();
    for (const { botToken } of all) expect(botToken).toBe(pair?.token);
    expect(slack.isActive(pair!.token)).toBe(true);
    expect(refreshes()).toBe(1);
  });

  test("that refreshes by itself stores over what it fetched, and not over what is newer", async () => {
    const old = await installEnding(3_600);
    const store = container();
    const [first, second] = [await store.fetchInstallation(query), await store.fetchInstallation(query)];
    // What `authorize` makes of an installation after a refresh.
    const refreshed = (found: typeof first, token: string) => {
      const update = { ...found };
      Object.assign(update.bot!, { token, refreshToken: `refresh of ${token}` });
      return update;
    };

    await store.storeInstallation(refreshed(first, "xoxb-first-secret"));
    await store.storeInstallation(refreshed(second, "xoxb-second-secret"));

    expect(await stored()).toMatchObject({ token: "xoxb-first-secret", userId: old.userId });
  });

  test("that refreshes by itself neither hides nor brings back a removal", async () => {
    await installEnding(3_600);
    const installedAtMs = Date.now();
    const authorized = await authorizer(container()).authorize(query);
    const store = container();
    const fetched = await store.fetchInstallation(query);

    const removed = await store.revoke({ what: "app", tenant: query, revokedAtMs: installedAtMs });
    await store.storeInstallation({ ...fetched });

    expect(slack.isActive(authorized.botToken!)).toBe(true);
    expect([fetched.bot?.token, removed]).toEqual([authorized.botToken, { removed: 1, kept: 0 }]);
    await expect(store.botToken(query)).rejects.toMatchObject({ code: "not-installed" });
  });

  test("says why it can't authorize, and shows nothing of a token", async () => {
    const authorizing = authorizer(container()).authorize({ ...query, teamId: "T0NOBODY" });

    await expect(authorizing).rejects.toMatchObject({ original: { code: "not-installed" } });
  });
});
