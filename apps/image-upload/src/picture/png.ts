/** PNG and APNG: chunks. Source: https://www.w3.org/TR/png-3/ */
import { crc32, inflateSync } from "node:zlib";
import type { Bytes } from "./bytes.ts";
import { displayed, type Orientation, orientationBlock, readOrientation } from "./exif-orientation.ts";
import type { Picture } from "./picture.ts";
import { checkSize } from "./picture-limits.ts";
import { collectPieces } from "./pieces.ts";
import { demand } from "./refusal.ts";

// What it is decoded, animated and coloured by.
const kept: ReadonlySet<string> = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "acTL", "fcTL", "fdAT"],
  ...["gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "mDCv", "cLLi", "sBIT", "bKGD", "pHYs"],
]);
const SIGNATURE_BYTES = 8;
const PALETTE_COLOURS = 3;
const depthsByColours: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  [PALETTE_COLOURS]: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
// A profile is a few kilobytes, a large one two megabytes; what inflates to more is no profile.
const MAX_PROFILE_BYTES = 4_194_304;

/** A chunk; its data begins 8 bytes on, and its checksum follows them. */
interface Chunk {
  readonly type: string;
  readonly at: number;
  readonly length: number;
}

/** Reads a PNG. @throws PictureFault */
export function readPng(bytes: Bytes): Picture {
  const [width, height] = readHeader(bytes);
  const orientation = orientationIn(bytes);
  const counts = new Map<string, number>();
  const pieces = collectPieces();
  pieces.keep(0, SIGNATURE_BYTES);
  for (const chunk of chunksOf(bytes)) {
    const { type, at, length } = chunk;
    // A lower-case letter first: it may be left out.
    if (!kept.has(type)) demand(/^[a-z]/.test(type));
    else if (type !== "iCCP" || isProfile(bytes, chunk)) {
      demand(bytes.crc32(at + 4, 4 + length) === bytes.u32be(at + 8 + length));
      pieces.keep(at, 12 + length);
      counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    if (type === "IHDR" && orientation !== 1) pieces.insert(exifChunk(orientation));
  }
  demand(counts.get("IHDR") === 1 && counts.has("IDAT"));
  demand(bytes.u8(25) !== PALETTE_COLOURS || counts.has("PLTE"));
  const frames = counts.has("acTL") ? Math.max(1, counts.get("fcTL") ?? 0) : 1;
  checkSize(width, height, frames);
  return {
    type: "png",
    ...displayed(width, height, orientation),
    orientation,
    frames,
    pieces: pieces.done(),
  };
}

function readHeader(bytes: Bytes): readonly [width: number, height: number] {
  demand(bytes.u32be(8) === 13 && bytes.latin1(12, 4) === "IHDR");
  const depths = depthsByColours[bytes.u8(25)] ?? [];
  demand(depths.includes(bytes.u8(24)) && bytes.u8(26) === 0 && bytes.u8(27) === 0 && bytes.u8(28) <= 1);
  const size = [bytes.u32be(16), bytes.u32be(20)] as const;
  checkSize(...size);
  return size;
}

/** To the picture's end. What stands behind it is none of it. */
function* chunksOf(bytes: Bytes): Generator<Chunk> {
  for (let at = SIGNATURE_BYTES; ; ) {
    const chunk = { at, length: bytes.u32be(at), type: bytes.latin1(at + 4, 4) };
    demand(at + 12 + chunk.length <= bytes.size, "truncated");
    yield chunk;
    if (chunk.type === "IEND") return;
    at += 12 + chunk.length;
  }
}

function orientationIn(bytes: Bytes): Orientation {
  for (const { type, at, length } of chunksOf(bytes)) {
    if (type === "eXIf") return readOrientation(bytes, at + 8, length);
  }
  return 1;
}

/** Whether a profile is one: it has a name, and what it inflates to is no bomb. */
function isProfile(bytes: Bytes, { at, length }: Chunk): boolean {
  if (length > MAX_PROFILE_BYTES) return false;
  const data = bytes.copy(at + 8, length);
  const nameEnd = data.indexOf(0);
  if (nameEnd < 1 || nameEnd > 79) return false;
  try {
    return inflateSync(data.subarray(nameEnd + 2), { maxOutputLength: MAX_PROFILE_BYTES }).length > 0;
  } catch {
    return false;
  }
}

function exifChunk(orientation: Orientation): Uint8Array {
  const content = Buffer.concat([Buffer.from("eXIf"), orientationBlock(orientation)]);
  const chunk = Buffer.alloc(8 + content.length);
  chunk.writeUInt32BE(content.length - 4, 0);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), 4 + content.length);
  return chunk;
}
