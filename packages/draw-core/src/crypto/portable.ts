/** The primitives in plain JavaScript (noble), for browsers and anything else that is not Node. */
import { ctr } from "@noble/ciphers/aes.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js";
import type { CryptoProvider } from "./provider.ts";

export const sha256: CryptoProvider["sha256"] = (parts) => {
  const encoder = new TextEncoder();
  const hash = nobleSha256.create();
  for (const part of parts) hash.update(typeof part === "string" ? encoder.encode(part) : part);
  return hash.digest();
};

export const hmacSha256: CryptoProvider["hmacSha256"] = (key, message) => hmac(nobleSha256, key, message);

export const keystream: CryptoProvider["keystream"] = (key) => {
  let blocksRead = 0;
  return (sizeBytes) => {
    // A read starts at its own counter block: noble's CTR keeps no state between calls.
    const counter = new Uint8Array(16);
    new DataView(counter.buffer).setBigUint64(8, BigInt(blocksRead));
    blocksRead += sizeBytes / 16;
    return ctr(key, counter).encrypt(new Uint8Array(sizeBytes));
  };
};
