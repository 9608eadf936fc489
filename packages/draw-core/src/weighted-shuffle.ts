/** Chances by weight: exact whole sums in a tree of wide nodes, so that a rank reads a few hundred numbers. */
import type { Entry } from "./draw.ts";
import { idAt, type NextId } from "./shuffle.ts";
import type { Uniform } from "./uniform.ts";

const FAN_OUT = 64;

/** Ranks entries by their weights: whole, at least 1 each, at most 2^48 in all. */
export function createWeightedShuffle(entries: readonly Entry[], uniform: Uniform): NextId {
  let top = weightsOf(entries);
  const levels = [top];
  while (top.length > 1) {
    top = sumsOf(top);
    levels.push(top);
  }

  return () => {
    const remaining = top[0] as number;
    if (remaining === 0) return undefined;
    const index = findTicket(levels, uniform(remaining));
    strike(levels, index);
    return idAt(entries, index);
  };
}

function weightsOf(entries: readonly Entry[]): Float64Array {
  const weights = new Float64Array(entries.length);
  for (let index = 0; index < weights.length; index += 1) weights[index] = (entries[index] as Entry)[1];
  return weights;
}

// The first index at which the running sum of remaining weights exceeds the ticket.
function findTicket(levels: readonly Float64Array[], ticket: number): number {
  let rest = ticket;
  let node = 0;
  for (let depth = levels.length - 2; depth >= 0; depth -= 1) {
    const level = levels[depth] as Float64Array;
    node *= FAN_OUT;
    while (rest >= (level[node] as number)) {
      rest -= level[node] as number;
      node += 1;
    }
  }
  return node;
}

function strike(levels: readonly Float64Array[], index: number): void {
  const weight = levels[0]?.[index] as number;
  let node = index;
  for (const level of levels) {
    level[node] = (level[node] as number) - weight;
    node = Math.floor(node / FAN_OUT);
  }
}

function sumsOf(level: Float64Array): Float64Array {
  const sums = new Float64Array(Math.ceil(level.length / FAN_OUT));
  for (let node = 0; node < level.length; node += 1) {
    const parent = Math.floor(node / FAN_OUT);
    sums[parent] = (sums[parent] as number) + (level[node] as number);
  }
  return sums;
}
