/** The dispatcher's log: one line a request, its metrics in it. */
import { createRequestLog, type RequestLog } from "@luckydraw/slack-app";

/**
 * Makes the log.
 *
 * @param env Without `POWERTOOLS_METRICS_NAMESPACE` lines carry no metrics.
 * @param write Takes a line with its line break.
 * @param now Milliseconds since the epoch.
 */
export function createLog(
  env: Readonly<Record<string, string | undefined>>,
  write: (line: string) => void,
  now: () => number,
): RequestLog {
  return createRequestLog({ env, service: "dispatcher", write, now });
}
