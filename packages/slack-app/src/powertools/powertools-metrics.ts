/** The metrics by Powertools: kept until the invocation ends, then written as one line. */
import type { Metrics } from "@aws-lambda-powertools/metrics";
import { metricDimensions, metrics, type PlainMetricName, type SlackErrorKind } from "../telemetry.ts";

/** Takes measurements. It never fails: what is measured is worth more than its figures. */
export interface PowertoolsMetrics {
  /** Adds a value, in the metric's unit. */
  add(metric: PlainMetricName, value: number): void;
  /** Counts something that Slack didn't do. */
  addSlackError(kind: SlackErrorKind): void;
}

/** Metrics that `observed` writes; none are taken without Powertools' own. */
export function createPowertoolsMetrics(
  powertools: Pick<Metrics, "addMetric" | "singleMetric"> | undefined,
): PowertoolsMetrics {
  return {
    add: (metric, value) => void powertools?.addMetric(metric, metrics[metric].unit, value),
    // A line of its own: what else is in a line has no such dimension.
    addSlackError: (kind) =>
      void powertools
        ?.singleMetric()
        .addDimension(metricDimensions.kind, kind)
        .addMetric("SlackError", metrics.SlackError.unit, 1),
  };
}
