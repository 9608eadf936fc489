// A value that is fetched once, kept for a time, and fetched by one flight however many ask.
import { type SharedFlight, startFlight, type WaitOptions } from "./shared-flight.ts";

/** How to fetch a value and how long to keep it. */
export interface KeptValueOptions<T> {
  readonly fetch: (signal: AbortSignal) => Promise<T>;
  readonly ttlMs: number;
  readonly now: () => number;
  /** Whether a failure leaves the old value good: the source did not answer, so it did not say no. */
  readonly isPassing: (error: unknown) => boolean;
}

/** A value that is fetched when it is needed. A failure is never kept. */
export interface KeptValue<T> {
  /** The kept value while it is fresh; else a new one; else, after a passing failure, the old one. */
  get(wait: WaitOptions): Promise<T>;
  /** A new value, or the failure. */
  refresh(wait: WaitOptions): Promise<T>;
}

// After a passing failure the old value counts as fresh for so long, or every request would wait for an outage.
const retryAfterMs = 5_000;

/** Keeps what `fetch` brings for `ttlMs` milliseconds. */
export function keptValue<T>({ fetch, ttlMs, now, isPassing }: KeptValueOptions<T>): KeptValue<T> {
  let kept: { readonly value: T; readonly freshUntilMs: number } | undefined;
  let flight: SharedFlight<T> | undefined;

  const fetchAndKeep = async (signal: AbortSignal): Promise<T> => {
    try {
      const value = await fetch(signal);
      if (!signal.aborted) kept = { value, freshUntilMs: now() + ttlMs };
      return value;
    } catch (error) {
      if (!signal.aborted) kept = afterFailure(error);
      throw error;
    } finally {
      if (!signal.aborted) flight = undefined;
    }
  };
  const afterFailure = (error: unknown): typeof kept =>
    kept !== undefined && isPassing(error)
      ? { value: kept.value, freshUntilMs: Math.max(kept.freshUntilMs, now() + retryAfterMs) }
      : undefined;

  const refresh = async (wait: WaitOptions): Promise<T> => {
    wait.signal?.throwIfAborted();
    if (flight === undefined || flight.isAbandoned()) flight = startFlight(fetchAndKeep);
    return await flight.join(wait);
  };

  return {
    refresh,
    get: async (wait) => {
      if (kept !== undefined && now() < kept.freshUntilMs) return kept.value;
      try {
        return await refresh(wait);
      } catch (error) {
        if (kept !== undefined) return kept.value;
        throw error;
      }
    },
  };
}
