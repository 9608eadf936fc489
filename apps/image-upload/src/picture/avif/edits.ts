/** Changes in place: offsets in an AVIF file point to other places of it, so nothing may move. */
import { collectPieces, type Pieces } from "../pieces.ts";
import type { Range } from "./items.ts";

/** Other bytes at a place, or zeroes. */
export interface Edit extends Range {
  readonly bytes?: Uint8Array;
}

/** The file up to `end`, changed. Where two changes overlap, the first by place wins. */
export function editedPieces(edits: readonly Edit[], end: number): Pieces {
  const pieces = collectPieces();
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.at - other.at)) {
    const from = Math.max(at, edit.at);
    const until = Math.min(end, edit.at + edit.length);
    if (until <= from) continue;
    pieces.keep(at, from - at);
    if (edit.bytes !== undefined && from === edit.at && until === edit.at + edit.length)
      pieces.insert(edit.bytes);
    else pieces.blank(until - from);
    at = until;
  }
  pieces.keep(at, end - at);
  return pieces.done();
}

/** What of a range none of the others covers. */
export function uncovered({ at, length }: Range, covers: readonly Range[]): readonly Range[] {
  const gaps: Range[] = [];
  let from = at;
  for (const cover of covers.toSorted((one, other) => one.at - other.at)) {
    if (cover.at > from && cover.at < at + length) gaps.push({ at: from, length: cover.at - from });
    from = Math.max(from, cover.at + cover.length);
  }
  if (from < at + length) gaps.push({ at: from, length: at + length - from });
  return gaps;
}
