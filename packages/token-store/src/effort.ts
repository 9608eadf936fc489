// Work that may fail for a while: tried again with growing pauses until its time is over.
import { understandFault } from "./aws-fault.ts";
import { TokenStoreError, type TokenStoreErrorCode } from "./token-store-error.ts";

/**
 * How long one caller waits.
 *
 * @example
 * import type { WaitOptions } from "@luckydraw/token-store";
 *
 * const wait: WaitOptions = { deadlineMs: 1_000, signal: AbortSignal.timeout(2_000) };
 * console.log(wait.deadlineMs); // 1000
 */
export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds from now. */
  readonly deadlineMs?: number | undefined;
}

/** One job's time, and what stood in its way so far. */
export interface Effort {
  /** Aborts when the time is over. */
  readonly signal: AbortSignal;
  /** Calls AWS; what passes is tried again until it works or the time is over. */
  attempt<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Waits, or throws when the time is over first. */
  pause(ms: number): Promise<void>;
  /** An error about this job. */
  error(code: TokenStoreErrorCode, cause?: unknown): TokenStoreError;
  /** Why there is no result: what AWS said last, or that the time was over. */
  reason(): TokenStoreError;
}

/** How an effort is made. */
export interface EffortOptions {
  /** Whom it is for: ids only. */
  readonly subject: string;
  readonly limitMs: number;
  /** A number from 0 to 1, for pauses that do not all end at once. */
  readonly random: () => number;
}

const firstPauseMs = 25;
const longestPauseMs = 800;

/** Does a piece of work within a time. */
export async function withEffort<T>(
  options: EffortOptions,
  work: (effort: Effort) => Promise<T>,
): Promise<T> {
  const { effort, end } = startEffort(options);
  try {
    return await work(effort);
  } finally {
    end();
  }
}

/** Starts an effort. After `end` it tries nothing more. */
export function startEffort(options: EffortOptions): { readonly effort: Effort; readonly end: () => void } {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), options.limitMs);
  const end = (): void => {
    clearTimeout(timer);
    over.abort();
  };
  return { effort: createEffort(options, over.signal), end };
}

function createEffort({ subject, random }: EffortOptions, signal: AbortSignal): Effort {
  let lastFault: TokenStoreError | undefined;
  const error = (code: TokenStoreErrorCode, cause?: unknown) => new TokenStoreError({ code, subject, cause });
  const reason = () => lastFault ?? error("aborted");
  const pause = (ms: number) => abortablePause(ms, signal, reason);

  const understand = (caught: unknown): TokenStoreError => {
    if (signal.aborted) return reason();
    if (caught instanceof TokenStoreError) return error(caught.code, caught.cause);
    const { code, cause } = understandFault(caught);
    return error(code, cause);
  };
  const attempt = async <T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      try {
        return await call(signal);
      } catch (caught) {
        const fault = understand(caught);
        if (fault.code !== "throttled" && fault.code !== "unavailable") throw fault;
        lastFault = fault;
        await pause(random() * pauseMs);
      }
    }
  };
  return { signal, attempt, pause, error, reason };
}

function abortablePause(ms: number, signal: AbortSignal, reason: () => Error): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(reason());
    const stop = (): void => {
      clearTimeout(timer);
      reject(reason());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}
