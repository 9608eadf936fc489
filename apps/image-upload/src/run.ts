/** One run of the function: how long it may take, what the logs know it by. */
import type { Installation, Log } from "@luckydraw/slack-app";
import type { Metrics } from "./metrics.ts";

/** Time, as an argument. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** What is written down of what happens. */
export interface Telemetry {
  readonly log: Log;
  readonly metrics: Metrics;
}

/** What everything that happens in one run shares. */
export interface Run extends Telemetry {
  readonly jobId: string;
  /** Whose the job is. */
  readonly installation: Installation;
  /** Nothing that waits may wait beyond this, milliseconds since 1970. */
  readonly deadlineMs: number;
  /** Shown to a person when something fails; finds the run in the logs. */
  readonly reference: string;
  /** What fails now isn't tried again. */
  readonly isLastTry?: boolean;
}

/** The time that is left, as a signal for `fetch` and its like. */
export function timeLeft(clock: Pick<Clock, "now">, run: Run, mostMs: number): AbortSignal {
  return AbortSignal.timeout(Math.max(1, Math.min(mostMs, run.deadlineMs - clock.now())));
}
