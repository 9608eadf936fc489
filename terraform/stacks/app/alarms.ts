/** What shall wake somebody up, and above which value. Each has its part in docs/operations.md. */
import { metricDimensions, type metrics } from "@luckydraw/slack-app";
import type { AlarmConfig } from "../../modules/alarms.ts";

/** Names that the metrics are kept under. */
export interface AlarmTargets {
  /** What the functions' names begin with, and the namespace of their own metrics. */
  readonly base: string;
  readonly apiId: string;
  readonly functionNames: readonly string[];
  /** Invoked asynchronously. */
  readonly workerNames: readonly string[];
  readonly failuresQueueName: string;
  readonly deadLetterQueueName: string;
}

/** Slack waits 3,000 ms, network included. */
const SLOW_ACK_MS = 2_500;
/** A draw asks again after 1, 2, 4, 8 … seconds: some eight times in five minutes. */
const BEACON_MISSES = 4;
/** on-failure tries again for longer than that only when it can't tell anybody. */
const TOLD_WITHIN_SECONDS = 900;

const fiveMinutes = { periodSeconds: 300, periods: 1 } as const;

/** The app's alarms. */
export function appAlarms(targets: AlarmTargets): readonly AlarmConfig[] {
  const { base, functionNames } = targets;
  return [
    ...answering(targets),
    ...drawing(base),
    ...failing(targets),
    ...functionNames.flatMap((name) => functionAlarms(name, name.slice(base.length + 1))),
  ];
}

function answering({ base, apiId }: AlarmTargets): readonly AlarmConfig[] {
  const api = { namespace: "AWS/ApiGateway", dimensions: { ApiId: apiId } };
  return [
    {
      ...api,
      name: "acks-slow",
      description: "One answer in a hundred took longer than Slack is sure to wait.",
      metric: "Latency",
      statistic: "p99",
      threshold: SLOW_ACK_MS,
      periodSeconds: 300,
      periods: 3,
    },
    {
      ...api,
      ...fiveMinutes,
      name: "acks-failed",
      description: "Slack was answered with an error.",
      metric: "5xx",
      statistic: "Sum",
      threshold: 0,
    },
    {
      ...own(base, "HandOverFailure", "dispatcher"),
      name: "hand-over-failed",
      description: "A request could not be handed to its worker; the person was told so.",
      threshold: 0,
    },
  ];
}

function drawing(base: string): readonly AlarmConfig[] {
  return [
    {
      ...own(base, "BeaconMissing", "luckydraw"),
      name: "beacon-unreachable",
      description: "Draws wait: no mirror of the beacon gives the round that is due.",
      threshold: BEACON_MISSES,
    },
    {
      ...own(base, "SlackError", "luckydraw", "installation"),
      name: "slack-installation",
      description: "Slack refuses the bot's token, or a scope is missing.",
      threshold: 0,
    },
  ];
}

function failing({
  base,
  failuresQueueName,
  deadLetterQueueName,
  workerNames,
}: AlarmTargets): readonly AlarmConfig[] {
  const queue = (name: string) => ({
    namespace: "AWS/SQS",
    dimensions: { QueueName: name },
    statistic: "Maximum",
    ...fiveMinutes,
  });
  return [
    {
      ...queue(failuresQueueName),
      name: "failures-untold",
      description: "Somebody waits for what failed, and could not be told so far.",
      metric: "ApproximateAgeOfOldestMessage",
      threshold: TOLD_WITHIN_SECONDS,
    },
    {
      ...own(base, "FailureUntold", "on-failure"),
      name: "nobody-told",
      description: "Something failed for good, and there was no way to tell whoever waits for it.",
      threshold: 0,
    },
    {
      ...queue(deadLetterQueueName),
      name: "dead-letters",
      description: "Something could not be done and waits to be looked at.",
      metric: "ApproximateNumberOfMessagesVisible",
      threshold: 0,
    },
    ...workerNames.map((name) => ({
      ...fiveMinutes,
      name: `${name.slice(base.length + 1)}-failure-lost`,
      description: "A job failed for good, and Lambda could not keep it: it is gone, and nobody was told.",
      namespace: "AWS/Lambda",
      metric: "DestinationDeliveryFailures",
      statistic: "Sum",
      dimensions: { FunctionName: name },
      threshold: 0,
    })),
  ];
}

function own(base: string, metric: keyof typeof metrics, service: string, kind?: string) {
  const { service: serviceKey, kind: kindKey } = metricDimensions;
  return {
    ...fiveMinutes,
    namespace: base,
    metric,
    statistic: "Sum",
    dimensions: { [serviceKey]: service, ...(kind === undefined ? {} : { [kindKey]: kind }) },
  };
}

function functionAlarms(functionName: string, short: string): readonly AlarmConfig[] {
  const shared = {
    ...fiveMinutes,
    namespace: "AWS/Lambda",
    statistic: "Sum",
    dimensions: { FunctionName: functionName },
    threshold: 0,
  };
  return [
    { ...shared, name: `${short}-errors`, metric: "Errors", description: `${functionName} failed.` },
    {
      ...shared,
      name: `${short}-throttles`,
      metric: "Throttles",
      description: `${functionName} was not started: the account's concurrency is used up.`,
    },
  ];
}
