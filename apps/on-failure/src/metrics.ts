/** What is measured of a failure. */
import type { MetricName } from "@luckydraw/slack-app";

/** Takes measurements. It never fails: telling somebody is worth more than its figures. */
export interface Metrics {
  /** Adds a value, in the unit that slack-app states of the metric. */
  add(metric: Extract<MetricName, "FailureTold" | "FailureUntold">, value: number): void;
}
