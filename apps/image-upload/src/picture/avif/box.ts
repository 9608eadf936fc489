/** Boxes of ISO base media files. Source: ISO/IEC 14496-12, 4.2 */
import type { Bytes } from "../bytes.ts";
import { demand } from "../refusal.ts";

/** A box: its four letters, and where its content is. */
export interface Box {
  readonly type: string;
  readonly at: number;
  readonly content: number;
  readonly end: number;
}

const MAX_BOXES = 4_096;

/** The boxes between two places. @throws PictureFault */
export function boxesIn(bytes: Bytes, from: number, end: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < end; ) {
    demand(boxes.length < MAX_BOXES);
    const box = boxAt(bytes, at, end);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

/** The box at a place. */
export function boxAt(bytes: Bytes, at: number, limit: number): Box {
  const size = bytes.u32be(at);
  const type = bytes.latin1(at + 4, 4);
  // 1: the size follows in 64 bits; 0: to the end of the file.
  const isLarge = size === 1;
  const length = isLarge ? bytes.u32be(at + 8) * 2 ** 32 + bytes.u32be(at + 12) : size || limit - at;
  const content = at + (isLarge ? 16 : 8);
  demand(at + length <= limit, "truncated");
  demand(content <= at + length);
  return { type, at, content, end: at + length };
}

/** The first box of a type. @throws PictureFault if there is none */
export function boxOf(boxes: readonly Box[], type: string): Box {
  const found = boxes.find((box) => box.type === type);
  demand(found !== undefined);
  return found as Box;
}
