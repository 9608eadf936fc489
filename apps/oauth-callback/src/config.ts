/** The function's settings, from its environment: checked once, at the start. */

import { scopesFor } from "@luckydraw/slack-app";

/** The settings. */
export interface Config {
  readonly clientId: string;
  readonly appId: string;
  readonly installationsTable: string;
  /** KMS key that seals tokens: id, alias or ARN. */
  readonly tokensKey: string;
  readonly jobsTable: string;
  /** Where browsers and Slack reach the routes: scheme and host. */
  readonly publicOrigin: string;
  readonly siteUrl: string | undefined;
  readonly slackApiUrl: string;
  readonly slackAuthorizeUrl: string;
  /** What a workspace is asked for. */
  readonly scopes: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings.
 *
 * @throws TypeError that names the variable, never its value.
 */
export function readConfig(env: Environment): Config {
  return {
    clientId: required(env, "SLACK_CLIENT_ID"),
    appId: required(env, "SLACK_APP_ID"),
    installationsTable: required(env, "INSTALLATIONS_TABLE"),
    tokensKey: required(env, "TOKENS_KEY"),
    jobsTable: required(env, "JOBS_TABLE"),
    publicOrigin: origin(env, "PUBLIC_ORIGIN"),
    siteUrl: url(env, "SITE_URL"),
    slackApiUrl: url(env, "SLACK_API_URL") ?? "https://slack.com/api/",
    slackAuthorizeUrl: url(env, "SLACK_AUTHORIZE_URL") ?? "https://slack.com/oauth/v2/authorize",
    scopes: scopesFor(onOff(env, "IMAGES") ? ["installations", "images"] : ["installations"]),
  };
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (!value) throw new TypeError(`${name} is not set`);
  return value;
}

/** An origin alone: a path here would be lost on the way to Slack and back. */
function origin(env: Environment, name: string): string {
  const value = required(env, name);
  if (!URL.canParse(value) || new URL(value).origin !== value)
    throw new TypeError(`${name} is not an origin`);
  return value;
}

function onOff(env: Environment, name: string): boolean {
  const value = env[name] || "off";
  if (value !== "on" && value !== "off") throw new TypeError(`${name} is neither on nor off`);
  return value === "on";
}

function url(env: Environment, name: string): string | undefined {
  const value = env[name];
  if (!value) return undefined;
  const isWeb = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  if (!isWeb) throw new TypeError(`${name} is not a URL of the web`);
  return value;
}
