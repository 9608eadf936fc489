/** AVIF, still and moving. Source: https://aomediacodec.github.io/av1-avif/ */
import type { Bytes } from "../bytes.ts";
import type { Picture } from "../picture.ts";
import { checkSize } from "../picture-limits.ts";
import { demand, PictureFault } from "../refusal.ts";
import { blanked, handlerNames } from "./blanked.ts";
import { type Box, boxAt, boxesIn, boxOf } from "./box.ts";
import { type Edit, editedPieces, uncovered } from "./edits.ts";
import { type Range, readItemInfos, readLocations, readThumbnails } from "./items.ts";
import { readItemSize } from "./properties.ts";
import { countFrames, trackEdits } from "./track.ts";

const keptBoxes: ReadonlySet<string> = new Set(["ftyp", "meta", "mdat", "moov"]);
const keptInMeta: ReadonlySet<string> = new Set([
  ...["hdlr", "pitm", "iloc", "iinf", "iref", "iprp", "idat", "dinf", "grpl"],
]);
// What an item is decoded, placed and coloured by. Others describe it, name who made it, and when.
const keptProperties: ReadonlySet<string> = new Set([
  ...["ispe", "pixi", "av1C", "colr", "irot", "imir", "clap", "pasp", "auxC", "a1op", "a1lx", "lsel"],
  ...["clli", "mdcv", "cclv", "amve"],
]);
/** Coded pictures, and how they are put together. */
const pictureItems: ReadonlySet<string> = new Set(["av01", "grid", "iovl", "iden", "tmap"]);
const MAX_BOXES = 256;
/** EXIF without an entry, behind the offset that AVIF puts before it. */
const emptyExif = Uint8Array.of(0, 0, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0);

/** Reads an AVIF. @throws PictureFault */
export function readAvif(bytes: Bytes): Picture {
  const boxes = outerBoxes(bytes);
  const kept = boxes.filter(({ type }) => keptBoxes.has(type));
  const meta = boxOf(kept, "meta");
  const inMeta = boxesIn(bytes, meta.content + 4, meta.end);
  // Where items' bytes may be: one that points elsewhere would have the file's own rules overwritten.
  const stores = [...kept, ...inMeta].filter(({ type }) => type === "mdat" || type === "idat").map(contentOf);
  const { shown, hidden, words } = readItems(bytes, inMeta, stores);
  const size = readItemSize(bytes, boxOf(inMeta, "iprp"), primaryItem(bytes, boxOf(inMeta, "pitm")));
  const movie = kept.find(({ type }) => type === "moov");
  const frames = movie === undefined ? 1 : countFrames(bytes, movie);
  checkSize(size.width, size.height, frames);

  // What is behind the last box that counts is not part of the picture.
  const end = Math.max(...kept.map((box) => box.end));
  demand(
    shown.every((range) => range.at + range.length <= end),
    "truncated",
  );
  const edits: readonly Edit[] = [
    ...blanked(boxes.filter(({ type }) => !keptBoxes.has(type))),
    ...blanked(inMeta.filter(({ type }) => !keptInMeta.has(type))),
    ...blanked(propertiesIn(bytes, inMeta).filter(({ type }) => !keptProperties.has(type))),
    ...hidden,
    ...words,
    ...handlerNames(inMeta),
    ...(movie === undefined
      ? stores.flatMap((store) => uncovered(store, [...shown, ...hidden]))
      : trackEdits(bytes, movie)),
  ];
  const pieces = editedPieces(edits, end);
  return { type: "avif", ...size, orientation: 1, frames, pieces };
}

/** The boxes of the file. When the picture is there, what follows need not be a box: it doesn't go out. */
function outerBoxes(bytes: Bytes): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.size; at = boxes.at(-1)?.end ?? bytes.size) {
    demand(boxes.length < MAX_BOXES);
    const next = orNone(() => boxAt(bytes, at, bytes.size), isWhole(boxes));
    if (next === undefined) break;
    boxes.push(next);
  }
  return boxes;
}

function isWhole(boxes: readonly Box[]): boolean {
  const types = new Set(boxes.map(({ type }) => type));
  return types.has("meta") && types.has("mdat") && !types.has("moov");
}

function orNone<T>(read: () => T, mayFail: boolean): T | undefined {
  try {
    return read();
  } catch (error) {
    if (mayFail && error instanceof PictureFault) return undefined;
    throw error;
  }
}

interface Items {
  readonly shown: readonly Range[];
  readonly hidden: readonly Edit[];
  readonly words: readonly Range[];
}

function readItems(bytes: Bytes, inMeta: readonly Box[], stores: readonly Range[]): Items {
  const infos = readItemInfos(bytes, boxOf(inMeta, "iinf"));
  const references = inMeta.find(({ type }) => type === "iref");
  const thumbnails = references === undefined ? new Set() : readThumbnails(bytes, references);
  const idat = inMeta.find(({ type }) => type === "idat");
  const shown: Range[] = [];
  const hidden: Edit[] = [];
  for (const [id, ranges] of readLocations(bytes, boxOf(inMeta, "iloc"), idat)) {
    const type = infos.get(id)?.type ?? "";
    demand(
      ranges.every((range) => stores.some((store) => isInside(range, store))),
      "truncated",
    );
    if (pictureItems.has(type) && !thumbnails.has(id)) shown.push(...ranges);
    else
      hidden.push(
        ...ranges.flatMap((range, index) => (index === 0 && type === "Exif" ? withoutExif(range) : [range])),
      );
  }
  // Bytes that a picture and its metadata share would be lost to the picture.
  demand(hidden.every((range) => shown.every((other) => !overlap(range, other))));
  return { shown, hidden, words: [...infos.values()].map(({ words }) => words) };
}

function withoutExif(range: Range): readonly Edit[] {
  if (range.length < emptyExif.length) return [range];
  const { length } = emptyExif;
  return [
    { at: range.at, length, bytes: emptyExif },
    { at: range.at + length, length: range.length - length },
  ];
}

function isInside(range: Range, store: Range): boolean {
  return range.at >= store.at && range.at + range.length <= store.at + store.length;
}

function overlap(one: Range, other: Range): boolean {
  return one.at < other.at + other.length && other.at < one.at + one.length;
}

function primaryItem(bytes: Bytes, { content }: Box): number {
  return bytes.u8(content) === 0 ? bytes.u16be(content + 4) : bytes.u32be(content + 4);
}

function propertiesIn(bytes: Bytes, inMeta: readonly Box[]): readonly Box[] {
  const { content, end } = boxOf(inMeta, "iprp");
  const container = boxOf(boxesIn(bytes, content, end), "ipco");
  return boxesIn(bytes, container.content, container.end);
}

function contentOf({ content, end }: Box): Range {
  return { at: content, length: end - content };
}
