import { describe, expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const least = {
  FAILURES_QUEUE_URL: "https://sqs.example/f",
  DEAD_LETTERS_QUEUE_URL: "https://sqs.example/d",
};

test("the least that must be set gives Slack", () => {
  expect(readSettings(least)).toEqual({
    failuresQueueUrl: "https://sqs.example/f",
    deadLettersQueueUrl: "https://sqs.example/d",
    slackApiUrl: "https://slack.com/api/",
    hooksOrigins: ["https://hooks.slack.com", "https://hooks.slack-gov.com"],
    serviceName: "on-failure",
    metricsNamespace: undefined,
    installations: undefined,
  });
});

test("what it is called and measured under can be set", () => {
  const names = { POWERTOOLS_SERVICE_NAME: "failures", POWERTOOLS_METRICS_NAMESPACE: "luckydraw-test" };

  expect(readSettings({ ...least, ...names })).toMatchObject({
    serviceName: "failures",
    metricsNamespace: "luckydraw-test",
  });
});

test("with a table of installations tokens come from there", () => {
  const tokens = { INSTALLATIONS_TABLE: "installations", TOKENS_KEY: "alias/tokens", SLACK_APP_ID: "A1" };

  expect(readSettings({ ...least, ...tokens }).installations).toEqual({
    table: "installations",
    tokensKey: "alias/tokens",
    appId: "A1",
  });
});

test.each(["TOKENS_KEY", "SLACK_APP_ID"])("a table of installations without %s is refused", (name) => {
  const tokens = { INSTALLATIONS_TABLE: "installations", TOKENS_KEY: "alias/tokens", SLACK_APP_ID: "A1" };

  expect(() => readSettings({ ...least, ...tokens, [name]: "" })).toThrow(name);
});

test("another Slack can be set", () => {
  const SLACK_HOOKS_ORIGINS = "http://127.0.0.1:1, http://127.0.0.1:2,";

  expect(readSettings({ ...least, SLACK_API_URL: "http://127.0.0.1:1/api/", SLACK_HOOKS_ORIGINS })).toEqual({
    ...readSettings(least),
    slackApiUrl: "http://127.0.0.1:1/api/",
    hooksOrigins: ["http://127.0.0.1:1", "http://127.0.0.1:2"],
  });
});

describe("is refused by the variable's name, without its value:", () => {
  test.each([
    ["FAILURES_QUEUE_URL", ""],
    ["DEAD_LETTERS_QUEUE_URL", undefined],
    ["SLACK_HOOKS_ORIGINS", "hooks.slack.com"],
    ["SLACK_HOOKS_ORIGINS", "https://hooks.slack.com/commands"],
    ["SLACK_HOOKS_ORIGINS", "https://hooks.slack.com,https://user@hooks.slack.com"],
  ])("%s = %s", (name, value) => {
    const reading = (): unknown => readSettings({ ...least, [name]: value });

    expect(reading).toThrow(name);
    if (value) expect(reading).not.toThrow(value);
  });
});
