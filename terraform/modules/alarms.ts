/** Alarms that are told by e-mail. */
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm/index.js";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic/index.js";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription/index.js";
import { Construct } from "constructs";

/** A metric, and what of it is too much. */
export interface AlarmConfig {
  /** Follows the environment's name. */
  readonly name: string;
  /** What happened, for whoever reads the e-mail. */
  readonly description: string;
  readonly namespace: string;
  readonly metric: string;
  /** `Sum`, `Maximum`, or a percentile such as `p99`. */
  readonly statistic: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** The alarm rings above it. */
  readonly threshold: number;
  readonly periodSeconds: number;
  /** Periods in a row. */
  readonly periods: number;
}

/** One topic an environment, with one address. */
export class Alarms extends Construct {
  readonly #name: string;
  readonly #topicArn: string;

  constructor(
    scope: Construct,
    id: string,
    { name, email }: { readonly name: string; readonly email: string },
  ) {
    super(scope, id);
    this.#name = name;
    const topic = new SnsTopic(this, "topic", { name: `${name}-alarms` });
    new SnsTopicSubscription(this, "email", { topicArn: topic.arn, protocol: "email", endpoint: email });
    this.#topicArn = topic.arn;
  }

  /** Adds an alarm. No data means that nothing happened. */
  add(alarm: AlarmConfig): void {
    new CloudwatchMetricAlarm(this, alarm.name, {
      alarmName: `${this.#name}-${alarm.name}`,
      alarmDescription: alarm.description,
      namespace: alarm.namespace,
      metricName: alarm.metric,
      dimensions: { ...alarm.dimensions },
      ...statisticOf(alarm.statistic),
      period: alarm.periodSeconds,
      evaluationPeriods: alarm.periods,
      threshold: alarm.threshold,
      comparisonOperator: "GreaterThanThreshold",
      treatMissingData: "notBreaching",
      alarmActions: [this.#topicArn],
      okActions: [this.#topicArn],
    });
  }
}

function statisticOf(statistic: string) {
  return statistic.startsWith("p") ? { extendedStatistic: statistic } : { statistic };
}
