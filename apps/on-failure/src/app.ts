/** What the function is made of: every way out of the process, as an argument. */
import type { Log } from "@luckydraw/slack-app";
import type { Metrics } from "./metrics.ts";
import type { Queues } from "./queues.ts";
import type { SlackFor } from "./slack/slack.ts";

/** Time, as an argument. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** What is written down of what happens. */
export interface Telemetry {
  readonly log: Log;
  readonly metrics: Metrics;
}

/** The function's dependencies. */
export interface App extends Telemetry {
  readonly clock: Clock;
  readonly slackFor: SlackFor;
  readonly queues: Queues;
}
