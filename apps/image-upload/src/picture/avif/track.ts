/** The moving part of an AVIF file. Source: ISO/IEC 14496-12, 8.3 to 8.6 */
import type { Bytes } from "../bytes.ts";
import { demand } from "../refusal.ts";
import { blanked, handlerNames } from "./blanked.ts";
import { type Box, boxesIn } from "./box.ts";
import type { Edit } from "./edits.ts";

const containers: ReadonlySet<string> = new Set(["moov", "trak", "mdia", "minf", "stbl", "edts"]);
// Boxes for whatever a program wants: names, places, notes.
const describing: ReadonlySet<string> = new Set(["udta", "meta", "uuid", "free", "skip"]);
const dated: ReadonlySet<string> = new Set(["mvhd", "tkhd", "mdhd"]);
const MAX_BOXES = 512;

/** How many pictures the longest track has. */
export function countFrames(bytes: Bytes, movie: Box): number {
  const sizes = boxesBelow(bytes, movie).filter(({ type }) => type === "stsz");
  demand(sizes.length > 0);
  return Math.max(...sizes.map(({ content }) => bytes.u32be(content + 8)));
}

/** What a track says beside its pictures: notes, names, and when it was made. */
export function trackEdits(bytes: Bytes, movie: Box): readonly Edit[] {
  const boxes = boxesBelow(bytes, movie);
  return [
    ...blanked(boxes.filter(({ type }) => describing.has(type))),
    ...handlerNames(boxes),
    // Both dates: of four bytes each, or of eight.
    ...boxes
      .filter(({ type }) => dated.has(type))
      .map(({ content }) => ({ at: content + 4, length: bytes.u8(content) === 1 ? 16 : 8 })),
  ];
}

function boxesBelow(bytes: Bytes, parent: Box): readonly Box[] {
  const found: Box[] = [];
  const waiting = [parent];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const children = boxesIn(bytes, next.content, next.end);
    found.push(...children);
    demand(found.length <= MAX_BOXES);
    waiting.push(...children.filter(({ type }) => containers.has(type)));
  }
  return found;
}
