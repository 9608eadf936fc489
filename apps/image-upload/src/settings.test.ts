import { describe, expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const least = {
  PICTURES_TABLE: "pictures",
  JOBS_TABLE: "jobs",
  PICTURES_BUCKET: "bucket",
  PICTURES_ORIGIN: "https://pics.example",
};

test("what isn't set is Slack's, and in English", () => {
  expect(readSettings(least)).toEqual({
    picturesTable: "pictures",
    jobsTable: "jobs",
    bucket: "bucket",
    picturesOrigin: "https://pics.example",
    distribution: undefined,
    slackApiUrl: "https://slack.com/api/",
    hooksOrigins: ["https://hooks.slack.com", "https://hooks.slack-gov.com"],
    filesOrigins: ["https://files.slack.com", "https://files.slack-gov.com"],
    maxMegabytes: 25,
    channelLocale: "en",
    serviceName: "image-upload",
    metricsNamespace: undefined,
    installations: undefined,
    installUrl: undefined,
  });
});

test("what is set counts", () => {
  const env = {
    ...least,
    PICTURES_DISTRIBUTION: "E1",
    SLACK_FILES_ORIGINS: "http://127.0.0.1:8080, https://files.example",
    MAX_PICTURE_MEGABYTES: "50",
    CHANNEL_LOCALE: "ko",
    INSTALLATIONS_TABLE: "installations",
    TOKENS_KEY: "alias/tokens",
    SLACK_APP_ID: "A0",
    SLACK_CLIENT_ID: "1.2",
    INSTALL_URL: "https://draws.example/slack/install",
  };

  expect(readSettings(env)).toMatchObject({
    distribution: "E1",
    filesOrigins: ["http://127.0.0.1:8080", "https://files.example"],
    maxMegabytes: 50,
    channelLocale: "ko",
    installations: { table: "installations", tokensKey: "alias/tokens", appId: "A0", clientId: "1.2" },
    installUrl: "https://draws.example/slack/install",
  });
});

describe("a setting that is missing or wrong is named, its value isn't", () => {
  test.each<[string, Record<string, string>]>([
    ...Object.keys(least).map((name): [string, Record<string, string>] => [name, { [name]: "" }]),
    ["PICTURES_ORIGIN", { PICTURES_ORIGIN: "https://pics.example/path?secret" }],
    ["SLACK_FILES_ORIGINS", { SLACK_FILES_ORIGINS: "https://files.slack.com/secret" }],
    ["SLACK_HOOKS_ORIGINS", { SLACK_HOOKS_ORIGINS: "secret" }],
    ["MAX_PICTURE_MEGABYTES", { MAX_PICTURE_MEGABYTES: "secret" }],
    ["MAX_PICTURE_MEGABYTES", { MAX_PICTURE_MEGABYTES: "0.0" }],
    ["MAX_PICTURE_MEGABYTES", { MAX_PICTURE_MEGABYTES: "1000" }],
    ["CHANNEL_LOCALE", { CHANNEL_LOCALE: "secret" }],
    ["TOKENS_KEY", { INSTALLATIONS_TABLE: "t" }],
    ["SLACK_APP_ID", { INSTALLATIONS_TABLE: "t", TOKENS_KEY: "k" }],
  ])("%s", (name, changes) => {
    const reading = (): unknown => readSettings({ ...least, ...changes });

    expect(reading).toThrow(TypeError);
    expect(reading).toThrow(name);
    expect(reading).not.toThrow("secret");
  });
});
