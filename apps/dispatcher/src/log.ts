/**
 * One line of JSON a request, its log and its metrics in one. Never a body, a text, a token or a URL.
 *
 * Lines go to standard output as they are. Lambda's own `console` would put them, as text, into a JSON line of its own,
 * where CloudWatch sees neither metrics nor members.
 */
import { embeddedMetrics, type ServiceName, telemetryVariables } from "@luckydraw/slack-app";

/** Writes one entry. */
export type Log = (entry: Entry) => void;

/** What is said of a request. A member that is named as a metric is one. */
export interface Entry {
  readonly level: "info" | "warn" | "error";
  readonly outcome: string;
  readonly AckDuration?: number;
  readonly HandOverFailure?: number;
  readonly ColdStart?: number;
  readonly [detail: string]: unknown;
}

const SERVICE: ServiceName = "dispatcher";
const measured = ["AckDuration", "HandOverFailure", "ColdStart"] as const;

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
): Log {
  const service = env[telemetryVariables.service] || SERVICE;
  const namespace = env[telemetryVariables.namespace];
  return (entry) => {
    const atMs = now();
    const names = namespace ? measured.filter((name) => entry[name] !== undefined) : [];
    const line = {
      ...entry,
      // As Lambda spells it, by whose level it can leave lines out.
      level: entry.level.toUpperCase(),
      timestamp: new Date(atMs).toISOString(),
      service,
      ...(namespace && names.length > 0 ? { _aws: embeddedMetrics(namespace, atMs, names) } : {}),
    };
    write(`${JSON.stringify(line)}\n`);
  };
}
