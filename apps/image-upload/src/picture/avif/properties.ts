/** What an AVIF file says of its pictures' sizes. Source: ISO/IEC 23008-12, 6.5; 14496-12, 8.11.14 */
import type { Bytes } from "../bytes.ts";
import { checkSize } from "../picture-limits.ts";
import { demand } from "../refusal.ts";
import { type Box, boxesIn, boxOf } from "./box.ts";

/** A size as displayed. */
interface Size {
  readonly width: number;
  readonly height: number;
}

const MAX_ASSOCIATIONS = 8_192;

/** The displayed size of an item, its cropping and turning counted. @throws PictureFault */
export function readItemSize(bytes: Bytes, iprp: Box, itemId: number): Size {
  const boxes = boxesIn(bytes, iprp.content, iprp.end);
  const container = boxOf(boxes, "ipco");
  const properties = boxesIn(bytes, container.content, container.end);
  for (const property of properties) {
    // Of every item: what isn't shown is decoded all the same.
    if (property.type === "ispe") checkSize(...sizeIn(bytes, property));
  }
  let size: Size | undefined;
  for (const index of readAssociations(bytes, boxes, itemId)) {
    const property = properties[index - 1];
    if (property !== undefined) size = applied(bytes, property, size);
  }
  demand(size !== undefined);
  return size ?? { width: 0, height: 0 };
}

function applied(bytes: Bytes, property: Box, size: Size | undefined): Size | undefined {
  if (property.type === "ispe") {
    const [width, height] = sizeIn(bytes, property);
    return { width, height };
  }
  if (size === undefined) return undefined;
  // Turned by so many quarters.
  const isTurned = property.type === "irot" && (bytes.u8(property.content) & 1) === 1;
  if (isTurned) return { width: size.height, height: size.width };
  return property.type === "clap" ? cropped(bytes, property, size) : size;
}

function sizeIn(bytes: Bytes, { content }: Box): readonly [width: number, height: number] {
  return [bytes.u32be(content + 4), bytes.u32be(content + 8)];
}

function cropped(bytes: Bytes, { content }: Box, size: Size): Size {
  const width = Math.round(bytes.u32be(content) / bytes.u32be(content + 4));
  const height = Math.round(bytes.u32be(content + 8) / bytes.u32be(content + 12));
  demand(width > 0 && height > 0 && width <= size.width && height <= size.height);
  return { width, height };
}

/** Numbers of an item's properties, from 1, in the order in which they apply. */
function readAssociations(bytes: Bytes, boxes: readonly Box[], itemId: number): readonly number[] {
  return boxes.filter(({ type }) => type === "ipma").flatMap((box) => associationsIn(bytes, box, itemId));
}

function associationsIn(bytes: Bytes, { content }: Box, itemId: number): readonly number[] {
  const idBytes = bytes.u8(content) === 0 ? 2 : 4;
  // Numbers of 15 bits or of 7; the bit before them says that whoever doesn't know the property can't show the item.
  const isWide = (bytes.u8(content + 3) & 1) === 1;
  const numberAt = (at: number): number => (isWide ? bytes.u16be(at) & 0x7fff : bytes.u8(at) & 0x7f);
  const numberBytes = isWide ? 2 : 1;
  const count = bytes.u32be(content + 4);
  demand(count <= MAX_ASSOCIATIONS);
  const found: number[] = [];
  let at = content + 8;
  for (let index = 0; index < count; index += 1) {
    const id = idBytes === 2 ? bytes.u16be(at) : bytes.u32be(at);
    const first = at + idBytes + 1;
    const length = bytes.u8(at + idBytes);
    at = first + length * numberBytes;
    if (id !== itemId) continue;
    found.push(...Array.from({ length }, (_, each) => numberAt(first + each * numberBytes)));
  }
  return found;
}
