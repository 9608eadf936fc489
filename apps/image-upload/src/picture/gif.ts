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
const PLAIN_TEXT = 0x01;
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

/** Keeps pictures and how they are shown; the trailer that ends them is put anew, as some writers leave it out. */
function keepBlocks(bytes: Bytes, start: number, pieces: PieceCollector): Frames {
  let frames: Frames = { count: 0, width: 0, height: 0 };
  // Says how the next picture is shown; kept only with it.
  let control: Block | undefined;
  const keep = ({ at, end }: Block): void => pieces.keep(at, end - at);
  for (const block of blocksOf(bytes, start)) {
    switch (block.kind) {
      case "control":
        control = block;
        break;
      case "image":
        if (control !== undefined) keep(control);
        keep(block);
        frames = frames.count === 0 ? firstFrame(bytes, block.at) : { ...frames, count: frames.count + 1 };
        control = undefined;
        break;
      case "loop":
        keep(block);
        break;
      case "text":
        // With a text that isn't kept goes how it would be shown.
        control = undefined;
    }
  }
  pieces.insert(Uint8Array.of(TRAILER));
  return frames;
}

interface Block {
  readonly kind: "image" | "control" | "loop" | "text" | "other";
  readonly at: number;
  readonly end: number;
}

function firstFrame(bytes: Bytes, at: number): Frames {
  return { count: 1, width: bytes.u16le(at + 5), height: bytes.u16le(at + 7) };
}

/** To the trailer, or to the end of the file. What stands behind the trailer is none of it. */
function* blocksOf(bytes: Bytes, start: number): Generator<Block> {
  for (let at = start; at < bytes.size && bytes.u8(at) !== TRAILER; ) {
    const block = blockAt(bytes, at);
    yield block;
    at = block.end;
  }
}

function blockAt(bytes: Bytes, at: number): Block {
  const introducer = bytes.u8(at);
  if (introducer === IMAGE) return { kind: "image", at, end: endOfImage(bytes, at) };
  demand(introducer === EXTENSION);
  const label = bytes.u8(at + 1);
  const kind =
    label === GRAPHIC_CONTROL
      ? "control"
      : label === PLAIN_TEXT
        ? "text"
        : isLoop(bytes, at)
          ? "loop"
          : "other";
  return { kind, at, end: endOfBlocks(bytes, at + 2) };
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
