/** GIF: blocks. Source: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
import type { Bytes } from "./bytes.ts";
import type { Picture } from "./picture.ts";
import { checkSize } from "./picture-limits.ts";
import { collectPieces, type PieceCollector } from "./pieces.ts";
import { demand } from "./refusal.ts";

const HEADER_BYTES = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;
// They say how often the animation is repeated. Others hold XMP, and whatever a program wants.
const loops: ReadonlySet<string> = new Set(["NETSCAPE2.0", "ANIMEXTS1.0"]);

/** Reads a GIF. @throws PictureFault */
export function readGif(bytes: Bytes): Picture {
  const pieces = collectPieces();
  const start = HEADER_BYTES + tableBytes(bytes.u8(10));
  demand(start <= bytes.size, "truncated");
  pieces.keep(0, start);
  const frames = keepBlocks(bytes, start, pieces);
  const [screenWidth, screenHeight] = [bytes.u16le(6), bytes.u16le(8)];
  // A screen of nothing is as large as the first frame.
  const width = screenWidth || frames.width;
  const height = screenHeight || frames.height;
  demand(frames.count > 0);
  checkSize(width, height, frames.count);
  return { type: "gif", width, height, orientation: 1, frames: frames.count, pieces: pieces.done() };
}

interface Frames {
  readonly count: number;
  /** Of the first. */
  readonly width: number;
  readonly height: number;
}

function keepBlocks(bytes: Bytes, start: number, pieces: PieceCollector): Frames {
  let frames: Frames = { count: 0, width: 0, height: 0 };
  // Says how the next picture is shown; kept only with it.
  let control: number | undefined;
  for (let at = start; ; ) {
    // Some writers leave the trailer out.
    if (at === bytes.size && frames.count > 0) break;
    const kind = bytes.u8(at);
    if (kind === TRAILER) break;
    demand(kind === EXTENSION || kind === IMAGE);
    const end = kind === IMAGE ? endOfImage(bytes, at) : endOfBlocks(bytes, at + 2);
    if (kind === EXTENSION && bytes.u8(at + 1) === GRAPHIC_CONTROL) control = at;
    else if (kind === EXTENSION) {
      if (isLoop(bytes, at)) pieces.keep(at, end - at);
      // It belonged to a text that is not kept.
      if (bytes.u8(at + 1) === 0x01) control = undefined;
    } else {
      if (control !== undefined) pieces.keep(control, endOfBlocks(bytes, control + 2) - control);
      control = undefined;
      pieces.keep(at, end - at);
      if (frames.count === 0) frames = { count: 0, width: bytes.u16le(at + 5), height: bytes.u16le(at + 7) };
      frames = { ...frames, count: frames.count + 1 };
    }
    at = end;
  }
  pieces.insert(Uint8Array.of(TRAILER));
  return frames;
}

function isLoop(bytes: Bytes, at: number): boolean {
  const isApplication = bytes.u8(at + 1) === APPLICATION && bytes.u8(at + 2) === 11;
  // Its one block of data has three bytes, so that nothing else travels along.
  return isApplication && loops.has(bytes.latin1(at + 3, 11)) && endOfBlocks(bytes, at + 2) === at + 19;
}

function endOfImage(bytes: Bytes, at: number): number {
  const data = at + 10 + tableBytes(bytes.u8(at + 9));
  demand(bytes.u8(data) <= 11);
  return endOfBlocks(bytes, data + 1);
}

/** Blocks of data, each led by its length, to the empty one. */
function endOfBlocks(bytes: Bytes, from: number): number {
  for (let at = from; ; ) {
    const length = bytes.u8(at);
    at += 1 + length;
    if (length === 0) return at;
  }
}

function tableBytes(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}
