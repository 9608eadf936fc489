/** The function's settings, read from its environment and checked once. */
import { slackHooksOrigins, type WorkerName } from "@luckydraw/slack-app";

/** What the dispatcher is told by its environment, beside the secrets. */
export interface Config {
  readonly workerFunctions: Readonly<Record<WorkerName, string>>;
  /** Origins that a `response_url` may have. */
  readonly hooksOrigins: readonly string[];
}

/**
 * @param env `LUCKYDRAW_FUNCTION`: name or ARN; `SLACK_HOOKS_ORIGINS`: optional, separated by commas.
 * @throws Error that names the variable that is missing.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const luckydraw = env["LUCKYDRAW_FUNCTION"];
  if (!luckydraw) {
    throw new Error("LUCKYDRAW_FUNCTION is not set: give the name or ARN of the function that runs draws.");
  }
  const origins = env["SLACK_HOOKS_ORIGINS"];
  return { workerFunctions: { luckydraw }, hooksOrigins: origins ? origins.split(",") : slackHooksOrigins };
}
