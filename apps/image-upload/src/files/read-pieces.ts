/** A picture's pieces as they go out: through one buffer, as long as nobody looks at the last one any more. */
import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import type { Piece, Pieces } from "../picture/pieces.ts";

const CHUNK_BYTES = 262_144;

/** The bytes, a quarter of a megabyte at a time at most. */
export async function* readPieces(file: FileHandle, pieces: Pieces): AsyncGenerator<Uint8Array> {
  for (const piece of pieces.list) {
    if ("bytes" in piece) yield piece.bytes;
    else yield* longPiece(file, piece);
  }
}

async function* longPiece(
  file: FileHandle,
  piece: Exclude<Piece, { readonly bytes: Uint8Array }>,
): AsyncGenerator<Uint8Array> {
  const length = "zeroes" in piece ? piece.zeroes : piece.length;
  for (let done = 0; done < length; done += CHUNK_BYTES) {
    const size = Math.min(CHUNK_BYTES, length - done);
    // Each its own: whoever sends it may still hold the one before.
    const chunk = Buffer.alloc(size);
    if ("from" in piece) await file.read(chunk, 0, size, piece.from + done);
    yield chunk;
  }
}

/** Their CRC-32, so that the bucket notices what was changed on the way. */
export async function checksumOf(file: FileHandle, pieces: Pieces): Promise<number> {
  let sum = 0;
  for await (const chunk of readPieces(file, pieces)) sum = crc32(chunk, sum);
  return sum;
}
