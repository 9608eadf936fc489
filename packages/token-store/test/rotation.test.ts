// Tokens that end: refreshed once, by whoever comes first, whatever happens in between.
import { secretOf } from "@luckydraw/kms-secrets";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTokenStore, type SlackInstallation, type TokenStoreOptions } from "../src/index.ts";
import { slackRefresher } from "../src/slack.ts";
import { startAws } from "./aws-parts.ts";
import { appId, teamInstallation } from "./fixtures.ts";
import { refuse } from "./http-server.ts";
import { clientSecret, startSlack } from "./slack-stand-in.ts";

const [aws, slack] = await Promise.all([startAws(), startSlack()]);
afterAll(() => Promise.all([aws.close(), slack.close()]));

const hourMs = 3_600_000;
const startMs = 1_767_225_600_000;
let nowMs = startMs;
let teamId = "";
let count = 0;
beforeEach(() => {
  count += 1;
  teamId = `T0R${count}`;
  nowMs = startMs;
  slack.operations.length = 0;
});
afterEach(() => {
  aws.dynamo.intercept();
  aws.kms.intercept();
  slack.intercept();
});

const refresher = slackRefresher({
  clientId: "1234.5678",
  clientSecret: secretOf(clientSecret),
  fetch,
  apiUrl: slack.apiUrl,
});
// Its clock is the test's; a container of its own, with a cache of its own.
const container = (changes: Partial<TokenStoreOptions> = {}) =>
  createTokenStore({ appId, table: aws.table, sealer: aws.sealer, refresher, now: () => nowMs, ...changes });
const tenant = () => ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false });
const key = () => ({ partition: `${appId}/team/${teamId}`, sort: "installation" });
const refreshes = () => slack.operations.filter((path) => path === "/api/oauth.v2.access").length;

/** Installs with tokens of 12 h. */
async function install(changes: Partial<SlackInstallation> = {}) {
  const { token, refreshToken } = slack.issue("bot");
  const expiresAt = nowMs / 1_000 + 43_200;
  const bot = { ...teamInstallation().bot!, token, refreshToken, expiresAt };
  await container().storeInstallation(teamInstallation({ team: { id: teamId }, bot, ...changes }));
  return { token, refreshToken };
}

/** The pair that is stored. */
async function storedPair() {
  const { bot } = await container({ refresher: undefined }).fetchInstallation(tenant());
  return bot;
}

test("a token with more than three hours left stays", async () => {
  const { token } = await install();
  nowMs += 9 * hourMs - 1;

  expect((await container().botToken(tenant())).reveal()).toBe(token);
  expect(refreshes()).toBe(0);
});

test("a token with three hours left is refreshed and stored with its dates", async () => {
  const { token, refreshToken } = await install();
  nowMs += 9 * hourMs;

  const renewed = (await container().botToken(tenant())).reveal();

  const stored = await storedPair();
  expect(renewed).not.toBe(token);
  expect(stored).toMatchObject({ token: renewed, expiresAt: nowMs / 1_000 + 43_200, userId: "U0NORTHBOT" });
  expect(stored?.refreshToken).not.toBe(refreshToken);
  const [row] = await aws.table.read([key()]);
  expect(row).toMatchObject({ registeredAtMs: startMs, updatedAtMs: nowMs });
  expect(row?.claimedUntilMs).toBeUndefined();
  expect(refreshes()).toBe(1);
});

test("a refresh asks Slack as the documentation says", async () => {
  const { refreshToken } = await install();
  nowMs += 10 * hourMs;
  const bodies: string[] = [];
  slack.intercept(({ body }) => {
    bodies.push(body);
    return false;
  });

  await container().botToken(tenant());

  expect(Object.fromEntries(new URLSearchParams(bodies[0]))).toEqual({
    grant_type: "refresh_token",
    refresh_token: refreshToken,
    client_id: "1234.5678",
    client_secret: clientSecret,
  });
});

test("eight containers that refresh at once end with one pair, and all have it", async () => {
  const { token } = await install();
  nowMs += 10 * hourMs;

  const tokens = await Promise.all(
    Array.from({ length: 8 }, async () => (await container().botToken(tenant())).reveal()),
  );

  const stored = await storedPair();
  expect(new Set(tokens)).toEqual(new Set([stored?.token]));
  expect(stored?.token).not.toBe(token);
  expect(slack.isActive(stored!.token)).toBe(true);
  expect(refreshes()).toBe(1);
});

test("bot tokens, installations and their people refresh at once without a loss", async () => {
  const bob = slack.issue("user");
  const user = { id: "U0BOB", ...bob, scopes: ["search:read"], expiresAt: nowMs / 1_000 + 43_200 };
  await install({ user });
  nowMs += 11 * hourMs;
  const query = { ...tenant(), userId: "U0BOB" };

  const [bot, one, two] = await Promise.all([
    container().botToken(tenant()),
    container().fetchInstallation(query),
    container().fetchInstallation(query),
  ]);

  expect(new Set([bot.reveal(), one.bot?.token, two.bot?.token]).size).toBe(1);
  expect(one.user).toEqual(two.user);
  expect(one.user.token).not.toBe(bob.token);
  expect([one.bot!.token, one.user.token!].map(slack.isActive)).toEqual([true, true]);
  expect(refreshes()).toBe(2);
});

test("a person whose token ended for good takes nothing from the bot", async () => {
  const user = {
    id: "U0BOB",
    token: "xoxe.xoxp-1-old",
    refreshToken: "xoxe-1-used",
    scopes: ["search:read"],
  };
  const { token } = await install({ user: { ...user, expiresAt: nowMs / 1_000 } });

  const found = await container().fetchInstallation({ ...tenant(), userId: "U0BOB" });

  expect([found.user.token, found.bot?.token]).toEqual([undefined, token]);
});

test("a person whose token can't be refreshed for now is an error", async () => {
  const user = {
    id: "U0BOB",
    token: "xoxe.xoxp-1-old",
    refreshToken: "xoxe-1-used",
    scopes: ["search:read"],
  };
  await install({ user: { ...user, expiresAt: nowMs / 1_000 } });
  slack.intercept((_, response) => {
    response.writeHead(503).end();
    return true;
  });

  const fetching = container().fetchInstallation({ ...tenant(), userId: "U0BOB" });

  await expect(fetching).rejects.toMatchObject({ code: "slack-unavailable" });
});

test("one container that is asked twice looks once", async () => {
  await install();
  nowMs += 10 * hourMs;
  const store = container();

  const [one, two] = await Promise.all([store.botToken(tenant()), store.botToken(tenant())]);

  expect(one).toBe(two);
  expect(refreshes()).toBe(1);
});

describe("a refresh whose claim ran out", () => {
  test("loses to the one that came after it, and takes its pair", async () => {
    await install();
    nowMs += 10 * hourMs;
    const arrived = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    slack.intercept(async () => {
      slack.intercept();
      arrived.resolve();
      await goOn.promise;
      return false;
    });
    const slow = container().botToken(tenant(), { deadlineMs: 9_000 });
    await arrived.promise;
    nowMs += 10_001;

    const fast = await container().botToken(tenant());
    goOn.resolve();

    // Slack refuses it the refresh token that the other one used.
    expect((await slow).reveal()).toBe(fast.reveal());
    expect((await storedPair())?.token).toBe(fast.reveal());
    expect(slack.isActive(fast.reveal())).toBe(true);
  });

  test("does not overwrite a newer installation with the pair that it got", async () => {
    await install();
    nowMs += 10 * hourMs;
    slack.intercept(async (_, __, properly) => {
      slack.intercept();
      await install();
      await properly();
      return true;
    });

    const token = (await container().botToken(tenant())).reveal();

    expect((await storedPair())?.token).toBe(token);
    expect((await storedPair())?.expiresAt).toBe(nowMs / 1_000 + 43_200);
    expect((await aws.table.read([key()]))[0]?.registeredAtMs).toBe(nowMs);
  });

  test("does not bring back an installation that was removed", async () => {
    await install();
    nowMs += 10 * hourMs;
    slack.intercept(async () => {
      await container().revoke({ what: "app", tenant: tenant(), revokedAtMs: nowMs });
      return false;
    });

    await expect(container().botToken(tenant())).rejects.toMatchObject({ code: "not-installed" });
    expect(await aws.table.read([key()])).toEqual([]);
  });
});

test("a removal is not stopped by a refresh that Slack still granted after it", async () => {
  await install();
  nowMs += 10 * hourMs;
  const removedAtMs = nowMs - 1;
  await container().botToken(tenant());

  const late = { tenant: tenant(), revokedAtMs: removedAtMs };
  const tokens = await container().revoke({ what: "tokens", isBotRevoked: true, userIds: [], ...late });
  const app = await container().revoke({ what: "app", ...late });

  expect([tokens, app]).toEqual([
    { removed: 0, kept: 1 },
    { removed: 1, kept: 0 },
  ]);
});

describe("when the answer to a write is lost", () => {
  test.each([
    ["claim", 1],
    ["new pair", 2],
  ])("the %s counts as written, and Slack is asked once", async (_, nth) => {
    await install();
    nowMs += 10 * hourMs;
    let writes = 0;
    aws.dynamo.intercept(async ({ request, operation }, response, properly) => {
      if (operation !== "PutItem") return false;
      writes += 1;
      if (writes !== nth) return false;
      // Written, but the connection breaks before the answer is out.
      response.end = (() => request.socket.destroy()) as never;
      await properly();
      return true;
    });

    const token = (await container().botToken(tenant())).reveal();

    expect(writes).toBe(3);
    expect((await storedPair())?.token).toBe(token);
    expect(refreshes()).toBe(1);
  });
});

describe("when Slack gives no new pair", () => {
  const answers: [string, (body: object) => object | number][] = [
    ["an outage", () => 503],
    ["a rate limit", () => ({ ok: false, error: "ratelimited" })],
    ["nonsense", () => ({ ok: true })],
    ["a refusal", () => ({ ok: false, error: "invalid_refresh_token" })],
  ];
  const answerWith = (answer: object | number) =>
    slack.intercept((_, response) => {
      if (typeof answer === "number") response.writeHead(answer).end("<html>");
      else response.end(JSON.stringify(answer));
      return true;
    });

  test.each(answers)("the old token goes on while it lives: %s", async (_, answer) => {
    const { token } = await install();
    nowMs += 11 * hourMs;
    answerWith(answer({}));
    const store = container();

    const first = (await store.botToken(tenant())).reveal();
    nowMs += 9_999;
    const second = (await store.botToken(tenant())).reveal();

    expect([first, second]).toEqual([token, token]);
    expect(refreshes()).toBe(1);
  });

  test.each(answers)("Slack is asked again when the claim is over: %s", async (_, answer) => {
    const { token } = await install();
    nowMs += 11 * hourMs;
    answerWith(answer({}));
    const store = container();
    await store.botToken(tenant());
    slack.intercept();
    nowMs += 10_000;

    expect((await store.botToken(tenant())).reveal()).not.toBe(token);
    expect(refreshes()).toBe(2);
  });

  test.each([
    [503, "slack-unavailable"],
    [{ ok: false, error: "ratelimited" }, "slack-unavailable"],
    [{ ok: false, error: "it said <xoxb>" }, "slack-unavailable"],
    [{ ok: false, error: "invalid_refresh_token" }, "refresh-refused"],
  ])("an expired token is an error: %o is %s", async (answer, code) => {
    await install();
    nowMs += 12 * hourMs;
    answerWith(answer);

    await expect(container().botToken(tenant())).rejects.toMatchObject({ code });
  });

  test("somebody who waits for a refresh that hangs goes on with the old token", async () => {
    const { token } = await install();
    nowMs += 11 * hourMs;
    const arrived = Promise.withResolvers<void>();
    slack.intercept(() => {
      arrived.resolve();
      return true;
    });
    const hanging = expect(container().botToken(tenant(), { deadlineMs: 100 })).rejects.toMatchObject({
      code: "aborted",
    });
    await arrived.promise;
    // The waiting one's clock runs.
    const since = Date.now() - nowMs;
    const waiting = container({ now: () => Date.now() - since });
    const before = aws.dynamo.operations.length;

    expect((await waiting.botToken(tenant())).reveal()).toBe(token);
    // It looks less and less often: after 50, 150, 350, 750 and 1,150 ms.
    expect(aws.dynamo.operations.length - before).toBeLessThanOrEqual(6);
    await hanging;
    expect(refreshes()).toBe(1);
  });

  test("somebody who waits gets the pair of a refresh that takes a while", async () => {
    const { token } = await install();
    nowMs += 11 * hourMs;
    const arrived = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    slack.intercept(async () => {
      arrived.resolve();
      await goOn.promise;
      return false;
    });
    const refreshing = container().botToken(tenant());
    await arrived.promise;
    const before = aws.dynamo.operations.length;
    const waiting = container().botToken(tenant());
    // It has looked three times in vain: what it read first, and twice since.
    await expect.poll(() => aws.dynamo.operations.length - before).toBeGreaterThanOrEqual(3);
    goOn.resolve();

    expect((await waiting).reveal()).toBe((await refreshing).reveal());
    expect((await waiting).reveal()).not.toBe(token);
    expect(refreshes()).toBe(1);
  });

  test("somebody who waits with an expired token takes over when the claim is over", async () => {
    const { token: old } = await install();
    nowMs += 12 * hourMs;
    const [row] = await aws.table.read([key()]);
    // Longer than one waits with a token that works.
    await aws.table.write({ ...row!, claimedUntilMs: nowMs + 1_300 }, undefined);
    const since = Date.now() - nowMs;

    const token = await container({ now: () => Date.now() - since }).botToken(tenant());

    expect(token.reveal()).not.toBe(old);
    expect(slack.isActive(token.reveal())).toBe(true);
    expect(refreshes()).toBe(1);
  });
});

describe("without a refresher", () => {
  test("a token is given until it ends, then there is an error", async () => {
    const { token } = await install();
    nowMs += 12 * hourMs - 1;
    const store = container({ refresher: undefined });
    const last = (await store.botToken(tenant())).reveal();
    nowMs += 1;

    expect(last).toBe(token);
    await expect(store.botToken(tenant())).rejects.toMatchObject({ code: "refresher-missing" });
  });
});

test("a token that ends but has no refresh token lives until its end", async () => {
  const bot = { ...teamInstallation().bot!, expiresAt: nowMs / 1_000 + 60 };
  await container().storeInstallation(teamInstallation({ team: { id: teamId }, bot }));

  expect((await container().botToken(tenant())).reveal()).toBe("xoxb-north-secret");
  nowMs += 60_000;
  await expect(container().botToken(tenant())).rejects.toMatchObject({ code: "refresh-refused" });
});

test("KMS that throttles between Slack's answer and the table does not lose the pair", async () => {
  await install();
  nowMs += 10 * hourMs;
  let throttles = 4;
  aws.kms.intercept(({ operation }, response) => {
    if (operation !== "Encrypt" || throttles === 0) return false;
    throttles -= 1;
    refuse(response, "ThrottlingException");
    return true;
  });

  // The caller has long gone when the pair is stored.
  const impatient = container()
    .botToken(tenant(), { deadlineMs: 60 })
    .catch(() => undefined);
  await impatient;
  await expect.poll(async () => (await storedPair())?.expiresAt).toBe(nowMs / 1_000 + 43_200);

  expect(slack.isActive((await storedPair())!.token)).toBe(true);
  expect(refreshes()).toBe(1);
});
