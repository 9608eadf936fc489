/** Slack's v0 signature: HMAC-SHA256 of `v0:{timestamp}:{body}`, written `v0=` and 64 hexadecimal digits. */
import { createHmac, type KeyObject } from "node:crypto";

/** Carries the signature. */
export const SIGNATURE_HEADER = "x-slack-signature";

/** Carries the time of signing, in seconds since 1970. */
export const TIMESTAMP_HEADER = "x-slack-request-timestamp";

// Lower case only, as Slack writes it: one signature then has one spelling.
const SIGNATURE = /^v0=[0-9a-f]{64}$/;

// 15 digits always fit a safe integer.
const TIMESTAMP = /^[0-9]{1,15}$/;

/** The 32 bytes that a signature header stands for, or `undefined` if it is written in any other way. */
export function parseSignature(text: string): Uint8Array | undefined {
  return SIGNATURE.test(text) ? Buffer.from(text.slice(3), "hex") : undefined;
}

/** The seconds that a timestamp header stands for, or `undefined` unless it is 1 to 15 decimal digits. */
export function parseTimestamp(text: string): number | undefined {
  return TIMESTAMP.test(text) ? Number(text) : undefined;
}

/**
 * The 32 bytes of the signature over a body. The body is fed to the HMAC where it lies, without a copy.
 *
 * @param key - the signing secret.
 * @param timestamp - the timestamp exactly as its header has it.
 * @param body - the raw bytes of the body; a string stands for its UTF-8 bytes.
 */
export function computeSignature(key: KeyObject, timestamp: string, body: Uint8Array | string): Buffer {
  const hmac = createHmac("sha256", key).update(`v0:${timestamp}:`).update(body);
  // By way of a string the 32 bytes come from Node's buffer pool: `digest()` would allocate an `ArrayBuffer`
  // for them, which costs a tenth of the whole signature of a small body.
  return Buffer.from(hmac.digest("binary"), "binary");
}
