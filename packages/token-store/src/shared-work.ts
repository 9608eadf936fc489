// One piece of work that several callers may wait for, each for as long as it likes.
import { type Effort, type EffortOptions, startEffort, type WaitOptions } from "./effort.ts";

/** Work under way. */
export interface SharedWork<T> {
  /** Resolves or rejects with the work; rejects with what stood in its way when the caller's time is over first. */
  join(wait: WaitOptions & { readonly deadlineMs: number }): Promise<T>;
  /** Ends the work: nothing more is tried. */
  end(): void;
}

/** Starts the work at once and lets callers join it. It goes on when they leave, until its own time is over. */
export function startWork<T>(options: EffortOptions, work: (effort: Effort) => Promise<T>): SharedWork<T> {
  const { effort, end } = startEffort(options);
  const landing = work(effort).finally(end);
  return {
    end,
    join: ({ signal, deadlineMs }) =>
      new Promise((resolve, reject) => {
        const leave = (): void => reject(effort.reason());
        const timer = setTimeout(leave, deadlineMs);
        signal?.addEventListener("abort", leave);
        if (signal?.aborted) leave();
        const stay = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", leave);
        };
        landing.then(resolve, reject).finally(stay);
      }),
  };
}
