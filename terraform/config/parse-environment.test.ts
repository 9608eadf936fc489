import { describe, expect, it } from "vitest";
import { ConfigError } from "./config-error.ts";
import { missingForApp, parseEnvironment } from "./parse-environment.ts";

const least = {
  environment: "production",
  region: "eu-west-1",
  distribution: "private",
  alarmEmail: "alarms@example.com",
};

function sentencesOf(changes: object): readonly string[] {
  try {
    parseEnvironment(JSON.stringify({ ...least, ...changes }));
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.sentences : [String(error)];
  }
}

describe("an environment's file", () => {
  it("needs four values and has defaults for the rest", () => {
    const environment = parseEnvironment(JSON.stringify(least));
    expect(environment).toEqual({
      ...least,
      prefix: "luckydraw",
      channelLocale: "en",
      logRetentionDays: 30,
      throttling: { requestsPerSecond: 50, burst: 100 },
      functions: {
        dispatcher: {},
        luckydraw: {},
        "on-failure": {},
        "oauth-callback": {},
        "image-upload": {},
      },
      deletionProtection: true,
      images: false,
      slack: { tokenRotation: false },
      beacon: {},
    });
  });

  it.each<[string, object, string]>([
    ["a region that is none", { region: "Ireland" }, "region must be an AWS region, such as eu-west-1."],
    [
      "an app that is neither",
      { distribution: "secret" },
      'distribution must be "private" (one workspace) or "public" (any workspace may install it).',
    ],
    [
      "a site's name for a private app",
      { domain: { hostedZone: "example.com", api: "api.example.com", site: "www.example.com" } },
      "domain.site is for a public app: a private one has no site.",
    ],
    [
      "a name that AWS would refuse",
      { environment: "Prod_1" },
      "environment must be lower-case letters, digits and single hyphens, a letter first.",
    ],
    [
      "a name that is too long",
      { environment: "a".repeat(17) },
      "environment must have at most 16 characters, for AWS limits the names made of it.",
    ],
    ["no address for alarms", { alarmEmail: undefined }, "alarmEmail is missing."],
    [
      "an address that is none",
      { alarmEmail: "me" },
      "alarmEmail must be the e-mail address that alarms go to.",
    ],
    [
      "a retention that CloudWatch does not know",
      { logRetentionDays: 31 },
      "logRetentionDays must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365: CloudWatch Logs knows no other.",
    ],
    [
      "a number as text",
      { throttling: { requestsPerSecond: "5", burst: 5 } },
      "throttling.requestsPerSecond must be a number.",
    ],
    [
      "a burst below the rate",
      { throttling: { requestsPerSecond: 50, burst: 5 } },
      "throttling.burst must be at least throttling.requestsPerSecond.",
    ],
    [
      "too little memory",
      { functions: { dispatcher: { memoryMegabytes: 64 } } },
      "functions.dispatcher.memoryMegabytes must be at least 128.",
    ],
    [
      "a misspelt setting",
      { regoin: "eu-west-1" },
      "regoin is not a setting: see terraform/README.md for those there are.",
    ],
    [
      "a local AWS that is elsewhere",
      { local: { endpoint: "http://10.0.0.1:4566" }, deletionProtection: false },
      "local.endpoint must be http://127.0.0.1 with a port: it is for a local AWS only.",
    ],
    [
      "a local AWS that cannot be thrown away",
      { local: { endpoint: "http://127.0.0.1:4566" } },
      "deletionProtection must be false where local is given: a local AWS is thrown away.",
    ],
    [
      "CI that would not find the state",
      { github: { repository: "example/luckydraw" } },
      "stateBucket is missing: where github is given, CI deploys, and has to find the state.",
    ],
    [
      "a repository's address for its name",
      { github: { repository: "https://github.com/example/luckydraw" } },
      "github.repository must be a repository on GitHub, such as your-org/luckydraw.",
    ],
    [
      "a name outside of its zone",
      { domain: { hostedZone: "example.com", api: "draw.example.org" } },
      "domain.api must end with .example.com, for its records go into that zone.",
    ],
    [
      "a URL for a domain's name",
      { domain: { hostedZone: "example.com", api: "https://draw.example.com" } },
      "domain.api must be a domain's name, such as draw.example.com, in lower case.",
    ],
    [
      "a hooks origin with a path",
      { slack: { hooksOrigins: ["https://hooks.slack.com/x"] } },
      "slack.hooksOrigins.0 must be an origin, such as https://hooks.slack.com.",
    ],
  ])("refuses %s in one sentence", (_, changes, sentence) => {
    expect(sentencesOf(changes)).toEqual([sentence]);
  });

  it("of a public app is told what its deployment still lacks", () => {
    const missing = (changes: object) =>
      missingForApp(parseEnvironment(JSON.stringify({ ...least, ...changes })));
    const operator = { name: "Example Ltd", email: "support@example.com" };
    expect(missing({ distribution: "public" })).toEqual([
      'slack.appId is missing: an app that is "public" needs it.',
      'slack.clientId is missing: an app that is "public" needs it.',
      'operator is missing: an app that is "public" needs it.',
    ]);
    const slack = { appId: "A0EXAMPLE01", clientId: "1.2" };
    expect(missing({ distribution: "public", operator, slack })).toEqual([]);
    expect(missing({})).toEqual([]);
  });

  it("tells all that is wrong at once", () => {
    expect(sentencesOf({ region: "x", alarmEmail: "y" })).toHaveLength(2);
  });

  it("refuses what is not JSON, and what is no object", () => {
    expect(() => parseEnvironment("region: eu-west-1")).toThrow("The file is not JSON.");
    expect(() => parseEnvironment("[]")).toThrow(ConfigError);
    expect(() => parseEnvironment("3")).toThrow(ConfigError);
  });
});
