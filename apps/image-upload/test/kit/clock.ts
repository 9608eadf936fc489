/** A clock that stands until a test moves it; sleeping moves it too. */
import type { Clock } from "../../src/run.ts";

/** The clock and its hand. */
export interface TestClock extends Clock {
  /** Moves time on. */
  advance(milliseconds: number): void;
}

/** Begins at a moment of no meaning. */
export function createTestClock(startMs = 1_790_000_000_123): TestClock {
  let nowMs = startMs;
  return {
    now: () => nowMs,
    advance: (milliseconds) => {
      nowMs += milliseconds;
    },
    // What sleeps wakes after everything that was ready, so a race against a sleep is won by what is quick.
    sleep: async (milliseconds) => {
      const untilMs = nowMs + milliseconds;
      await new Promise((resolve) => setImmediate(resolve));
      nowMs = Math.max(nowMs, untilMs);
    },
  };
}
