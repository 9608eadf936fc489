/** The function's settings, from its environment: checked once, at the start. */
import {
  type ServiceName,
  slackFilesOrigins,
  slackHooksOrigins,
  telemetryVariables,
} from "@luckydraw/slack-app";
import { type Locale, locales } from "./text/locale.ts";

/** The settings. */
export interface Settings {
  readonly picturesTable: string;
  readonly jobsTable: string;
  readonly bucket: string;
  /** Scheme and host that the bucket's pictures are seen at. */
  readonly picturesOrigin: string;
  /** CloudFront's id of what keeps copies; `undefined`: nothing does. */
  readonly distribution: string | undefined;
  readonly slackApiUrl: string;
  /** Origins that a `response_url` may have. */
  readonly hooksOrigins: readonly string[];
  /** Origins that a file may be fetched from. */
  readonly filesOrigins: readonly string[];
  readonly maxMegabytes: number;
  readonly channelLocale: Locale;
  /** What the function is called in logs and metrics. */
  readonly serviceName: string;
  /** What the metrics are kept under; `undefined`: nothing is measured. */
  readonly metricsNamespace: string | undefined;
  /** Only where any workspace can install the app. */
  readonly installations: InstallationSettings | undefined;
  readonly installUrl: string | undefined;
}

/** Where the tokens of installations are, and whose they are. */
export interface InstallationSettings {
  readonly table: string;
  /** KMS key that sealed the tokens: id, alias or ARN. */
  readonly tokensKey: string;
  readonly appId: string;
  /** Needed, with the client secret, where the Slack app rotates its tokens. */
  readonly clientId: string | undefined;
}

const SERVICE: ServiceName = "image-upload";
const MEGABYTES = 25;
// The function's disk has 512.
const MOST_MEGABYTES = 400;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings.
 *
 * @throws TypeError that names the variable, never its value
 */
export function readSettings(env: Environment): Settings {
  return {
    picturesTable: required(env, "PICTURES_TABLE"),
    jobsTable: required(env, "JOBS_TABLE"),
    bucket: required(env, "PICTURES_BUCKET"),
    picturesOrigin: originIn(required(env, "PICTURES_ORIGIN"), "PICTURES_ORIGIN"),
    distribution: env["PICTURES_DISTRIBUTION"] || undefined,
    slackApiUrl: env["SLACK_API_URL"] || "https://slack.com/api/",
    hooksOrigins: originsIn(env, "SLACK_HOOKS_ORIGINS") ?? slackHooksOrigins,
    filesOrigins: originsIn(env, "SLACK_FILES_ORIGINS") ?? slackFilesOrigins,
    maxMegabytes: megabytesIn(env, "MAX_PICTURE_MEGABYTES"),
    channelLocale: localeIn(env, "CHANNEL_LOCALE"),
    serviceName: env[telemetryVariables.service] || SERVICE,
    metricsNamespace: env[telemetryVariables.namespace] || undefined,
    installations: installationsIn(env),
    installUrl: env["INSTALL_URL"] || undefined,
  };
}

function installationsIn(env: Environment): InstallationSettings | undefined {
  const table = env["INSTALLATIONS_TABLE"];
  if (!table) return undefined;
  return {
    table,
    tokensKey: required(env, "TOKENS_KEY"),
    appId: required(env, "SLACK_APP_ID"),
    clientId: env["SLACK_CLIENT_ID"] || undefined,
  };
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (!value) throw new TypeError(`${name} is not set`);
  return value;
}

function listIn(env: Environment, name: string): string[] | undefined {
  const items = (env[name] ?? "").split(",").map((item) => item.trim());
  const given = items.filter((item) => item !== "");
  return given.length === 0 ? undefined : given;
}

/** Anything that is not an origin alone is refused: a path here would promise a check that is not made. */
function originsIn(env: Environment, name: string): string[] | undefined {
  return listIn(env, name)?.map((item) => originIn(item, name));
}

function originIn(value: string, name: string): string {
  if (!URL.canParse(value) || new URL(value).origin !== value) throw new TypeError(`${name} holds no origin`);
  return value;
}

function megabytesIn(env: Environment, name: string): number {
  const value = Number(env[name] || MEGABYTES);
  if (!(value > 0 && value <= MOST_MEGABYTES))
    throw new TypeError(`${name} is not between 0 and ${MOST_MEGABYTES}`);
  return value;
}

function localeIn(env: Environment, name: string): Locale {
  const value = env[name] || "en";
  const locale = locales.find((each) => each === value);
  if (locale === undefined) throw new TypeError(`${name} is none of ${locales.join(", ")}`);
  return locale;
}
