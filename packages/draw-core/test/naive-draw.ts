/** The protocol page once more, written straight from its sentences: BigInt, whole lists, no cleverness, nothing of src. */
import { createCipheriv, createHash, createHmac } from "node:crypto";
import type { Draw } from "../src/index.ts";

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(",")}}`;
}

export function naiveCanonicalJson(draw: Draw): string {
  return canonical(draw);
}

export function naiveCommitment(draw: Draw): Buffer {
  return createHash("sha256").update(canonical(draw), "utf8").digest();
}

export function naiveSeed(draw: Draw, randomness: string): Buffer {
  return createHmac("sha256", Buffer.from(randomness, "hex"))
    .update(Buffer.concat([Buffer.from("luckydraw/1", "ascii"), naiveCommitment(draw)]))
    .digest();
}

/** The words of a seed's stream, one by one. */
export function* naiveWords(seed: Buffer): Generator<bigint> {
  const cipher = createCipheriv("aes-256-ctr", seed, Buffer.alloc(16));
  for (;;) yield cipher.update(Buffer.alloc(8)).readBigUInt64BE();
}

function naiveUniform(words: Generator<bigint>, size: bigint): bigint {
  const limit = (2n ** 53n / size) * size;
  for (;;) {
    const r = (words.next().value as bigint) >> 11n;
    if (r < limit) return r % size;
  }
}

/** The whole ranking. */
export function naiveRanking(draw: Draw, randomness: string): string[] {
  const words = naiveWords(naiveSeed(draw, randomness));
  const weighted = draw.entries.some(([, weight]) => weight !== 1);
  return weighted ? rankByWeight(draw, words) : rankAlike(draw, words);
}

function rankAlike(draw: Draw, words: Generator<bigint>): string[] {
  const a = draw.entries.map(([id]) => id);
  for (let i = 0; i < a.length; i += 1) {
    const j = i + Number(naiveUniform(words, BigInt(a.length - i)));
    [a[i], a[j]] = [a[j] as string, a[i] as string];
  }
  return a;
}

function rankByWeight(draw: Draw, words: Generator<bigint>): string[] {
  const weights = draw.entries.map(([, weight]) => BigInt(weight));
  return draw.entries.map(() => {
    const t = naiveUniform(
      words,
      weights.reduce((sum, weight) => sum + weight, 0n),
    );
    let running = 0n;
    const index = weights.findIndex((weight) => {
      running += weight;
      return running > t;
    });
    weights[index] = 0n;
    return draw.entries[index]?.[0] as string;
  });
}
