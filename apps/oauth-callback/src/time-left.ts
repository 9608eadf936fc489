/** How the ten seconds of a request are shared out: whatever is slow or hangs, a page is answered. */

/** All that may wait, milliseconds. The function has 10 s, and needs the rest to answer. */
const BUDGET_MS = 9_000;

/** What storing an installation may take, milliseconds: nothing before it may use that up. */
export const STORE_MS = 2_500;

/** A request's time. */
export interface TimeLeft {
  /** Aborts after `mostMs`, or earlier, so that `reserveMs` are left afterwards. */
  upTo(mostMs: number, reserveMs?: number): AbortSignal;
}

/** Begins a request's time. @param now Milliseconds since the epoch. */
export function startTime(now: () => number): TimeLeft {
  const endsAtMs = now() + BUDGET_MS;
  return {
    upTo: (mostMs, reserveMs = 0) =>
      AbortSignal.timeout(Math.max(1, Math.min(mostMs, endsAtMs - reserveMs - now()))),
  };
}
