/** JPEG: segments, then scans. Source: ITU-T T.81, annex B; JFIF 1.02; ICC.1:2010 B.4 */
import type { Bytes } from "./bytes.ts";
import { displayed, orientationBlock, readOrientation } from "./exif-orientation.ts";
import type { Picture } from "./picture.ts";
import { checkSize } from "./picture-limits.ts";
import { collectPieces, type PieceCollector } from "./pieces.ts";
import { demand } from "./refusal.ts";

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;
const EXIF = "Exif\0\0";
const ICC = "ICC_PROFILE\0";
// Baseline, extended, progressive: what browsers decode. The others are lossless, hierarchical or arithmetic.
const shownFrames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
// In the range of frame headers, but tables.
const tablesAmongFrames: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);
const MAX_SEGMENTS = 10_000;
// Each scan of a progressive picture is another pass over all of it.
const MAX_SCANS = 100;

/** From its marker to its end; a scan's data included. */
interface Segment {
  readonly marker: number;
  readonly at: number;
  readonly length: number;
}

/** Reads a JPEG. @throws PictureFault */
export function readJpeg(bytes: Bytes): Picture {
  const segments = readSegments(bytes);
  const frame = segments.find(({ marker }) => isFrame(marker));
  const scans = segments.filter(({ marker }) => marker === SOS).length;
  demand(frame !== undefined && scans > 0);
  demand(scans <= MAX_SCANS);
  const { at = 0, marker = 0 } = frame ?? {};
  demand(shownFrames.has(marker) && bytes.u8(at + 4) === 8, "uncommon-coding");
  const [height, width] = [bytes.u16be(at + 5), bytes.u16be(at + 7)];
  checkSize(width, height);

  const exif = segments.find((each) => each.marker === APP1 && begins(bytes, each, EXIF));
  const orientation = exif === undefined ? 1 : readOrientation(bytes, exif.at + 10, exif.length - 10);
  const pieces = collectPieces();
  pieces.keep(0, 2);
  const [first] = segments;
  const leads = first !== undefined && first.marker === APP0;
  if (leads) keepSegment(bytes, first, pieces);
  if (orientation !== 1) pieces.insert(exifSegment(orientationBlock(orientation)));
  for (const segment of leads ? segments.slice(1) : segments) keepSegment(bytes, segment, pieces);
  return {
    type: "jpeg",
    ...displayed(width, height, orientation),
    orientation,
    frames: 1,
    pieces: pieces.done(),
  };
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !tablesAmongFrames.has(marker);
}

/** All segments to the end of the picture; what stands behind it is none of it. */
function readSegments(bytes: Bytes): readonly Segment[] {
  const segments: Segment[] = [];
  for (let at = 2; ; ) {
    demand(bytes.u8(at) === 0xff && segments.length < MAX_SEGMENTS);
    const marker = bytes.u8(at + 1);
    if (marker === 0xff) {
      at += 1; // A fill byte.
      continue;
    }
    if (marker === EOI) return [...segments, { marker, at, length: 2 }];
    demand(marker !== 0 && marker !== SOI);
    const header = 2 + bytes.u16be(at + 2);
    demand(header >= 4);
    const length = marker === SOS ? endOfScan(bytes, at + header) - at : header;
    demand(at + length <= bytes.size, "truncated");
    segments.push({ marker, at, length });
    at += length;
  }
}

/** Where the marker is that ends a scan's data: stuffed zeroes and restarts belong to it. */
function endOfScan(bytes: Bytes, from: number): number {
  for (let at = from; ; ) {
    const next = bytes.indexOf(0xff, at);
    demand(next !== -1, "truncated");
    const marker = bytes.u8(next + 1);
    if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at = next + 2;
    else if (marker === 0xff) at = next + 1;
    else return next;
  }
}

/** Keeps what the picture is decoded and coloured by. */
function keepSegment(bytes: Bytes, segment: Segment, pieces: PieceCollector): void {
  const { marker, at, length } = segment;
  const isApplication = marker >= APP0 && marker <= 0xef;
  if (marker === APP0 && length >= 18 && begins(bytes, segment, "JFIF\0")) {
    // Without the thumbnail that it may hold.
    pieces.insert(jfifSegment(bytes.copy(at + 9, 7)));
  } else if (marker === APP2 && begins(bytes, segment, ICC)) pieces.keep(at, length);
  else if (marker === APP14 && length === 16 && begins(bytes, segment, "Adobe")) pieces.keep(at, length);
  else if (!isApplication && marker !== COMMENT && !(marker >= 0xf0 && marker <= 0xfd))
    pieces.keep(at, length);
}

function begins(bytes: Bytes, { at, length }: Segment, text: string): boolean {
  return length >= 4 + text.length && bytes.latin1(at + 4, text.length) === text;
}

function exifSegment(block: Uint8Array): Uint8Array {
  const content = Buffer.concat([Buffer.from(EXIF, "latin1"), block]);
  return Buffer.concat([Uint8Array.of(0xff, APP1, 0, 2 + content.length), content]);
}

/** @param measures Version, unit and densities. */
function jfifSegment(measures: Uint8Array): Uint8Array {
  return Buffer.concat([
    Uint8Array.of(0xff, APP0, 0, 16),
    Buffer.from("JFIF\0"),
    measures,
    Uint8Array.of(0, 0),
  ]);
}
