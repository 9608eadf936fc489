/** What a run measures. */
import type { MetricName, SlackErrorKind } from "@luckydraw/slack-app";

/** What a run can add to without saying more. */
export type RunMetric = Extract<MetricName, "PictureUploaded" | "PictureRefused">;

/** Takes measurements. It never fails: a picture is worth more than its figures. */
export interface Metrics {
  /** Adds a value, in the unit that slack-app states of the metric. */
  add(metric: RunMetric, value: number): void;
  /** Counts something that Slack didn't do. */
  addSlackError(kind: SlackErrorKind): void;
}
