/** A picture's pieces as they go out: 64 KB at a time, so that memory doesn't grow with the picture. */
import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { bytesOfFile } from "../picture/bytes.ts";
import type { Pieces } from "../picture/pieces.ts";

const CHUNK_BYTES = 65_536;

/** The bytes. */
export async function* readPieces(file: FileHandle, pieces: Pieces): AsyncGenerator<Uint8Array> {
  for (const piece of pieces.list) {
    if ("bytes" in piece) {
      yield piece.bytes;
      continue;
    }
    const length = "zeroes" in piece ? piece.zeroes : piece.length;
    for (let done = 0; done < length; done += CHUNK_BYTES) {
      const size = Math.min(CHUNK_BYTES, length - done);
      // Each its own: whoever sends it may still hold the one before.
      const chunk = Buffer.alloc(size);
      if ("from" in piece) await file.read(chunk, 0, size, piece.from + done);
      yield chunk;
    }
  }
}

/** Their CRC-32, so that the bucket notices what was changed on the way. */
export function checksumOf({ fd }: FileHandle, sizeBytes: number, pieces: Pieces): number {
  const source = bytesOfFile(fd, sizeBytes);
  const zeroes = Buffer.alloc(CHUNK_BYTES);
  let sum = 0;
  for (const piece of pieces.list) {
    if ("bytes" in piece) sum = crc32(piece.bytes, sum);
    else if ("from" in piece) sum = source.crc32(piece.from, piece.length, sum);
    else
      for (let left = piece.zeroes; left > 0; left -= CHUNK_BYTES) sum = crc32(zeroes.subarray(0, left), sum);
  }
  return sum;
}
