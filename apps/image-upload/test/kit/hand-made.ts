/** Files byte by byte: what no honest program writes. */
import { crc32, deflateSync } from "node:zlib";

const be32 = (value: number): Buffer => {
  const target = Buffer.alloc(4);
  target.writeUInt32BE(value);
  return target;
};
const le32 = (value: number): Buffer => Buffer.from(be32(value)).reverse();
const le16 = (value: number): Buffer => Buffer.of(value & 255, value >> 8);

/** A chunk of a PNG, its checksum right. */
export function pngChunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([be32(data.length), body, be32(crc32(body))]);
}

export const pngSignature = Buffer.from("89504e470d0a1a0a", "hex");

/** The first chunk of a PNG; grey, 8 bits. */
export function pngHeader(width: number, height: number): Buffer {
  return pngChunk("IHDR", Buffer.concat([be32(width), be32(height), Buffer.of(8, 0, 0, 0, 0)]));
}

/** A whole PNG that says so large a size and holds next to nothing. */
export function pngOf(width: number, height: number, ...more: readonly Buffer[]): Buffer {
  const data = pngChunk("IDAT", deflateSync(Buffer.alloc(Math.min(1_000, (width + 1) * height))));
  return Buffer.concat([pngSignature, pngHeader(width, height), ...more, data, pngChunk("IEND")]);
}

/** A segment of a JPEG. */
export function jpegSegment(marker: number, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data]);
}

/** The part of a JPEG that says its size. */
export function jpegFrame(width: number, height: number, marker = 0xc0, bits = 8): Buffer {
  const size = Buffer.of(bits, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0);
  return jpegSegment(marker, size);
}

const scan = Buffer.concat([jpegSegment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)), Buffer.of(1, 2, 0xff, 0, 3)]);

/** A whole JPEG of these segments, with so many scans. */
export function jpegOf(segments: readonly Buffer[], scans = 1): Buffer {
  const all = Array.from({ length: scans }, () => scan);
  return Buffer.concat([Buffer.of(0xff, 0xd8), ...segments, ...all, Buffer.of(0xff, 0xd9)]);
}

/** An image block of a GIF, of one pixel. */
export const gifImage = Buffer.from("2c0000000001000100000202440100", "hex");
export const gifControl = Buffer.from("21f90400000a0000", "hex").subarray(0, 8);

/** A GIF of these blocks. */
export function gifOf(width: number, height: number, ...blocks: readonly Buffer[]): Buffer {
  const head = Buffer.concat([
    Buffer.from("GIF89a"),
    le16(width),
    le16(height),
    Buffer.of(0x80, 0, 0),
    Buffer.alloc(6),
  ]);
  return Buffer.concat([head, ...blocks, Buffer.of(0x3b)]);
}

/** An extension of a GIF with one block of data. */
export function gifExtension(label: number, ...blocks: readonly (string | Uint8Array)[]): Buffer {
  const data = blocks.map((block) => {
    const bytes = Buffer.from(block as string, "latin1");
    return Buffer.concat([Buffer.of(bytes.length), bytes]);
  });
  return Buffer.concat([Buffer.of(0x21, label), ...data, Buffer.of(0)]);
}

/** A chunk of a WebP. */
export function riffChunk(type: string, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(type), le32(data.length), data, Buffer.alloc(data.length % 2)]);
}

/** A WebP of these chunks. */
export function webpOf(...chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from("WEBP"), ...chunks]);
  return Buffer.concat([Buffer.from("RIFF"), le32(body.length), body]);
}

/** A box of an ISO base media file. */
export function box(type: string, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([be32(body.length + 8), Buffer.from(type, "latin1"), body]);
}
