/** What the function is made of: every way out of the process, as an argument. */
import type { Log } from "./log.ts";
import type { Queues } from "./queues.ts";
import type { SlackFor } from "./slack/slack.ts";

/** Time, as an argument. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** The function's dependencies. */
export interface App {
  readonly clock: Clock;
  readonly slackFor: SlackFor;
  readonly queues: Queues;
  readonly log: Log;
}
