/** The function's settings, read from its environment and checked once. */
import { slackHooksOrigins, type WorkerName } from "@luckydraw/slack-app";

/** The functions of the workers that are deployed. */
export type WorkerFunctions = Readonly<Partial<Record<WorkerName, string>>>;

/** What the dispatcher is told by its environment, beside the secrets. */
export interface Config {
  /** Name or ARN by worker; a deployment need not have all. */
  readonly workerFunctions: WorkerFunctions;
  /** Origins that a `response_url` may have. */
  readonly hooksOrigins: readonly string[];
}

/**
 * @param env `LUCKYDRAW_FUNCTION`: name or ARN; `IMAGE_UPLOAD_FUNCTION`: the same, optional; `SLACK_HOOKS_ORIGINS`: optional, separated by commas.
 * @throws Error that names the variable that is missing.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const luckydraw = env["LUCKYDRAW_FUNCTION"];
  if (!luckydraw) {
    throw new Error("LUCKYDRAW_FUNCTION is not set: give the name or ARN of the function that runs draws.");
  }
  const origins = env["SLACK_HOOKS_ORIGINS"];
  const imageUpload = env["IMAGE_UPLOAD_FUNCTION"];
  const workerFunctions = { luckydraw, ...(imageUpload ? { "image-upload": imageUpload } : {}) };
  return { workerFunctions, hooksOrigins: origins ? origins.split(",") : slackHooksOrigins };
}
