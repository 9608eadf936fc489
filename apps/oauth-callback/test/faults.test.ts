// What people see when something behind the function is away: made to happen, over HTTP, against the built bundle.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Built, buildBundle } from "./kit/build.ts";
import { access, identity, type Planned } from "./kit/slack.ts";
import { startWorld, type World } from "./kit/world.ts";

let built: Built;
let world: World;
// A workspace of its own for each test: a store that was told to give up may write a little later all the same.
let workspaces = 0;
let team: { id: string; name: string };

beforeAll(async () => {
  built = await buildBundle();
  world = await startWorld(built.bundle);
}, 60_000);
beforeEach(() => {
  workspaces += 1;
  team = { id: `T0WORK${workspaces}`, name: "marked" };
  world.slack.calls.length = 0;
  world.slack.plan.clear();
  world.slack.plan.set("oauth.v2.access", { json: { ...access, team } });
  world.slack.plan.set("auth.test", { json: identity });
});
afterEach(() => {
  world.kms.faults.clear();
  world.dynamo.faults.clear();
  expect(world.logs()).not.toMatch(/marked|xox/);
});
afterAll(async () => {
  await world.close();
  await built.remove();
});

const isWritten = () =>
  world.dynamo.puts.some((put) => put.includes(team.id) || put.includes(access.team.id));
const methods = () => world.slack.calls.map(({ method }) => method);

async function install(json = false) {
  const visitor = world.visitor();
  const state = await visitor.begin();
  return await visitor.comeBack({ code: "marked-code", state }, json ? { accept: "application/json" } : {});
}

describe("Slack", () => {
  const refusal = (error: string): Planned => ({ json: { ok: false, error } });

  test.each<[string, Planned, number, string]>([
    ["a used code", refusal("code_already_used"), 400, "permission has run out"],
    ["an invalid code", refusal("invalid_code"), 400, "permission has run out"],
    ["a wrong secret", refusal("bad_client_secret"), 502, "didn&#39;t complete"],
    ["a wrong redirect address", refusal("bad_redirect_uri"), 502, "didn&#39;t complete"],
    ["an error that is no word", refusal("<b>marked</b>"), 503, "can&#39;t be reached"],
    ["trouble of its own", refusal("internal_error"), 503, "can&#39;t be reached"],
    ["a limit", { json: { ok: false, error: "ratelimited" }, status: 429 }, 503, "can&#39;t be reached"],
    ["a page with 503", { page: "<h1>marked</h1>", status: 503 }, 503, "can&#39;t be reached"],
    ["a page with 200", { page: "<h1>marked</h1>", status: 200 }, 503, "can&#39;t be reached"],
    ["a cut connection", "cut", 503, "can&#39;t be reached"],
    ["a redirect", { redirect: "http://127.0.0.1:9/marked" }, 503, "can&#39;t be reached"],
    ["JSON that is no object", { json: ["marked"] }, 503, "can&#39;t be reached"],
    ["another app's installation", { json: { ...access, app_id: "A0OTHER01" } }, 502, "didn&#39;t complete"],
    ["no token", { json: { ...access, access_token: undefined } }, 502, "didn&#39;t complete"],
    ["a person's token", { json: { ...access, token_type: "user" } }, 502, "didn&#39;t complete"],
    ["no tenant", { json: { ...access, team: null } }, 502, "didn&#39;t complete"],
    ["a strange team", { json: { ...access, team: { id: "../marked" } } }, 502, "didn&#39;t complete"],
  ])(
    "answers the code with %s: nothing is stored, and the person is told",
    async (_, planned, status, said) => {
      world.slack.plan.set("oauth.v2.access", planned);

      const visit = await install();

      expect(visit.status).toBe(status);
      expect(visit.body).toContain(said);
      expect(visit.body).not.toContain("marked");
      expect(isWritten()).toBe(false);
      expect(methods()).toEqual(["oauth.v2.access"]);
    },
  );

  test.each<[string, Planned, number]>([
    ["says that the token is dead", refusal("invalid_auth"), 502],
    ["is away", "cut", 503],
    ["doesn't name a bot", { json: { ...identity, bot_id: undefined } }, 502],
  ])("%s when asked who the bot is: a token that doesn't work isn't stored", async (_, planned, status) => {
    world.slack.plan.set("auth.test", planned);

    expect((await install()).status).toBe(status);
    expect(isWritten()).toBe(false);
  });

  test("hangs: the page comes within the function's ten seconds", async () => {
    world.slack.plan.set("oauth.v2.access", "hang");

    const visit = await install();

    expect(visit.status).toBe(503);
    expect(visit.body).toContain("can&#39;t be reached");
  });

  test("sends an error in the address other than a no", async () => {
    const visit = await world.visitor().comeBack({ error: "invalid_scope", state: "marked" });

    expect(visit.status).toBe(502);
    expect(visit.body).not.toContain("marked");
  });
});

describe("DynamoDB", () => {
  test.each(["error", "hang"] as const)("doesn't take the state (%s): the code isn't sent", async (fault) => {
    world.dynamo.faults.set("jobs", fault);

    const visit = await install();

    expect(visit.status).toBe(503);
    expect(visit.body).toMatch(/Luckydraw has trouble.*Reference: <code>[0-9a-f]{8}<\/code>/s);
    expect(methods()).toEqual([]);
  });

  test.each(["error", "hang"] as const)("doesn't take the installation (%s): no welcome", async (fault) => {
    world.dynamo.faults.set("installations", fault);

    const visit = await install();

    expect(visit.status).toBe(503);
    expect(methods()).toEqual(["oauth.v2.access", "auth.test"]);
    expect(world.logs()).toMatch(/"fault":"TokenStoreError","code":"(unavailable|aborted)"/);
  });
});

describe("KMS", () => {
  test.each(["DisabledException", "AccessDeniedException", "hang"] as const)(
    "doesn't seal the token (%s): nothing is stored in plain text",
    async (fault) => {
      world.kms.faults.set("Encrypt", fault);

      const visit = await install(true);

      expect([visit.status, visit.body]).toEqual([503, '{"text":"error"}']);
      expect(isWritten()).toBe(false);
    },
  );

  test.each(["DisabledException", "AccessDeniedException", "hang"] as const)(
    "doesn't open the client secret (%s): both routes say so, and work once it is back",
    async (fault) => {
      world.kms.faults.set("Decrypt", fault);
      const started = await startWorld(built.bundle, {
        AWS_ENDPOINT_URL_KMS: world.kms.origin,
        SLACK_CLIENT_SECRET: world.kms.seal("marked-secret", { LambdaFunctionName: "oauth-callback-test" }),
      });
      const visitor = started.visitor();

      const away = [
        await visitor.get("/slack/install"),
        await visitor.comeBack({ code: "marked", state: "marked" }),
      ];
      world.kms.faults.clear();
      const back = await visitor.get("/slack/install");

      expect(away.map(({ status }) => status)).toEqual([503, 503]);
      expect(away[0]?.body).toContain('<a class="button" href="/slack/install">');
      expect(away[0]?.body).not.toMatch(/KMS|Exception|marked/);
      expect(back.status).toBe(302);
      expect(started.logs()).toContain('"fault":"KmsSecretsError"');
      expect(started.logs()).not.toContain("marked");
      await started.close();
    },
    30_000,
  );
});

test("a setting that is missing is named when the function starts, its value never", async () => {
  await expect(startWorld(built.bundle, { PUBLIC_ORIGIN: "https://marked.example/path" })).rejects.toThrow(
    /PUBLIC_ORIGIN is not an origin/,
  );
});
