/** The metrics by Powertools: kept until the invocation ends, then written as one line. */
import type { Metrics as Powertools } from "@aws-lambda-powertools/metrics";
import { metricDimensions, metrics } from "@luckydraw/slack-app";
import type { Metrics } from "../metrics.ts";

/** Metrics that {@link observed} writes. */
export function createPowertoolsMetrics(powertools: Pick<Powertools, "addMetric" | "singleMetric">): Metrics {
  return {
    add: (metric, value) => void powertools.addMetric(metric, metrics[metric].unit, value),
    // A line of its own: what else is in a line has no such dimension.
    addSlackError: (kind) =>
      void powertools
        .singleMetric()
        .addDimension(metricDimensions.kind, kind)
        .addMetric("SlackError", metrics.SlackError.unit, 1),
  };
}
