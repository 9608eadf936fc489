// The bundle in a deployment that any workspace can install, and one whose process is killed.
import { GetItemCommand, QueryCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { problemsOfMetricLine } from "@luckydraw/slack-app";
import { createTokenStore, type TokenStore } from "@luckydraw/token-store";
import { dynamoTable } from "@luckydraw/token-store/aws";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BundleWorld, planSlack, startBundleWorld } from "./kit/bundle-world.ts";
import { commandJob, eventJob, sharedJob } from "./kit/jobs.ts";
import { pattern } from "./kit/pictures.ts";
import { type Bundle, buildBundle, type Container } from "./kit/run-bundle.ts";

let bundle: Bundle;
let world: BundleWorld;
let store: TokenStore;
let container: Container;
let png: Buffer;

beforeAll(async () => {
  [bundle, world, png] = await Promise.all([
    buildBundle(),
    startBundleWorld("xoxb-not-used"),
    pattern(30, 20).png().toBuffer(),
  ]);
  // The key service of these tests gives back what it got.
  const sealer = { seal: async (bytes: Uint8Array) => bytes, open: async (bytes: Uint8Array) => bytes };
  const table = dynamoTable(world.dynamo.client, "installations");
  store = createTokenStore({ appId: "A0LUCKY01", table, sealer });
  const env = {
    ...world.env,
    SLACK_APP_ID: "A0LUCKY01",
    INSTALLATIONS_TABLE: "installations",
    TOKENS_KEY: "alias/tokens",
    POWERTOOLS_METRICS_NAMESPACE: "luckydraw-test",
    INSTALL_URL: "https://draws.example.com/slack/install",
  };
  world = { ...world, env };
  container = await bundle.start(env);
  planSlack(world);
}, 60_000);
afterAll(async () => {
  await container.stop();
  await Promise.all([bundle.remove(), world.close()]);
});

const install = (teamId: string) =>
  store.storeInstallation({
    team: { id: teamId },
    enterprise: undefined,
    user: { id: "U0ANN", token: undefined, scopes: undefined },
    bot: { token: `xoxb-of-${teamId}`, scopes: ["files:read"], id: "B0BOT", userId: "U0BOT" },
    appId: "A0LUCKY01",
    isEnterpriseInstall: false,
  });
const of = (teamId: string) => ({ teamId, enterpriseId: null, isEnterpriseInstall: false }) as const;
const jobIn = (teamId: string, fileId: string) =>
  sharedJob(fileId, { id: `${teamId}/evt/${fileId}`, installation: of(teamId) });

async function rowsOf(tenant: string): Promise<number | undefined> {
  const query = new QueryCommand({
    TableName: "pictures",
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": { S: tenant } },
  });
  return (await world.dynamo.client.send(query)).Count;
}

async function turnOn(teamId: string): Promise<void> {
  const responseUrl = `${world.slack.origin}/hooks/${teamId}`;
  const job = commandJob("on", { id: `${teamId}/on`, installation: of(teamId), responseUrl });
  expect(await container.invoke(job)).toEqual({ answer: null });
}

test("each workspace's pictures are fetched with the token that it gave", { timeout: 60_000 }, async () => {
  for (const teamId of ["T0ONE", "T0TWO"]) {
    await install(teamId);
    await turnOn(teamId);
    world.files.answers.set(`/F${teamId}`, [{ content: png }]);
    expect(await container.invoke(jobIn(teamId, `F${teamId}`))).toEqual({ answer: null });
  }

  expect(world.files.seen.map(({ authorization }) => authorization)).toEqual([
    "Bearer xoxb-of-T0ONE",
    "Bearer xoxb-of-T0TWO",
  ]);
  expect(world.aws.objects.size).toBe(2);
});

test("a page instead of the file is told, with where to install the app again", async () => {
  world.files.answers.set("/FPAGE", [{ page: "<!DOCTYPE html><title>Slack</title>" }]);

  await container.invoke(jobIn("T0ONE", "FPAGE"));

  const shown = world.slack.calls.findLast(({ method }) => method === "chat.update")?.args["blocks"];
  expect(shown).toContain("files:read");
  expect(shown).toContain("https://draws.example.com/slack/install");
});

test("a redirect to the cloud's own address is not followed", async () => {
  world.files.answers.set("/FMETA", [{ redirect: "http://169.254.169.254/latest/meta-data/" }]);

  await container.invoke(jobIn("T0ONE", "FMETA"));

  expect(container.output()).toContain('"code":"foreign-address"');
  expect(world.aws.objects.size).toBe(2);
});

test("a process that is killed while it fetches is gone on with", { timeout: 60_000 }, async () => {
  world.files.answers.set("/FKILL", [{ stall: png.subarray(0, 20) }, { content: png }]);
  const job = jobIn("T0ONE", "FKILL");
  const posted = () => world.slack.calls.filter(({ method }) => method === "chat.postMessage").length;
  const before = posted();
  const dying = await bundle.start(world.env);
  void dying.invoke(job).catch(() => undefined);
  await expect
    .poll(() => world.files.seen.some(({ path }) => path === "/FKILL"), { timeout: 10_000 })
    .toBe(true);
  await dying.stop();

  expect(await container.invoke(job)).toEqual({ error: "JobBusy" });
  // As a minute later.
  const Key = { tenant: { S: "T0ONE" }, id: { S: `image-upload/${job.id}` } };
  const values = { ":now": { N: "0" } };
  const update = "SET leaseUntilMs = :now";
  await world.dynamo.client.send(
    new UpdateItemCommand({
      TableName: "jobs",
      Key,
      UpdateExpression: update,
      ExpressionAttributeValues: values,
    }),
  );
  expect(await container.invoke(job)).toEqual({ answer: null });

  expect(world.aws.objects.size).toBe(3);
  expect(posted() - before).toBe(0);
  const { Item } = await world.dynamo.client.send(new GetItemCommand({ TableName: "jobs", Key }));
  expect(Item?.["doneAtMs"]).toBeDefined();
});

test("an uninstall takes what is the workspace's; one that comes late takes nothing", {
  timeout: 60_000,
}, async () => {
  const uninstalledAt = (seconds: number, id: string) =>
    eventJob(
      { type: "app_uninstalled", event_ts: `${seconds}.000100` },
      { id: `T0ONE/evt/${id}`, installation: of("T0ONE"), eventTimeSeconds: seconds },
    );

  await container.invoke(uninstalledAt(1_700_000_000, "late"));
  expect(world.aws.objects.size).toBe(3);

  await container.invoke(uninstalledAt(Math.floor(Date.now() / 1_000) + 60, "now"));
  expect(world.aws.objects.size).toBe(1);
  expect([await rowsOf("T0ONE"), await rowsOf("T0TWO")]).toEqual([0, 3]);
  // Nothing is served any more.
  expect(await container.invoke(jobIn("T0ONE", "FT0ONE"))).toEqual({ answer: null });
  expect(world.aws.objects.size).toBe(1);
});

test("metrics are lines that CloudWatch takes", () => {
  const lines = container
    .output()
    .split("\n")
    .filter((line) => line.includes("CloudWatchMetrics"));

  expect(lines.flatMap(problemsOfMetricLine)).toEqual([]);
  const counts = lines.map((line) => JSON.parse(line));
  const sumOf = (name: string) =>
    counts.flatMap((line) => line[name] ?? []).reduce((sum: number, value: number) => sum + value, 0);
  expect([sumOf("ColdStart"), sumOf("PictureUploaded"), sumOf("PictureRefused")]).toEqual([1, 3, 2]);
  expect(new Set(counts.map(({ service }) => service))).toEqual(new Set(["image-upload"]));
});

test("what is written down has no token, name, address or text", () => {
  expect(container.output()).toContain('"event":"installation.ended"');
  expect(container.output()).not.toMatch(/xoxb|\.png|https?:|169\.254/);
});
