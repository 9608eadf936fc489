/** Whole numbers without bias from a stream of bytes. */
import type { Keystream } from "./crypto/provider.ts";

/** A number from 0 to `size - 1`, each as likely; 1 <= size <= 2^48. */
export type Uniform = (size: number) => number;

const WORDS_END = 2 ** 53;
const LEAST_READ_BYTES = 512;
const MOST_READ_BYTES = 16_384;

/** Reads 8 bytes a try: the upper 53 bits of a big-endian word, again while they are beyond the last whole multiple. */
export function createUniform(read: Keystream): Uniform {
  let view: DataView = new DataView(new ArrayBuffer(0));
  let offset = 0;
  let sizeBytes = LEAST_READ_BYTES;

  function nextWord(): number {
    if (offset === view.byteLength) {
      const bytes = read(sizeBytes);
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      offset = 0;
      sizeBytes = Math.min(2 * sizeBytes, MOST_READ_BYTES);
    }
    const word = view.getUint32(offset) * 0x20_0000 + (view.getUint32(offset + 4) >>> 11);
    offset += 8;
    return word;
  }

  return (size) => {
    let word = nextWord();
    // The limit is more than 2^53 - size; most words are below that and need no division to be accepted.
    while (word >= WORDS_END - size && word >= WORDS_END - (WORDS_END % size)) word = nextWord();
    return word % size;
  };
}
