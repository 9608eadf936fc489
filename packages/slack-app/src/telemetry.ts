/**
 * What the functions measure, for the functions that write it and the dashboards and alarms that read it.
 *
 * Metrics go out inside log lines (embedded-metrics.ts): no call, no permission. Each series, that is a name with its
 * dimensions, costs $0.30 a month while it is written, so there are few (metric-series.ts).
 */

/** Variables that tell a function how its metrics are called; Powertools' own names. */
export const telemetryVariables = {
  /** The metrics' namespace, one an environment. Not set: no metrics, the log lines stay. */
  namespace: "POWERTOOLS_METRICS_NAMESPACE",
  /** The value of the dimension `service`, and a member of each log line. */
  service: "POWERTOOLS_SERVICE_NAME",
} as const;

/** What functions are called in logs and metrics, whatever an environment calls them in AWS. */
export type ServiceName = "dispatcher" | "luckydraw" | "image-upload" | "on-failure" | "oauth-callback";

/** Names of the dimensions. */
export const metricDimensions = {
  /** A {@link ServiceName}. Of every metric. */
  service: "service",
  /** A {@link SlackErrorKind}. Of `SlackError` only. */
  kind: "kind",
} as const;

/** Units, as CloudWatch spells them. */
export type MetricUnit = "Count" | "Milliseconds";

/** A metric, whatever its dimensions. */
export interface MetricShape {
  readonly unit: MetricUnit;
  /** The functions that write it. */
  readonly services: readonly ServiceName[];
}

/** What a metric is called. */
export type MetricName =
  /** From API Gateway's receipt of a request that Slack signed to its answer. `SampleCount` counts the answers. */
  | "AckDuration"
  /** A job could not be handed over: the person was told so, or Slack was asked to send it again. */
  | "HandOverFailure"
  /** A container's first request. */
  | "ColdStart"
  /** A draw has its ranking. */
  | "Draw"
  /** From a round's due time to having its verified beacon: what people wait for beyond the round. */
  | "BeaconWait"
  /** A beacon was due and could not be had; it is asked for again later. */
  | "BeaconMissing"
  /** A picture was put on the web. */
  | "PictureUploaded"
  /** A file was not, and its message says why. */
  | "PictureRefused"
  /** The app wanted something of Slack and did not get it, after all waiting and retrying. */
  | "SlackError"
  /** Something failed for good, and whoever waited for it was told. */
  | "FailureTold"
  /** Something failed for good and was parked with nobody told, though somebody waited. */
  | "FailureUntold"
  /** A workspace or an organisation installed the app. */
  | "Installed";

/** A metric that has no dimension but `service`. */
export type PlainMetricName = Exclude<MetricName, "SlackError">;

/** The metrics, by name. */
export const metrics: Readonly<Record<MetricName, MetricShape>> = {
  AckDuration: { unit: "Milliseconds", services: ["dispatcher"] },
  HandOverFailure: { unit: "Count", services: ["dispatcher"] },
  ColdStart: {
    unit: "Count",
    services: ["dispatcher", "luckydraw", "image-upload", "on-failure", "oauth-callback"],
  },
  Draw: { unit: "Count", services: ["luckydraw"] },
  BeaconWait: { unit: "Milliseconds", services: ["luckydraw"] },
  BeaconMissing: { unit: "Count", services: ["luckydraw"] },
  PictureUploaded: { unit: "Count", services: ["image-upload"] },
  PictureRefused: { unit: "Count", services: ["image-upload"] },
  SlackError: { unit: "Count", services: ["luckydraw", "image-upload"] },
  FailureTold: { unit: "Count", services: ["on-failure"] },
  FailureUntold: { unit: "Count", services: ["on-failure"] },
  Installed: { unit: "Count", services: ["oauth-callback"] },
};

/** Who has to act on an error of Slack's. */
export type SlackErrorKind =
  /** The operator: the token is revoked or lacks a scope. */
  | "installation"
  /** Nobody, unless it lasts: Slack asked to wait longer than the run could. */
  | "rate-limited"
  /** The people in the channel, who are told: the bot isn't in it, it is archived, its message was deleted. */
  | "refused"
  /** Slack: no answer, or an error of its own. */
  | "unavailable";

/** The kinds of errors of Slack's: a closed set, because each is a series. */
export const slackErrorKinds: readonly SlackErrorKind[] = [
  "installation",
  "rate-limited",
  "refused",
  "unavailable",
];
