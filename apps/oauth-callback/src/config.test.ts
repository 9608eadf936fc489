import { publicTables, scopesFor } from "@luckydraw/slack-app";
import { installationsTable } from "@luckydraw/token-store";
import { describe, expect, test } from "vitest";
import { readConfig } from "./config.ts";

const least = {
  SLACK_CLIENT_ID: "1.2",
  SLACK_APP_ID: "A1",
  INSTALLATIONS_TABLE: "installations",
  TOKENS_KEY: "alias/tokens",
  JOBS_TABLE: "jobs",
  PUBLIC_ORIGIN: "https://draws.example.com",
};

test("the least that must be set speaks to Slack", () => {
  expect(readConfig({ ...least, SITE_URL: "" })).toMatchObject({
    slackApiUrl: "https://slack.com/api/",
    slackAuthorizeUrl: "https://slack.com/oauth/v2/authorize",
    siteUrl: undefined,
    scopes: scopesFor(["installations"]),
  });
});

test("files are asked for where pictures become links", () => {
  expect(readConfig({ ...least, IMAGES: "on" }).scopes).toContain("files:read");
  expect(readConfig({ ...least, IMAGES: "off" }).scopes).not.toContain("files:read");
});

describe("is refused by the variable's name, without its value:", () => {
  test.each<readonly [string, string]>([
    ...Object.keys(least).map((name) => [name, ""] as const),
    ["PUBLIC_ORIGIN", "https://draws.example.com/"],
    ["PUBLIC_ORIGIN", "draws.example.com"],
    ["SITE_URL", "javascript:alert(1)"],
    ["SLACK_API_URL", "/api"],
    ["SLACK_AUTHORIZE_URL", "slack.com"],
    ["IMAGES", "yes, please"],
  ])("%s = %s", (name, value) => {
    const reading = (): unknown => readConfig({ ...least, [name]: value });

    expect(reading).toThrow(name);
    if (value !== "") expect(reading).not.toThrow(value);
  });
});

test("the table that the deployment states is the one that token-store writes", () => {
  expect(publicTables.installations).toEqual(installationsTable);
});
