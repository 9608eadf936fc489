/** The receipt in a link: JSON in UTF-8, deflated (RFC 1951), in base64url (RFC 4648). */
import { MAX_TEXT_BYTES } from "./limits.ts";
import type { SourceText } from "./read-source.ts";

/**
 * The text in a link's fragment, inflated only as far as the limit: a few kilobytes of a hostile link could hold gigabytes.
 *
 * @param fragment Without its `#`.
 */
export async function inflateFragment(
  fragment: string,
  maxBytes: number = MAX_TEXT_BYTES,
): Promise<SourceText> {
  const packed = bytesOf(fragment);
  if (packed === undefined) return { ok: false, reason: "link-damaged" };
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    const inflated = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const reader = inflated.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      sizeBytes += next.value.byteLength;
      if (sizeBytes > maxBytes) {
        await reader.cancel();
        return { ok: false, reason: "too-large" };
      }
      chunks.push(next.value);
    }
    return { ok: true, text: textOf(chunks, sizeBytes) };
  } catch {
    return { ok: false, reason: "link-damaged" };
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+={0,2}$/.test(base64url)) return undefined;
  try {
    const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function textOf(chunks: readonly Uint8Array[], sizeBytes: number): string {
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
