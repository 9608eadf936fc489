/** The three primitives of the protocol, as the rest of the package asks for them. */

/** What a provider module exports; `#crypto` is Node's own crypto in Node and noble's elsewhere. */
export interface CryptoProvider {
  /** SHA-256 over the parts one after the other, strings as UTF-8. */
  sha256(parts: Iterable<string | Uint8Array>): Uint8Array;
  /** HMAC-SHA-256. */
  hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array;
  /** The AES-256-CTR keystream under a 32-byte key from an all-zero counter block, read on from call to call. */
  keystream(key: Uint8Array): Keystream;
}

/** The next `sizeBytes` bytes of a stream; a multiple of 16. The answer is the caller's own. */
export type Keystream = (sizeBytes: number) => Uint8Array;
