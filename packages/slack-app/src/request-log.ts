/**
 * One line of JSON a request, its log and its metrics in one. Never a body, a text, a token or a URL.
 *
 * Lines go to standard output as they are. Lambda's own `console` would put them, as text, into a JSON line of its own,
 * where CloudWatch sees neither metrics nor members.
 */
import { embeddedMetrics } from "./embedded-metrics.ts";
import {
  type MetricName,
  metrics,
  type PlainMetricName,
  type ServiceName,
  telemetryVariables,
} from "./telemetry.ts";

/** Writes one entry. */
export type RequestLog = (entry: RequestEntry) => void;

/** What is said of a request. A member that is named as a metric of the function is one. */
export interface RequestEntry extends Readonly<Partial<Record<PlainMetricName, number>>> {
  readonly level: "info" | "warn" | "error";
  readonly outcome: string;
  readonly [detail: string]: unknown;
}

/** What a log is made of. */
export interface RequestLogOptions {
  /** Without `POWERTOOLS_METRICS_NAMESPACE` lines carry no metrics. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whose metrics are written, and the name in the lines unless `POWERTOOLS_SERVICE_NAME` is another. */
  readonly service: ServiceName;
  /** Takes a line with its line break. */
  readonly write: (line: string) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Makes the log of a function that answers requests.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createRequestLog, problemsOfMetricLine } from "@luckydraw/slack-app";
 *
 * const lines: string[] = [];
 * const env = { POWERTOOLS_METRICS_NAMESPACE: "luckydraw-production" };
 * const write = (line: string) => void lines.push(line);
 * const log = createRequestLog({ env, service: "dispatcher", write, now: Date.now });
 * log({ level: "info", outcome: "handed-over", status: 200, AckDuration: 18 });
 * assert.match(lines[0] ?? "", /"level":"INFO".*"AckDuration":18/);
 * assert.deepEqual(problemsOfMetricLine((lines[0] ?? "").trimEnd()), []);
 * ```
 */
export function createRequestLog({ env, service, write, now }: RequestLogOptions): RequestLog {
  const name = env[telemetryVariables.service] || service;
  const namespace = env[telemetryVariables.namespace];
  const own = metricsOf(service);
  return (entry) => {
    const atMs = now();
    const measured = namespace ? own.filter((metric) => entry[metric] !== undefined) : [];
    const line = {
      ...entry,
      // As Lambda spells it, by whose level it can leave lines out.
      level: entry.level.toUpperCase(),
      timestamp: new Date(atMs).toISOString(),
      service: name,
      ...(namespace && measured.length > 0 ? { _aws: embeddedMetrics(namespace, atMs, measured) } : {}),
    };
    write(`${JSON.stringify(line)}\n`);
  };
}

function metricsOf(service: ServiceName): readonly PlainMetricName[] {
  const names = Object.keys(metrics) as MetricName[];
  return names.filter(
    (name): name is PlainMetricName => name !== "SlackError" && metrics[name].services.includes(service),
  );
}
