/** The function's settings, from its environment: checked once, at the start. */
import { type ChainInfo, parseChainInfo, parseJson, QUICKNET } from "@luckydraw/draw-core";
import { QUICKNET_URLS } from "@luckydraw/draw-core/drand";
import { type ServiceName, slackHooksOrigins, telemetryVariables } from "@luckydraw/slack-app";
import { type Locale, locales } from "./text/locale.ts";

/** The settings. */
export interface Settings {
  readonly drawsTable: string;
  readonly jobsTable: string;
  readonly revealQueueUrl: string;
  readonly slackApiUrl: string;
  /** Origins that a `response_url` may have. */
  readonly hooksOrigins: readonly string[];
  readonly beaconUrls: readonly string[];
  readonly chain: ChainInfo;
  readonly channelLocale: Locale;
  readonly verifierUrl: string | undefined;
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

const SERVICE: ServiceName = "luckydraw";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings.
 *
 * @throws TypeError that names the variable, never its value; `DrawError` for a chain that is none.
 */
export function readSettings(env: Environment): Settings {
  const chainJson = env["BEACON_CHAIN"];
  return {
    drawsTable: required(env, "DRAWS_TABLE"),
    jobsTable: required(env, "JOBS_TABLE"),
    revealQueueUrl: required(env, "REVEAL_QUEUE_URL"),
    slackApiUrl: env["SLACK_API_URL"] || "https://slack.com/api/",
    hooksOrigins: originsIn(env, "SLACK_HOOKS_ORIGINS") ?? slackHooksOrigins,
    beaconUrls: listIn(env, "BEACON_URLS") ?? QUICKNET_URLS,
    chain: chainJson ? parseChainInfo(parseJson(chainJson)) : QUICKNET,
    channelLocale: localeIn(env, "CHANNEL_LOCALE"),
    verifierUrl: env["VERIFIER_URL"] || undefined,
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
  return listIn(env, name)?.map((item) => {
    if (!URL.canParse(item) || new URL(item).origin !== item) throw new TypeError(`${name} holds no origin`);
    return item;
  });
}

function localeIn(env: Environment, name: string): Locale {
  const value = env[name] || "en";
  const locale = locales.find((each) => each === value);
  if (locale === undefined) throw new TypeError(`${name} is none of ${locales.join(", ")}`);
  return locale;
}
