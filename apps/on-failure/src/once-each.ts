/** Does something once for each name, however often and however concurrently it is asked for. */

/** Answers what the first call for this name answered, or does it if there was none that succeeded. */
export type OnceEach<T> = (name: string, work: () => Promise<T>) => Promise<T>;

/**
 * Remembers as long as this process lives, and so many names only.
 *
 * @param limit Names that are remembered; the oldest is forgotten for the next.
 * @example
 * const once = createOnceEach<string>(1_000);
 * await once("m1", send); // sends
 * await once("m1", send); // doesn't
 */
export function createOnceEach<T>(limit: number): OnceEach<T> {
  const known = new Map<string, Promise<T>>();
  return (name, work) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const started = work();
    known.set(name, started);
    for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - limit))) known.delete(oldest);
    // What failed may be tried again.
    started.catch(() => known.get(name) === started && known.delete(name));
    return started;
  };
}
