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
  });
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
