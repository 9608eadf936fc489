import { QUICKNET } from "@luckydraw/draw-core";
import { createLocalChain } from "@luckydraw/draw-core/local-chain";
import { describe, expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const least = { DRAWS_TABLE: "draws", JOBS_TABLE: "jobs", REVEAL_QUEUE_URL: "https://sqs.example/q" };

test("the least that must be set gives quicknet, Slack and English", () => {
  const settings = readSettings(least);

  expect(settings).toMatchObject({
    slackApiUrl: "https://slack.com/api/",
    hooksOrigins: ["https://hooks.slack.com", "https://hooks.slack-gov.com"],
    chain: QUICKNET,
    channelLocale: "en",
    verifierUrl: undefined,
  });
  expect(settings.beaconUrls.length).toBeGreaterThan(1);
});

test("another chain and its mirrors can be set", () => {
  const { chain, handle } = createLocalChain({
    periodSeconds: 3,
    genesisTimeSeconds: 1_700_000_000,
    now: Date.now,
  });
  const info = JSON.stringify(handle(`/${chain.hash}/info`).json);

  const settings = readSettings({
    ...least,
    BEACON_CHAIN: info,
    BEACON_URLS: "http://127.0.0.1:1, http://127.0.0.1:2,",
  });

  expect(settings.chain).toEqual(chain);
  expect(settings.beaconUrls).toEqual(["http://127.0.0.1:1", "http://127.0.0.1:2"]);
});

test("a deployment that any workspace can install has a table of installations", () => {
  const open = { INSTALLATIONS_TABLE: "installations", TOKENS_KEY: "alias/tokens", SLACK_APP_ID: "A1" };

  expect(readSettings(least)).toMatchObject({ installations: undefined, installUrl: undefined });
  expect(readSettings({ ...least, ...open }).installations).toEqual({
    table: "installations",
    tokensKey: "alias/tokens",
    appId: "A1",
    clientId: undefined,
  });
  expect(() => readSettings({ ...least, ...open, TOKENS_KEY: "" })).toThrow("TOKENS_KEY");
  expect(() => readSettings({ ...least, ...open, SLACK_APP_ID: "" })).toThrow("SLACK_APP_ID");
});

describe("is refused by the variable's name, without its value:", () => {
  test.each([
    ["DRAWS_TABLE", ""],
    ["REVEAL_QUEUE_URL", undefined],
    ["CHANNEL_LOCALE", "klingon"],
    ["SLACK_HOOKS_ORIGINS", "hooks.slack.com"],
    ["SLACK_HOOKS_ORIGINS", "https://hooks.slack.com/commands"],
    ["SLACK_HOOKS_ORIGINS", "https://user@hooks.slack.com"],
  ])("%s = %s", (name, value) => {
    const reading = (): unknown => readSettings({ ...least, [name]: value });

    expect(reading).toThrow(name);
    if (value) expect(reading).not.toThrow(value);
  });
});
