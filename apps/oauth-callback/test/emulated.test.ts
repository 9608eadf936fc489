// The whole way with the npm package `emulate` as Slack: its page to authorise, its codes, its tokens.
import { stat } from "node:fs/promises";
import { createEmulator, type Emulator } from "emulate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Built, buildBundle } from "./kit/build.ts";
import { CLIENT_SECRET, startWorld, type World } from "./kit/world.ts";

let built: Built;
let slack: Emulator;
let world: World;

beforeAll(async () => {
  built = await buildBundle();
  world = await startWorld(built.bundle, async (origin) => {
    const app = {
      app_id: "A0LUCKY01",
      name: "Luckydraw",
      client_id: "1111.2222",
      client_secret: CLIENT_SECRET,
      redirect_uris: [`${origin}/slack/oauth/callback`],
    };
    const users = [{ name: "ann", real_name: "Ann", is_admin: true }];
    const seed = { slack: { team: { name: "Lucky Lunch", domain: "lucky" }, users, oauth_apps: [app] } };
    slack = await createEmulator({ service: "slack", port: 0, hostname: "127.0.0.1", seed });
    const at = slack.url.replace("localhost", "127.0.0.1");
    return { SLACK_API_URL: `${at}/api/`, SLACK_AUTHORIZE_URL: `${at}/oauth/v2/authorize` };
  });
}, 60_000);
afterAll(async () => {
  await world.close();
  await slack.close();
  await built.remove();
});

test("the bundle is at most 500 KB", async () => {
  expect((await stat(built.bundle)).size).toBeLessThanOrEqual(500_000);
});

test("install, say yes, come back: the token that Slack gave out is stored and works", async () => {
  const visitor = world.visitor();
  const departure = await visitor.get("/slack/install");
  const page = await (await fetch(departure.headers.get("location") ?? "")).text();
  const fields = [...page.matchAll(/name="(\w+)" value="([^"]*)"/g)];
  const url = new URL(departure.headers.get("location") ?? "");
  const yes = await fetch(`${url.origin}/oauth/v2/authorize/callback`, {
    method: "POST",
    body: new URLSearchParams(fields.map(([, name = "", value = ""]): [string, string] => [name, value])),
    redirect: "manual",
  });
  const back = new URL(yes.headers.get("location") ?? "");

  const { status, body } = await visitor.get(back.pathname + back.search);

  // All that its role has to allow.
  expect([...world.dynamo.calls].sort()).toEqual(["PutItem installations", "PutItem jobs"]);
  expect([...world.kms.calls].sort()).toEqual(["Decrypt LambdaFunctionName", "Encrypt app,team"]);
  expect(status).toBe(200);
  expect(body).toContain("Luckydraw is installed in Lucky Lunch");
  const team = /team=(T\w+)/.exec(body)?.[1];
  const token = (await world.store.botToken({ teamId: team })).reveal();
  const identity = await fetch(`${url.origin}/api/auth.test`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
  });
  expect(await identity.json()).toMatchObject({ ok: true, team_id: team, app_id: "A0LUCKY01" });
  expect(world.logs()).not.toContain(token);
});
