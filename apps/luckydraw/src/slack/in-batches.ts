/** Does something for each of many, a few at a time, answers in order. */

/**
 * @param size How many run at once.
 * @throws What the first failing one throws; those after its batch are not begun.
 * @example
 * await inBatches([1, 2, 3], 2, async (n) => n * 2); // [2, 4, 6]
 */
export async function inBatches<T, R>(
  items: readonly T[],
  size: number,
  doOne: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += size) {
    results.push(...(await Promise.all(items.slice(start, start + size).map(doOne))));
  }
  return results;
}
