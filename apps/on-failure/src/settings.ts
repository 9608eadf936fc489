/** The function's settings, from its environment: checked once, at the start. */
import { type ServiceName, slackHooksOrigins, telemetryVariables } from "@luckydraw/slack-app";

/** The settings. */
export interface Settings {
  /** The queue that this function takes from. */
  readonly failuresQueueUrl: string;
  readonly deadLettersQueueUrl: string;
  readonly slackApiUrl: string;
  /** Origins that a `response_url` may have. */
  readonly hooksOrigins: readonly string[];
  /** What the function is called in logs and metrics. */
  readonly serviceName: string;
  /** What the metrics are kept under; `undefined`: nothing is measured. */
  readonly metricsNamespace: string | undefined;
  /** Only where any workspace can install the app. */
  readonly installations: InstallationSettings | undefined;
}

/** Where the tokens of installations are, and whose they are. */
export interface InstallationSettings {
  readonly table: string;
  /** KMS key that sealed the tokens: id, alias or ARN. */
  readonly tokensKey: string;
  readonly appId: string;
}

const SERVICE: ServiceName = "on-failure";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings.
 *
 * @throws TypeError that names the variable, never its value.
 */
export function readSettings(env: Environment): Settings {
  return {
    failuresQueueUrl: required(env, "FAILURES_QUEUE_URL"),
    deadLettersQueueUrl: required(env, "DEAD_LETTERS_QUEUE_URL"),
    slackApiUrl: env["SLACK_API_URL"] || "https://slack.com/api/",
    hooksOrigins: originsIn(env, "SLACK_HOOKS_ORIGINS") ?? slackHooksOrigins,
    serviceName: env[telemetryVariables.service] || SERVICE,
    metricsNamespace: env[telemetryVariables.namespace] || undefined,
    installations: installationsIn(env),
  };
}

function installationsIn(env: Environment): InstallationSettings | undefined {
  const table = env["INSTALLATIONS_TABLE"];
  if (!table) return undefined;
  return { table, tokensKey: required(env, "TOKENS_KEY"), appId: required(env, "SLACK_APP_ID") };
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (!value) throw new TypeError(`${name} is not set`);
  return value;
}

/** Anything that is not an origin alone is refused: a path here would promise a check that is not made. */
function originsIn(env: Environment, name: string): readonly string[] | undefined {
  const items = (env[name] ?? "").split(",").map((item) => item.trim());
  const origins = items.filter((item) => item !== "");
  if (origins.some((item) => !URL.canParse(item) || new URL(item).origin !== item)) {
    throw new TypeError(`${name} holds no origin`);
  }
  return origins.length === 0 ? undefined : origins;
}
