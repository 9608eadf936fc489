// Base64 as RFC 4648 section 4 has it, and nothing that merely resembles it.

/** The bytes of a base64 text; `undefined` when it is not canonical base64 to the last bit. */
export function bytesOfBase64(encoded: string): Uint8Array | undefined {
  const bytes = Buffer.from(encoded, "base64");
  // Buffer skips what is not base64; only a text that comes back the same was base64 in the first place.
  return bytes.toString("base64") === encoded ? bytes : undefined;
}

/** The base64 text of bytes. */
export function base64OfBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
