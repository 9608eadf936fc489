/** The items of an AVIF file: what they are and where their bytes are. Source: ISO/IEC 14496-12, 8.11 */
import type { Bytes } from "../bytes.ts";
import { demand } from "../refusal.ts";
import { type Box, boxAt } from "./box.ts";

/** A range of the file. */
export interface Range {
  readonly at: number;
  readonly length: number;
}

const MAX_ITEMS = 2_048;
const MAX_EXTENTS = 4_096;

/** What `iinf` says of an item. */
export interface ItemInfo {
  /** Four letters. */
  readonly type: string;
  /** What follows: its name, and of metadata its kind. Nobody needs it to show a picture. */
  readonly words: Range;
}

/** The items by their ids. */
export function readItemInfos(bytes: Bytes, { content, end }: Box): ReadonlyMap<number, ItemInfo> {
  const isShort = bytes.u8(content) === 0;
  const count = isShort ? bytes.u16be(content + 4) : bytes.u32be(content + 4);
  demand(count <= MAX_ITEMS);
  const infos = new Map<number, ItemInfo>();
  let at = content + (isShort ? 6 : 8);
  for (let index = 0; index < count; index += 1) {
    const entry = boxAt(bytes, at, end);
    const version = bytes.u8(entry.content);
    demand(entry.type === "infe" && (version === 2 || version === 3));
    const id = version === 2 ? bytes.u16be(entry.content + 4) : bytes.u32be(entry.content + 4);
    const typeAt = entry.content + (version === 2 ? 8 : 10);
    const words = { at: typeAt + 4, length: entry.end - typeAt - 4 };
    demand(words.length >= 0);
    infos.set(id, { type: bytes.latin1(typeAt, 4), words });
    at = entry.end;
  }
  return infos;
}

/** Items that are small versions of others, from `iref`. */
export function readThumbnails(bytes: Bytes, { content, end }: Box): ReadonlySet<number> {
  const wide = bytes.u8(content) !== 0;
  const thumbnails = new Set<number>();
  for (let at = content + 4; at < end; ) {
    const reference = boxAt(bytes, at, end);
    if (reference.type === "thmb") {
      thumbnails.add(wide ? bytes.u32be(reference.content) : bytes.u16be(reference.content));
    }
    at = reference.end;
  }
  return thumbnails;
}

/** Where each item's bytes are, from `iloc`. @param idat Where what stands inside `meta` begins. */
export function readLocations(
  bytes: Bytes,
  box: Box,
  idat: Box | undefined,
): ReadonlyMap<number, readonly Range[]> {
  const reader = readerAt(bytes, box.content);
  const version = reader.next(1);
  reader.next(3);
  const sizes = reader.next(2);
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexBytes = version === 0 ? 0 : sizes & 15;
  demand(version <= 2);
  const count = reader.next(version === 2 ? 4 : 2);
  demand(count <= MAX_ITEMS);
  const locations = new Map<number, readonly Range[]>();
  let extents = 0;
  for (let index = 0; index < count; index += 1) {
    const id = reader.next(version === 2 ? 4 : 2);
    const method = version === 0 ? 0 : reader.next(2) & 15;
    // 2: inside of another item, which no AVIF in the wild uses.
    demand(method <= 1 && reader.next(2) === 0, "uncommon-coding");
    const base = reader.next(baseBytes) + (method === 1 ? (idat?.content ?? Number.NaN) : 0);
    const ranges = Array.from({ length: reader.next(2) }, () => {
      extents += 1;
      demand(extents <= MAX_EXTENTS);
      reader.next(indexBytes);
      const range = { at: base + reader.next(offsetBytes), length: reader.next(lengthBytes) };
      demand(range.at + range.length <= bytes.size, "truncated");
      demand(range.length > 0);
      return range;
    });
    locations.set(id, ranges);
  }
  return locations;
}

/** Reads numbers of 0, 1, 2, 3, 4 or 8 bytes one after the other. */
function readerAt(bytes: Bytes, start: number): { next(length: number): number } {
  let at = start;
  return {
    next: (length) => {
      demand([0, 1, 2, 3, 4, 8].includes(length));
      let value = 0;
      for (let index = 0; index < length; index += 1) value = value * 256 + bytes.u8(at + index);
      at += length;
      return value;
    },
  };
}
