/** The one thing of EXIF that is not metadata: which side is up. Source: CIPA DC-008, 4.6.5; TIFF 6.0 */
import type { Bytes } from "./bytes.ts";

/** 1 is upright; 2, 4, 5 and 7 are mirrored; from 5 on width and height change places. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const ORIENTATION_TAG = 0x0112;
const SHORT = 3;
const MAX_ENTRIES = 512;

/** The orientation that a TIFF block says, 1 if it says none or is none. Never throws. */
export function readOrientation(bytes: Bytes, at: number, length: number): Orientation {
  try {
    return orientationIn(bytes, at, length);
  } catch {
    return 1;
  }
}

function orientationIn(bytes: Bytes, at: number, length: number): Orientation {
  const order = bytes.latin1(at, 4);
  if (order !== "MM\0*" && order !== "II*\0") return 1;
  const u16 = order === "MM\0*" ? bytes.u16be : bytes.u16le;
  const u32 = order === "MM\0*" ? bytes.u32be : bytes.u32le;
  const directory = u32(at + 4);
  if (directory + 2 > length) return 1;
  const entries = Math.min(u16(at + directory), MAX_ENTRIES);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > length) return 1;
    if (u16(at + entry) !== ORIENTATION_TAG) continue;
    const value = u16(at + entry + 8);
    return u16(at + entry + 2) === SHORT && value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}

/** A TIFF block that says the orientation and nothing else. */
export function orientationBlock(orientation: Orientation): Uint8Array {
  // Header; at 8 one entry: tag, SHORT, one value, the value, padding; no further directory.
  return Uint8Array.of(
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  );
}

/** Width and height as they are displayed. */
export function displayed(
  width: number,
  height: number,
  orientation: Orientation,
): { readonly width: number; readonly height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
