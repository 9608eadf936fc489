/** The dashboard: what people feel first, then what the functions do, then what AWS counts. */
import { imageMetricSeries, metricDimensions, metricSeries, type metrics } from "@luckydraw/slack-app";
import type { Widget } from "../../modules/dashboard.ts";

/** Names that the metrics are kept under. */
export interface DashboardTargets {
  /** The functions' own metrics. */
  readonly namespace: string;
  /** Short names of the functions. */
  readonly services: ReadonlySet<string>;
  readonly apiId: string;
  readonly functionNames: readonly string[];
  readonly queueNames: readonly string[];
}

const PERCENTILES = ["p50", "p90", "p99"] as const;

/** Rows of three. */
export function dashboardWidgets(targets: DashboardTargets): readonly Widget[] {
  const { namespace, services, apiId, functionNames, queueNames } = targets;
  const own = (name: keyof typeof metrics, statistic: string): readonly Widget["series"][number][] =>
    [...metricSeries, ...imageMetricSeries]
      .filter((series) => series.name === name && services.has(series.dimensions[metricDimensions.service]))
      .map(({ dimensions }) => ({
        namespace,
        metric: name,
        dimensions: { ...dimensions },
        statistic,
        label: [
          name,
          dimensions[metricDimensions.service],
          ...[dimensions[metricDimensions.kind] ?? []].flat(),
          statistic,
        ].join(" "),
      }));
  const percentiles = (name: keyof typeof metrics) => PERCENTILES.flatMap((each) => own(name, each));
  const ofFunctions = (metric: string, statistic: string) =>
    functionNames.map((name) => ({
      namespace: "AWS/Lambda",
      metric,
      dimensions: { FunctionName: name },
      statistic,
      label: name,
    }));
  const ofApi = (metric: string, statistic: string) => ({
    namespace: "AWS/ApiGateway",
    metric,
    dimensions: { ApiId: apiId },
    statistic,
    label: `${metric} ${statistic}`,
  });
  const ofQueues = (metric: string) =>
    queueNames.map((name) => ({
      namespace: "AWS/SQS",
      metric,
      dimensions: { QueueName: name },
      statistic: "Maximum",
      label: name,
    }));
  return [
    { title: "Answers to Slack, ms", series: percentiles("AckDuration") },
    { title: "Answers and draws", series: [...own("AckDuration", "SampleCount"), ...own("Draw", "Sum")] },
    { title: "Waiting for the beacon, ms", series: percentiles("BeaconWait") },
    { title: "What Slack didn't do", series: own("SlackError", "Sum") },
    {
      title: "Not handed over, beacon missing",
      series: [...own("HandOverFailure", "Sum"), ...own("BeaconMissing", "Sum")],
    },
    {
      title: "Failures told, and not",
      series: [...own("FailureTold", "Sum"), ...own("FailureUntold", "Sum")],
    },
    ...(services.has("image-upload")
      ? [
          {
            title: "Pictures: on the web, refused",
            series: [...own("PictureUploaded", "Sum"), ...own("PictureRefused", "Sum")],
          },
        ]
      : []),
    ...(services.has("oauth-callback") ? [{ title: "Installations", series: own("Installed", "Sum") }] : []),
    { title: "Cold starts", series: own("ColdStart", "Sum") },
    { title: "API: latency, ms", series: PERCENTILES.map((each) => ofApi("Latency", each)) },
    { title: "API: requests and errors", series: ["Count", "4xx", "5xx"].map((each) => ofApi(each, "Sum")) },
    { title: "Functions: errors", series: ofFunctions("Errors", "Sum") },
    { title: "Functions: duration p99, ms", series: ofFunctions("Duration", "p99") },
    { title: "Functions: throttles", series: ofFunctions("Throttles", "Sum") },
    { title: "Queues: waiting", series: ofQueues("ApproximateNumberOfMessagesVisible") },
  ];
}
