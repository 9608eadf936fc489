/** How the ten seconds of a request are shared out: whatever hangs, a page is answered. */

/** A request's time. */
export interface TimeLeft {
  /** Aborts after `mostMs`, or when the time is over, whichever comes first. */
  upTo(mostMs: number): AbortSignal;
}

/** All that may wait, milliseconds. The function has 10 s, and needs the rest to answer. */
const BUDGET_MS = 9_000;

/** Begins a request's time. @param now Milliseconds since the epoch. */
export function startTime(now: () => number): TimeLeft {
  const endsAtMs = now() + BUDGET_MS;
  return { upTo: (mostMs) => AbortSignal.timeout(Math.max(1, Math.min(mostMs, endsAtMs - now()))) };
}
