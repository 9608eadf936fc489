import fc from "fast-check";
import { expect, test } from "vitest";
import { createUniform } from "./uniform.ts";

/** A stream of the words given (64 bits each), then of zeros; notes how many bytes were asked for. */
function streamOf(words: readonly bigint[]): { read: (sizeBytes: number) => Uint8Array; asked: number[] } {
  const asked: number[] = [];
  let at = 0;
  const read = (sizeBytes: number): Uint8Array => {
    asked.push(sizeBytes);
    const bytes = new DataView(new ArrayBuffer(sizeBytes));
    for (let offset = 0; offset < sizeBytes; offset += 8) bytes.setBigUint64(offset, words[at++] ?? 0n);
    return new Uint8Array(bytes.buffer);
  };
  return { read, asked };
}

/** The word whose upper 53 bits are `value`, its lowest 11 bits set: they must not matter. */
function wordOf(value: bigint): bigint {
  return (value << 11n) | 0x7ffn;
}

test("takes the upper 53 bits of a big-endian word", () => {
  const uniform = createUniform(streamOf([0x0123_4567_89ab_cdefn]).read);

  const value = uniform(2 ** 48);

  expect(BigInt(value)).toBe((0x0123_4567_89ab_cdefn >> 11n) % 2n ** 48n);
});

test("a word at the limit is read again, the word below it is not", () => {
  const size = Math.floor(2 ** 53 / 33) + 1;
  const limit = BigInt(size) * 32n;

  const below = createUniform(streamOf([wordOf(limit - 1n), wordOf(5n)]).read)(size);
  const at = createUniform(streamOf([wordOf(limit), wordOf(5n)]).read)(size);
  const last = createUniform(streamOf([wordOf(2n ** 53n - 1n), wordOf(limit), wordOf(6n)]).read)(size);

  expect([below, at, last]).toEqual([size - 1, 5, 6]);
});

test("a size that divides 2^53 has no word to read again", () => {
  for (const size of [1, 2, 2 ** 20, 2 ** 48]) {
    const uniform = createUniform(streamOf([wordOf(2n ** 53n - 1n), wordOf(0n)]).read);

    const value = uniform(size);

    expect(value).toBe(size - 1);
  }
});

test("uniform(1) reads a word too", () => {
  const uniform = createUniform(streamOf([wordOf(3n), wordOf(4n)]).read);

  const values = [uniform(1), uniform(10)];

  expect(values).toEqual([0, 4]);
});

test("is what the page says for any words and any size", () => {
  const words = fc.array(fc.bigInt(0n, 2n ** 64n - 1n), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 2 ** 48 }), (given, size) => {
      const limit = (2n ** 53n / BigInt(size)) * BigInt(size);
      const accepted = [...given, 0n].map((word) => word >> 11n).find((value) => value < limit) as bigint;

      const value = createUniform(streamOf(given).read)(size);

      expect(BigInt(value)).toBe(accepted % BigInt(size));
    }),
    { numRuns: 1_000 },
  );
});

test("reads a little at first and at most 16 KB at once, each word once", () => {
  const words = Array.from({ length: 6_000 }, (_, index) => wordOf(BigInt(index)));
  const { read, asked } = streamOf(words);
  const uniform = createUniform(read);

  const values = words.map(() => uniform(10_000));

  expect(values).toEqual(words.map((_, index) => index));
  expect(asked).toEqual([512, 1024, 2048, 4096, 8192, 16_384, 16_384]);
});
