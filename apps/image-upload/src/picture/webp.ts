/** WebP: RIFF chunks. Source: RFC 9649 */
import type { Bytes } from "./bytes.ts";
import { displayed, type Orientation, orientationBlock, readOrientation } from "./exif-orientation.ts";
import type { Picture } from "./picture.ts";
import { checkSize } from "./picture-limits.ts";
import { collectPieces, type PieceCollector } from "./pieces.ts";
import { demand } from "./refusal.ts";

const RIFF_BYTES = 12;
const CHUNK_BYTES = 8;
const FRAME_BYTES = 16;
// An animation has one a frame.
const MAX_CHUNKS = 20_000;
const ANIMATED = 0x02;
const XMP = 0x04;
const EXIF = 0x08;
const kept: ReadonlySet<string> = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]);
const keptInFrame: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "ALPH"]);

/** A chunk with its padding; its data begins 8 bytes on. */
interface Chunk {
  readonly type: string;
  readonly at: number;
  readonly dataBytes: number;
  readonly length: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Reads a WebP. @throws PictureFault */
export function readWebp(bytes: Bytes): Picture {
  const end = CHUNK_BYTES + bytes.u32le(4);
  demand(end <= bytes.size, "truncated");
  const [first] = chunksOf(bytes, RIFF_BYTES, end);
  demand(first !== undefined);
  const isExtended = first?.type === "VP8X";
  const { size, frames } = measure(bytes, end, isExtended);
  checkSize(size.width, size.height, frames);
  const orientation = isExtended ? orientationIn(bytes, end) : 1;

  const body = collectPieces();
  for (const chunk of chunksOf(bytes, RIFF_BYTES, end)) keepChunk(bytes, chunk, orientation, body);
  if (orientation !== 1) body.insert(chunkOf("EXIF", orientationBlock(orientation)));
  const { list, sizeBytes } = body.done();
  const head = Buffer.concat([Buffer.from("RIFF"), littleEndian(4 + sizeBytes), Buffer.from("WEBP")]);
  const pieces = { list: [{ bytes: head }, ...list], sizeBytes: RIFF_BYTES + sizeBytes };
  return { type: "webp", ...displayed(size.width, size.height, orientation), orientation, frames, pieces };
}

function* chunksOf(bytes: Bytes, from: number, end: number): Generator<Chunk> {
  let count = 0;
  for (let at = from; at < end; ) {
    count += 1;
    demand(count <= MAX_CHUNKS);
    const dataBytes = bytes.u32le(at + 4);
    const length = CHUNK_BYTES + dataBytes + (dataBytes % 2);
    demand(at + CHUNK_BYTES + dataBytes <= end, "truncated");
    yield { type: bytes.latin1(at, 4), at, dataBytes, length: Math.min(length, end - at) };
    at += length;
  }
}

interface Measures {
  readonly size: Size;
  readonly frames: number;
}

function measure(bytes: Bytes, end: number, isExtended: boolean): Measures {
  if (!isExtended) return measureStill(bytes, end);
  const canvas = { width: 1 + bytes.u24le(24), height: 1 + bytes.u24le(27) };
  if ((bytes.u8(20) & ANIMATED) !== 0) return { size: canvas, frames: countFrames(bytes, end, canvas) };
  const still = measureStill(bytes, end);
  demand(still.size.width === canvas.width && still.size.height === canvas.height);
  return still;
}

function measureStill(bytes: Bytes, end: number): Measures {
  const pictures = [...chunksOf(bytes, RIFF_BYTES, end)].filter(
    ({ type }) => type === "VP8 " || type === "VP8L",
  );
  const [picture] = pictures;
  demand(pictures.length === 1 && picture !== undefined);
  const { type, at = 0 } = picture ?? {};
  const size = type === "VP8 " ? lossySize(bytes, at + CHUNK_BYTES) : losslessSize(bytes, at + CHUNK_BYTES);
  return { size, frames: 1 };
}

function countFrames(bytes: Bytes, end: number, canvas: Size): number {
  let frames = 0;
  for (const { type, at, dataBytes } of chunksOf(bytes, RIFF_BYTES, end)) {
    if (type !== "ANMF") continue;
    demand(dataBytes >= FRAME_BYTES && frameFits(bytes, at, canvas));
    frames += 1;
  }
  demand(frames > 0);
  return frames;
}

function frameFits(bytes: Bytes, at: number, canvas: Size): boolean {
  const data = at + CHUNK_BYTES;
  const right = 2 * bytes.u24le(data) + 1 + bytes.u24le(data + 6);
  const bottom = 2 * bytes.u24le(data + 3) + 1 + bytes.u24le(data + 9);
  return right <= canvas.width && bottom <= canvas.height;
}

function lossySize(bytes: Bytes, at: number): Size {
  demand((bytes.u8(at) & 1) === 0 && bytes.u24le(at + 3) === 0x2a019d);
  return { width: bytes.u16le(at + 6) & 0x3fff, height: bytes.u16le(at + 8) & 0x3fff };
}

function losslessSize(bytes: Bytes, at: number): Size {
  demand(bytes.u8(at) === 0x2f);
  const bits = bytes.u32le(at + 1);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function orientationIn(bytes: Bytes, end: number): Orientation {
  for (const { type, at, dataBytes } of chunksOf(bytes, RIFF_BYTES, end)) {
    if (type !== "EXIF") continue;
    // Some writers put JPEG's own prefix before it.
    const prefix = dataBytes > 6 && bytes.latin1(at + 8, 6) === "Exif\0\0" ? 6 : 0;
    return readOrientation(bytes, at + 8 + prefix, dataBytes - prefix);
  }
  return 1;
}

function keepChunk(bytes: Bytes, chunk: Chunk, orientation: Orientation, pieces: PieceCollector): void {
  const { type, at, dataBytes, length } = chunk;
  if (!kept.has(type)) return;
  if (type === "VP8X") {
    demand(dataBytes === 10);
    const data = bytes.copy(at + CHUNK_BYTES, dataBytes);
    const flags = data.readUInt8(0) & ~(XMP | EXIF);
    data.writeUInt8(orientation === 1 ? flags : flags | EXIF, 0);
    pieces.insert(chunkOf("VP8X", data));
  } else if (type === "ANMF") keepFrame(bytes, chunk, pieces);
  else {
    pieces.keep(at, length);
    // The file may end without the padding.
    if (length % 2 === 1) pieces.insert(Uint8Array.of(0));
  }
}

/** A frame is made of chunks of its own, where something may be hidden as well. */
function keepFrame(bytes: Bytes, { at, dataBytes }: Chunk, pieces: PieceCollector): void {
  const data = at + CHUNK_BYTES;
  const inner = [...chunksOf(bytes, data + FRAME_BYTES, data + dataBytes)];
  demand(inner.length <= 16);
  const held = inner.filter(({ type }) => keptInFrame.has(type));
  demand(held.length > 0);
  const size = held.reduce((sum, { length }) => sum + length + (length % 2), FRAME_BYTES);
  pieces.insert(Buffer.concat([Buffer.from("ANMF"), littleEndian(size)]));
  pieces.keep(data, FRAME_BYTES);
  for (const chunk of held) {
    pieces.keep(chunk.at, chunk.length);
    if (chunk.length % 2 === 1) pieces.insert(Uint8Array.of(0));
  }
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(type), littleEndian(data.length), data, Buffer.alloc(data.length % 2)]);
}

function littleEndian(value: number): Uint8Array {
  const target = Buffer.alloc(4);
  target.writeUInt32LE(value);
  return target;
}
