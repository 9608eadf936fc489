/** Equal chances: Fisher-Yates from the front, touching only what it moves. */
import type { Entry } from "./draw.ts";
import type { Uniform } from "./uniform.ts";

/** The id that has the next rank; `undefined` when all have one. */
export type NextId = () => string | undefined;

/** Ranks entries that are all alike. Memory grows with the ranks read until an eighth is ranked, then it is one list. */
export function createShuffle(entries: readonly Entry[], uniform: Uniform): NextId {
  const size = entries.length;
  const moved = new Map<number, number>();
  let list: string[] | undefined;
  let rank = 0;

  function nextDense(ids: string[], from: number): string {
    const id = ids[from] as string;
    ids[from] = ids[rank] as string;
    return id;
  }

  function nextSparse(from: number): string {
    const index = moved.get(from) ?? from;
    moved.set(from, moved.get(rank) ?? rank);
    return idAt(entries, index);
  }

  return () => {
    if (rank === size) return undefined;
    // A map is the better store for a few of many, a list for most of them; both stand for the same order.
    if (list === undefined && 8 * (rank + 1) > size) list = spread(entries, moved);
    const from = rank + uniform(size - rank);
    const id = list === undefined ? nextSparse(from) : nextDense(list, from);
    rank += 1;
    return id;
  };
}

/** The id of an entry that there is. */
export function idAt(entries: readonly Entry[], index: number): string {
  return (entries[index] as Entry)[0];
}

function spread(entries: readonly Entry[], moved: ReadonlyMap<number, number>): string[] {
  const ids = entries.map(([id]) => id);
  for (const [slot, index] of moved) ids[slot] = idAt(entries, index);
  return ids;
}
