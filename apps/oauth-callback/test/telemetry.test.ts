/** What two containers write while everything that can happen to an installation happens: lines, metrics, no secrets. */
import { type metrics, problemsOfMetricLine } from "@luckydraw/slack-app";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Built, buildBundle } from "./kit/build.ts";
import { access } from "./kit/slack.ts";
import { startWorld, type World } from "./kit/world.ts";

const CODE = "marked-code-1234.5678";
const secrets = /marked|xox|Lucky|luckydraw-install|http:/;

type Line = Readonly<Record<string, unknown>>;

let built: Built;
let world: World;
let states: string[];
let lines: Line[];

beforeAll(async () => {
  built = await buildBundle();
  world = await startWorld(built.bundle, {
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    POWERTOOLS_METRICS_NAMESPACE: "luckydraw-test",
    POWERTOOLS_SERVICE_NAME: "oauth-callback",
  });
  states = await everything(world);
  const raw = () => world.logs().trimEnd().split("\n");
  await vi.waitUntil(() => raw().length === 11, 5_000);
  lines = raw().map((line) => JSON.parse(line));
}, 60_000);
afterAll(async () => {
  await world.close();
  await built.remove();
});

/** @returns the states that were given out */
async function everything({ visitor: newVisitor, slack, dynamo }: World): Promise<string[]> {
  const visitor = newVisitor();
  const given: string[] = [];
  const install = async () => {
    const state = await visitor.begin();
    given.push(state);
    await visitor.comeBack({ code: CODE, state });
    return state;
  };
  const used = await install();
  await visitor.comeBack({ code: CODE, state: used });
  await visitor.comeBack({ error: "access_denied", state: "marked-state" });
  await visitor.comeBack({ code: CODE, state: "marked-state" });
  await visitor.get("/marked-path?marked=marked");
  slack.plan.set("oauth.v2.access", { json: { ok: false, error: "invalid_code" } });
  await install();
  slack.plan.set("oauth.v2.access", { json: access });
  dynamo.faults.set("installations", "error");
  await install();
  dynamo.faults.clear();
  await visitor.get("/slack/install", {}, "POST");
  return given;
}

const ofOutcome = (outcome: string) => lines.filter((line) => line["outcome"] === outcome);

describe("the lines of a container", () => {
  test("are one a request, each JSON by itself, with its request's id, level and time", () => {
    expect(lines.map(({ outcome }) => outcome).toSorted()).toEqual([
      "code-refused",
      "denied",
      "forged",
      "installed",
      "not-found",
      "replayed",
      "sent-to-slack",
      "sent-to-slack",
      "sent-to-slack",
      "unavailable",
      "wrong-method",
    ]);
    for (const line of lines) {
      expect(line).toMatchObject({
        level: expect.stringMatching(/^(INFO|ERROR)$/),
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        service: "oauth-callback",
        requestId: expect.stringMatching(/^\d+-\d+$/),
        coldStart: String(line["requestId"]).endsWith("-0"),
        status: expect.any(Number),
      });
    }
    expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(lines.length);
  });

  test("hold no secret, token, code, state, cookie, name or URL, whatever goes wrong", () => {
    const logs = world.logs();

    expect(logs).toContain("T0LUCKY01");
    expect(logs).not.toMatch(secrets);
    for (const state of states) {
      expect(logs).not.toContain(state);
      expect(logs).not.toContain(state.split(".").at(-1));
    }
  });

  test("tell of a fault by its class, code, cause and place", () => {
    const [line] = ofOutcome("unavailable");

    expect(line).toMatchObject({
      level: "ERROR",
      fault: "TokenStoreError",
      code: expect.stringMatching(/^(unavailable|aborted)$/),
      at: expect.stringMatching(/^at .*:\d+:\d+\)?$/),
    });
    expect(line).not.toHaveProperty("message");
  });

  test("carry metrics that CloudWatch takes: one cold start a container, each installation", () => {
    const measured = lines.filter((line) => "_aws" in line);
    const count = (name: keyof typeof metrics) =>
      measured.filter((line) => JSON.stringify(line["_aws"]).includes(`"Name":"${name}","Unit":"Count"`))
        .length;

    expect(measured.flatMap((line) => problemsOfMetricLine(JSON.stringify(line)))).toEqual([]);
    expect(JSON.stringify(measured)).toContain('"Namespace":"luckydraw-test"');
    expect([count("ColdStart"), count("Installed")]).toEqual([2, 1]);
    expect(ofOutcome("installed")).toMatchObject([{ Installed: 1, team: "T0LUCKY01" }]);
  });
});

test("without a namespace nothing is measured, and the lines stay", { timeout: 30_000 }, async () => {
  const quiet = await startWorld(built.bundle);
  await quiet.visitor().get("/slack/install");
  await expect.poll(quiet.logs).toContain('"outcome":"sent-to-slack"');

  expect(quiet.logs()).toContain('"ColdStart":1');
  expect(quiet.logs()).not.toContain("_aws");
  await quiet.close();
});
