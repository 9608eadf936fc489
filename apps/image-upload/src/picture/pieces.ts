/** What of a file goes out: ranges of it, and a few bytes between them. */
import { demand } from "./refusal.ts";

/** A part of what goes out. */
export type Piece =
  /** As it stands in the source. */
  | { readonly from: number; readonly length: number }
  | { readonly bytes: Uint8Array }
  /** So many bytes of zero. */
  | { readonly zeroes: number };

/** Pieces in their order. */
export interface Pieces {
  readonly list: readonly Piece[];
  readonly sizeBytes: number;
}

/** Collects pieces. Ranges that touch become one. */
export interface PieceCollector {
  keep(from: number, length: number): void;
  insert(bytes: Uint8Array): void;
  blank(length: number): void;
  done(): Pieces;
}

// A picture has a few dozen. More is made to fill the memory of whoever reads it.
const MAX_PIECES = 20_000;

/** Begins with nothing. */
export function collectPieces(): PieceCollector {
  const list: Piece[] = [];
  let sizeBytes = 0;
  const add = (piece: Piece, length: number): void => {
    demand(list.length < MAX_PIECES);
    list.push(piece);
    sizeBytes += length;
  };
  return {
    keep: (from, length) => {
      const last = list.at(-1);
      if (last !== undefined && "from" in last && last.from + last.length === from) {
        list[list.length - 1] = { from: last.from, length: last.length + length };
        sizeBytes += length;
      } else if (length > 0) add({ from, length }, length);
    },
    insert: (bytes) => add({ bytes }, bytes.length),
    blank: (zeroes) => {
      if (zeroes > 0) add({ zeroes }, zeroes);
    },
    done: () => ({ list, sizeBytes }),
  };
}
