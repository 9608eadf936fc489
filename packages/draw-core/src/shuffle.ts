/** Equal chances: Fisher-Yates from the front, touching only what it moves. */
import type { Uniform } from "./uniform.ts";

/** The index that has the next rank; `undefined` when all have one. */
export type NextIndex = () => number | undefined;

/** Ranks `0 .. size-1`, all alike. Memory grows with the ranks read until an eighth is ranked, then it is 4 bytes an entry. */
export function createShuffle(size: number, uniform: Uniform): NextIndex {
  const moved = new Map<number, number>();
  let slots: Uint32Array | undefined;
  let rank = 0;

  function nextDense(all: Uint32Array): number {
    const from = rank + uniform(size - rank);
    const index = all[from] as number;
    all[from] = all[rank] as number;
    return index;
  }

  function nextSparse(): number {
    const from = rank + uniform(size - rank);
    const index = moved.get(from) ?? from;
    moved.set(from, moved.get(rank) ?? rank);
    return index;
  }

  return () => {
    if (rank === size) return undefined;
    // A map is the better store for a few of many, an array for most of them; both hold the same list.
    if (slots === undefined && 8 * (rank + 1) > size) slots = spread(size, moved);
    const index = slots === undefined ? nextSparse() : nextDense(slots);
    rank += 1;
    return index;
  };
}

function spread(size: number, moved: ReadonlyMap<number, number>): Uint32Array {
  const slots = new Uint32Array(size);
  for (let slot = 0; slot < size; slot += 1) slots[slot] = slot;
  for (const [slot, index] of moved) slots[slot] = index;
  return slots;
}
