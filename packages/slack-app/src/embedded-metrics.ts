/**
 * The member that makes metrics of a log line's numbers.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
import {
  type MetricName,
  type MetricUnit,
  metricDimensions,
  metrics,
  type PlainMetricName,
} from "./telemetry.ts";

/** The value of a log line's member `_aws`. */
export interface EmbeddedMetrics {
  /** Milliseconds since the epoch. */
  readonly Timestamp: number;
  readonly CloudWatchMetrics: readonly {
    readonly Namespace: string;
    readonly Dimensions: readonly (readonly string[])[];
    readonly Metrics: readonly { readonly Name: MetricName; readonly Unit: MetricUnit }[];
  }[];
}

/**
 * Says which members of a log line are metrics. The line has to have them, and a member `service`.
 *
 * @param namespace What the environment's metrics are kept under.
 * @param timestampMs When it happened, milliseconds since the epoch.
 * @param names The metrics, each a number in the line under its name; not `SlackError`, which has a dimension more.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { embeddedMetrics, problemsOfMetricLine } from "@luckydraw/slack-app";
 *
 * const _aws = embeddedMetrics("luckydraw-production", Date.now(), ["AckDuration"]);
 * const line = JSON.stringify({ service: "dispatcher", outcome: "handed-over", AckDuration: 18, _aws });
 * assert.deepEqual(problemsOfMetricLine(line), []);
 * ```
 */
export function embeddedMetrics(
  namespace: string,
  timestampMs: number,
  names: readonly PlainMetricName[],
): EmbeddedMetrics {
  const definitions = names.map((Name) => ({ Name, Unit: metrics[Name].unit }));
  const directive = { Namespace: namespace, Dimensions: [[metricDimensions.service]], Metrics: definitions };
  return { Timestamp: timestampMs, CloudWatchMetrics: [directive] };
}
