/** Where a receipt comes from, and its text. */
import { inflateFragment } from "./inflate-fragment.ts";
import { MAX_TEXT_BYTES } from "./limits.ts";

/** What somebody hands over. */
export type Source =
  /** The part of a link behind its `#`. */
  | { readonly kind: "fragment"; readonly fragment: string }
  /** What was pasted: a receipt, or a link that holds one. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "file"; readonly file: Blob };

/** Why there is no text. */
export type UnreadReason = "empty" | "too-large" | "link-damaged" | "unreadable";

/** The text of a source. */
export type SourceText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: UnreadReason };

/** Reads the text of a receipt; never throws. */
export async function readSource(source: Source): Promise<SourceText> {
  if (source.kind === "fragment") return inflateFragment(source.fragment);
  if (source.kind === "file") return readFile(source.file);
  const text = source.text.replace(/^\uFEFF/, "").trim();
  const link = /^https?:\/\/\S*#(\S+)$/.exec(text);
  if (link?.[1] !== undefined) return inflateFragment(link[1]);
  if (text.length > MAX_TEXT_BYTES) return { ok: false, reason: "too-large" };
  return text === "" ? { ok: false, reason: "empty" } : { ok: true, text };
}

async function readFile(file: Blob): Promise<SourceText> {
  if (file.size > MAX_TEXT_BYTES) return { ok: false, reason: "too-large" };
  try {
    return await readSource({ kind: "text", text: await file.text() });
  } catch {
    return { ok: false, reason: "unreadable" };
  }
}
