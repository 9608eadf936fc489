/** Reads an environment's file: all that is wrong is told at once, a sentence each. */
import * as v from "valibot";
import { ConfigError } from "./config-error.ts";
import { type Environment, EnvironmentSchema } from "./environment-schema.ts";

/**
 * Checks the text of an environment's file.
 *
 * @throws ConfigError with a sentence for each wrong value.
 */
export function parseEnvironment(text: string): Environment {
  const result = v.safeParse(EnvironmentSchema, json(text));
  if (!result.success) {
    throw new ConfigError([...new Set(result.issues.map(sentence))]);
  }
  return checkedTogether(result.output);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError(["The file is not JSON."]);
  }
}

type Issue = v.InferIssue<typeof EnvironmentSchema>;

function sentence(issue: Issue): string {
  const path = v.getDotPath(issue) ?? "The file";
  if (issue.expected === "never") {
    return `${path} is not a setting: see terraform/README.md for those there are.`;
  }
  if (issue.received === "undefined") {
    return `${path} is missing.`;
  }
  const isOwn = issue.message.startsWith("must ");
  return `${path} ${isOwn ? issue.message : `must be ${issue.expected ?? "another value"}`}.`;
}

/** What no value tells alone. */
function checkedTogether(environment: Environment): Environment {
  const { local, deletionProtection, throttling, github, stateBucket } = environment;
  const sentences: string[] = [];
  if (local !== undefined && deletionProtection) {
    sentences.push("deletionProtection must be false where local is given: a local AWS is thrown away.");
  }
  if (throttling.burst < throttling.requestsPerSecond) {
    sentences.push("throttling.burst must be at least throttling.requestsPerSecond.");
  }
  if (github !== undefined && stateBucket === undefined) {
    sentences.push("stateBucket is missing: where github is given, CI deploys, and has to find the state.");
  }
  sentences.push(...outsideZone(environment), ...needlessNames(environment));
  if (sentences.length > 0) {
    throw new ConfigError(sentences);
  }
  return environment;
}

function outsideZone({ domain }: Environment): readonly string[] {
  return (["api", "site"] as const)
    .filter((name) => domain?.[name] !== undefined && !domain[name].endsWith(`.${domain.hostedZone}`))
    .map((name) => `domain.${name} must end with .${domain?.hostedZone}, for its records go into that zone.`);
}

/** A private app has no site to be named. */
function needlessNames({ distribution, domain }: Environment): readonly string[] {
  return distribution === "private" && domain?.site !== undefined
    ? ["domain.site is for a public app: a private one has no site."]
    : [];
}

/**
 * What an app that any workspace may install needs beside, before it can be deployed: Slack's names for it, which Slack
 * gives once it knows the app, and whom people can write to.
 *
 * @returns A sentence for each that is missing.
 */
export function missingForApp({ distribution, slack, operator }: Environment): readonly string[] {
  if (distribution === "private") {
    return [];
  }
  const needed = { "slack.appId": slack.appId, "slack.clientId": slack.clientId, operator };
  return Object.entries(needed)
    .filter(([, value]) => value === undefined)
    .map(([name]) => `${name} is missing: an app that is "public" needs it.`);
}
