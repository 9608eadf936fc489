/** What a PNG says of itself in its first bytes. Source: https://www.w3.org/TR/png-3/#11IHDR */

/** Size in pixels, and whether its kind of colour can be transparent. */
export interface PngFacts {
  readonly width: number;
  readonly height: number;
  readonly isOpaque: boolean;
}

const SIGNATURE = "89504e470d0a1a0a";
/** Grey and red-green-blue, both without an alpha channel. */
const OPAQUE_TYPES: readonly number[] = [0, 2];

/** @throws TypeError for what is no PNG. */
export function pngFacts(bytes: Buffer): PngFacts {
  if (bytes.subarray(0, 8).toString("hex") !== SIGNATURE) throw new TypeError("Not a PNG");
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    isOpaque: OPAQUE_TYPES.includes(bytes.readUInt8(25)) && !bytes.includes("tRNS"),
  };
}
