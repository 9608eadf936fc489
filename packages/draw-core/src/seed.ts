/** The seed: HMAC-SHA-256 under the beacon's randomness over `"luckydraw/1"` and the commitment. */

import { concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { hmacSha256 } from "#crypto";

/**
 * The 32-byte seed of a draw's stream.
 *
 * @param commitment 64 hex characters.
 * @param randomness The beacon's randomness, 64 hex characters.
 * @example
 * ```ts
 * import { seedOf } from "@luckydraw/draw-core";
 *
 * const seed = seedOf(
 *   "681711e930d388738f1ed0424714be96fb3faf1c4c9346d1a2cbc1b08e7090e0",
 *   "fb8f7bc29bf24db51871ec8c79f3a1e4bd0557bc0dfcee9ed1d924e69d1c60dc",
 * );
 * console.assert(seed.length === 32 && seed[0] === 0xcf);
 * ```
 */
export function seedOf(commitment: string, randomness: string): Uint8Array {
  return hmacSha256(hexToBytes(randomness), concatBytes(utf8ToBytes("luckydraw/1"), hexToBytes(commitment)));
}
