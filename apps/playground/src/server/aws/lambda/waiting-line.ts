/** Callers who wait until something is free, the first come first. */

/** A line. */
export interface WaitingLine {
  /**
   * Tries to take something, again at each of the caller's turns.
   *
   * @param take Gives what was free, or `undefined`.
   * @returns What was taken, or `undefined` when nothing came free in time.
   */
  takeWithin<Thing>(withinMs: number, take: () => Thing | undefined): Promise<Thing | undefined>;
  /** Something may be free: the first in the line has its turn. */
  next(): void;
}

/** Makes an empty line. */
export function createWaitingLine(): WaitingLine {
  const waiting = new Set<() => void>();
  const turn = (atMostMs: number) =>
    new Promise<void>((resolve) => {
      const go = () => {
        clearTimeout(timer);
        waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, atMostMs);
      waiting.add(go);
    });
  return {
    async takeWithin(withinMs, take) {
      const deadlineMs = Date.now() + withinMs;
      for (;;) {
        const leftMs = deadlineMs - Date.now();
        const taken = take();
        if (taken !== undefined || leftMs <= 0) {
          return taken;
        }
        await turn(leftMs);
      }
    },
    next() {
      const [first] = waiting;
      first?.();
    },
  };
}
