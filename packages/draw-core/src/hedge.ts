/** Several ways to the same answer, the next begun when the one before it fails or takes long. */

/** One way to the answer; it stops when the signal is aborted. */
export type Try<Value> = (signal: AbortSignal) => Promise<Value>;

/**
 * The first answer. All others are aborted then.
 *
 * @throws AggregateError with the fault of each try, when all fail.
 */
export async function firstOf<Value>(
  tries: readonly Try<Value>[],
  hedgeMs: number,
  signal: AbortSignal,
): Promise<Value> {
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  let turn: Promise<unknown> = Promise.resolve();
  const running = tries.map((attempt) => {
    const answer = turn.then(() => {
      done.signal.throwIfAborted();
      return attempt(either);
    });
    const failed = new Promise((resolve) => {
      answer.catch(resolve);
    });
    turn = turn.then(() => Promise.race([failed, pause(hedgeMs, either)]));
    return answer;
  });
  try {
    return await Promise.any(running);
  } finally {
    done.abort();
  }
}

/** Waits; `false` when the signal ended the wait. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      resolve(!signal.aborted);
    };
    const timer = setTimeout(end, milliseconds);
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
  });
}
