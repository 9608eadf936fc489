/** What a draw is measured against: the floor for each case, written as plainly as it can be, and libraries people use. */
import { createCipheriv, createHash, randomInt } from "node:crypto";
import Chance from "chance";
import lodash from "lodash";
import { MersenneTwister19937, sample } from "random-js";
import type { Entry } from "../src/index.ts";

const WORDS_END = 2 ** 53;

/** Numbers without bias from a buffered AES-256-CTR stream. */
function bufferedUniform(seed: Uint8Array): (size: number) => number {
  const cipher = createCipheriv("aes-256-ctr", seed, Buffer.alloc(16));
  const zeros = Buffer.alloc(16_384);
  const refill = (): DataView => {
    const bytes = cipher.update(zeros);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  let view = refill();
  let offset = 0;
  return (size) => {
    for (;;) {
      if (offset === view.byteLength) {
        view = refill();
        offset = 0;
      }
      const word = view.getUint32(offset) * 0x20_0000 + (view.getUint32(offset + 4) >>> 11);
      offset += 8;
      if (word < WORDS_END - size || word < WORDS_END - (WORDS_END % size)) return word % size;
    }
  };
}

/** The floor: sparse Fisher-Yates on the stream. */
export function sparseFisherYates(entries: readonly Entry[], ranks: number, seed: Uint8Array): string[] {
  const uniform = bufferedUniform(seed);
  const moved = new Map<number, number>();
  const ids: string[] = [];
  for (let rank = 0; rank < ranks; rank += 1) {
    const from = rank + uniform(entries.length - rank);
    ids.push((entries[moved.get(from) ?? from] as Entry)[0]);
    moved.set(from, moved.get(rank) ?? rank);
  }
  return ids;
}

/** The floor when all are ranked: Fisher-Yates on a copy. */
export function denseFisherYates(entries: readonly Entry[], seed: Uint8Array): string[] {
  const uniform = bufferedUniform(seed);
  const ids = entries.map(([id]) => id);
  for (let rank = 0; rank < ids.length; rank += 1) {
    const from = rank + uniform(ids.length - rank);
    const id = ids[from] as string;
    ids[from] = ids[rank] as string;
    ids[rank] = id;
  }
  return ids;
}

/** The floor of weighted draws: whole sums in two levels, blocks of about the square root. */
export function twoLevelSums(entries: readonly Entry[], ranks: number, seed: Uint8Array): string[] {
  const uniform = bufferedUniform(seed);
  const width = 1_024;
  const weights = new Float64Array(entries.length);
  for (let index = 0; index < weights.length; index += 1) weights[index] = (entries[index] as Entry)[1];
  const blocks = new Float64Array(Math.ceil(weights.length / width));
  let total = 0;
  for (let index = 0; index < weights.length; index += 1) {
    blocks[index >>> 10] = (blocks[index >>> 10] as number) + (weights[index] as number);
    total += weights[index] as number;
  }
  const ids: string[] = [];
  while (ids.length < ranks) {
    let rest = uniform(total);
    let block = 0;
    while (rest >= (blocks[block] as number)) rest -= blocks[block++] as number;
    let index = block * width;
    while (rest >= (weights[index] as number)) rest -= weights[index++] as number;
    const weight = weights[index] as number;
    weights[index] = 0;
    blocks[block] = (blocks[block] as number) - weight;
    total -= weight;
    ids.push((entries[index] as Entry)[0]);
  }
  return ids;
}

/** The floor of commitments: the list as JSON, hashed. */
export function stringifyAndHash(entries: readonly Entry[]): string {
  return createHash("sha256").update(JSON.stringify(entries)).digest("hex");
}

/** Fisher-Yates with a number of the operating system's for each rank. */
export function randomIntFisherYates(ids: readonly string[], ranks: number): string[] {
  const copy = [...ids];
  for (let rank = 0; rank < ranks; rank += 1) {
    const from = randomInt(rank, copy.length);
    const id = copy[from] as string;
    copy[from] = copy[rank] as string;
    copy[rank] = id;
  }
  return copy.slice(0, ranks);
}

export function lodashSample(ids: readonly string[], ranks: number): string[] {
  return lodash.sampleSize(ids, ranks);
}

const chance = new Chance(1);
export function chanceSample(ids: string[], ranks: number): string[] {
  return chance.pickset(ids, ranks);
}

const twister = MersenneTwister19937.seed(1);
export function randomJsSample(ids: readonly string[], ranks: number): string[] {
  return sample(twister, [...ids], ranks);
}
