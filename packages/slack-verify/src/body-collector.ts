/** Puts a body together from its chunks and holds the limit while they come. */

/** Made by {@link createBodyCollector}. */
export interface BodyCollector {
  /** Takes a chunk. `false` once the body is over the limit: it then keeps no byte of it. */
  add(chunk: Uint8Array): boolean;
  /** The whole body; the very chunk if there was only one. */
  bytes(): Uint8Array;
}

/** @param maxBodyBytes - the most it ever holds. */
export function createBodyCollector(maxBodyBytes: number): BodyCollector {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  return {
    add(chunk) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBodyBytes) chunks.length = 0;
      else chunks.push(chunk);
      return sizeBytes <= maxBodyBytes;
    },
    bytes() {
      const [first] = chunks;
      return first?.length === sizeBytes ? first : Buffer.concat(chunks);
    },
  };
}
