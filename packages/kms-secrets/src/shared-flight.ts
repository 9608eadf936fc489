// One piece of work that several callers wait for, each for as long as it likes.

/**
 * How long one caller waits: until its signal aborts.
 *
 * @example
 * import type { WaitOptions } from "@luckydraw/kms-secrets";
 *
 * const withinBudget: WaitOptions = { signal: AbortSignal.timeout(2_500) };
 * console.log(withinBudget.signal?.aborted); // false
 */
export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Work under way. It is called off when the last of those who wait for it has left. */
export interface SharedFlight<T> {
  /** Resolves or rejects with the work; rejects with the signal's reason when that aborts first. */
  join(wait: WaitOptions): Promise<T>;
  /** Whether everybody left: whoever comes now starts another. */
  isAbandoned(): boolean;
}

/** Starts the work at once and lets callers join it. */
export function startFlight<T>(work: (signal: AbortSignal) => Promise<T>): SharedFlight<T> {
  const abandonment = new AbortController();
  const landing = work(abandonment.signal);
  let waiting = 0;

  const joinUntil = (signal: AbortSignal): Promise<T> =>
    new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting -= 1;
        if (waiting === 0) abandonment.abort(signal.reason);
        reject(signal.reason);
      };
      signal.addEventListener("abort", leave);
      const stay = (): void => signal.removeEventListener("abort", leave);
      landing.then(resolve, reject).finally(stay);
    });

  return {
    isAbandoned: () => abandonment.signal.aborted,
    join: ({ signal }) => {
      waiting += 1;
      return signal === undefined ? landing : joinUntil(signal);
    },
  };
}
