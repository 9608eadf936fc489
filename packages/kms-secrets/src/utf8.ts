// UTF-8 without forgiveness.

/** The text of UTF-8 bytes, a byte order mark included; `undefined` when they are not UTF-8. */
export function textOfUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
