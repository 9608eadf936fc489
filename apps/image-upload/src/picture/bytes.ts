/** A file's bytes at any place, through a window of fixed size: memory doesn't grow with the file. */
import { readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { demand, PictureFault } from "./refusal.ts";

/** Bytes of a file. Reading beyond its end throws PictureFault `truncated`. */
export interface Bytes {
  readonly size: number;
  u8(at: number): number;
  u16be(at: number): number;
  u32be(at: number): number;
  u16le(at: number): number;
  u24le(at: number): number;
  u32le(at: number): number;
  /** One character a byte. */
  latin1(at: number, length: number): string;
  /** Where the byte is next, or -1. */
  indexOf(byte: number, from: number): number;
  /** A copy, for what is small. */
  copy(at: number, length: number): Buffer<ArrayBuffer>;
  /** Goes on from a checksum of what came before. */
  crc32(at: number, length: number, before?: number): number;
}

const WINDOW_BYTES = 65_536;
// Nothing that is looked at as a whole is larger.
const MAX_COPY_BYTES = 4_194_304;

/** Fills the target from a place in the file. */
type Fill = (target: Buffer, at: number) => void;

/** The bytes of an open file. */
export function bytesOfFile(descriptor: number, size: number): Bytes {
  return createBytes(size, (target, at) => {
    const length = readSync(descriptor, target, 0, target.length, at);
    if (length < target.length) throw new PictureFault("truncated");
  });
}

/** The same of bytes in memory. */
export function bytesOf(content: Uint8Array): Bytes {
  return createBytes(
    content.length,
    (target, at) => void target.set(content.subarray(at, at + target.length)),
  );
}

function createBytes(size: number, fill: Fill): Bytes {
  const window = Buffer.allocUnsafe(Math.min(WINDOW_BYTES, size));
  let start = 0;
  let end = 0;
  /** Brings a place into the window; answers where it is there. */
  const look = (at: number, length: number): number => {
    demand(at >= 0 && at + length <= size, "truncated");
    if (at < start || at + length > end) {
      start = at;
      end = Math.min(size, at + WINDOW_BYTES);
      fill(window.subarray(0, end - start), start);
    }
    return at - start;
  };
  const copy = (at: number, length: number): Buffer<ArrayBuffer> => {
    demand(at >= 0 && at + length <= size, "truncated");
    demand(length <= MAX_COPY_BYTES);
    if (length <= WINDOW_BYTES) {
      const index = look(at, length);
      return Buffer.from(window.subarray(index, index + length));
    }
    const target = Buffer.alloc(length);
    fill(target, at);
    return target;
  };
  return {
    size,
    u8: (at) => window.readUInt8(look(at, 1)),
    u16be: (at) => window.readUInt16BE(look(at, 2)),
    u32be: (at) => window.readUInt32BE(look(at, 4)),
    u16le: (at) => window.readUInt16LE(look(at, 2)),
    u24le: (at) => window.readUIntLE(look(at, 3), 3),
    u32le: (at) => window.readUInt32LE(look(at, 4)),
    latin1: (at, length) => {
      demand(length <= WINDOW_BYTES);
      const index = look(at, length);
      return window.toString("latin1", index, index + length);
    },
    copy,
    indexOf: (byte, from) => {
      for (let at = from; at < size; at = end) {
        const index = look(at, 1);
        const found = window.subarray(0, end - start).indexOf(byte, index);
        if (found !== -1) return start + found;
      }
      return -1;
    },
    crc32: (at, length, before = 0) => {
      demand(at >= 0 && at + length <= size, "truncated");
      let sum = before;
      for (let from = at; from < at + length; from = Math.min(end, at + length)) {
        const index = look(from, 1);
        sum = crc32(window.subarray(index, Math.min(end, at + length) - start), sum);
      }
      return sum;
    },
  };
}
