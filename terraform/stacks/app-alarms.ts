/** What shall wake somebody up, and above which value. */
import type { AlarmConfig } from "../modules/alarms.ts";

/** Names that the metrics are kept under. */
export interface AlarmTargets {
  /** What the names begin with; an alarm's own name leaves it out. */
  readonly base: string;
  readonly apiId: string;
  readonly functionNames: readonly string[];
  readonly deadLetterQueueNames: readonly string[];
}

/** Slack waits 3,000 ms, network included. */
const SLOW_ACK_MS = 2_500;

/** The app's alarms. */
export function appAlarms(targets: AlarmTargets): readonly AlarmConfig[] {
  const { base, apiId, functionNames, deadLetterQueueNames } = targets;
  const short = (name: string) => name.slice(base.length + 1);
  return [
    {
      name: "acks-slow",
      description: "One answer in a hundred took longer than Slack is sure to wait.",
      namespace: "AWS/ApiGateway",
      metric: "Latency",
      statistic: "p99",
      dimensions: { ApiId: apiId },
      threshold: SLOW_ACK_MS,
      periodSeconds: 300,
      periods: 3,
    },
    {
      name: "acks-failed",
      description: "Slack was answered with an error.",
      namespace: "AWS/ApiGateway",
      metric: "5xx",
      statistic: "Sum",
      dimensions: { ApiId: apiId },
      threshold: 0,
      periodSeconds: 300,
      periods: 1,
    },
    ...functionNames.flatMap((name) => functionAlarms(name, short(name))),
    ...deadLetterQueueNames.map((name) => deadLetterAlarm(name, short(name))),
  ];
}

function functionAlarms(functionName: string, short: string): readonly AlarmConfig[] {
  const shared = {
    namespace: "AWS/Lambda",
    statistic: "Sum",
    dimensions: { FunctionName: functionName },
    threshold: 0,
    periodSeconds: 300,
    periods: 1,
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

function deadLetterAlarm(queueName: string, short: string): AlarmConfig {
  return {
    name: short,
    description: "Something could not be done and waits to be done again by hand.",
    namespace: "AWS/SQS",
    metric: "ApproximateNumberOfMessagesVisible",
    statistic: "Maximum",
    dimensions: { QueueName: queueName },
    threshold: 0,
    periodSeconds: 300,
    periods: 1,
  };
}
