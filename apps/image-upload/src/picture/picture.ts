/** A picture as it goes out. */
import type { Orientation } from "./exif-orientation.ts";
import type { Pieces } from "./pieces.ts";

/** Formats that every browser shows. */
export type PictureType = "jpeg" | "png" | "gif" | "webp" | "avif";

/** What its bytes say of a picture, and what of them goes out. */
export interface Picture {
  readonly type: PictureType;
  /** Pixels as displayed: the orientation counted. */
  readonly width: number;
  readonly height: number;
  /** As EXIF counts; 1 is upright. What AVIF says by properties of its own is in the size alone. */
  readonly orientation: Orientation;
  /** 1, or more if it moves. */
  readonly frames: number;
  /** Without metadata, and without what stands behind the picture's end. */
  readonly pieces: Pieces;
}

/** How a format is named in a URL and to a browser. */
export const pictureTypes: Readonly<
  Record<PictureType, { readonly extension: string; readonly contentType: string }>
> = {
  jpeg: { extension: "jpg", contentType: "image/jpeg" },
  png: { extension: "png", contentType: "image/png" },
  gif: { extension: "gif", contentType: "image/gif" },
  webp: { extension: "webp", contentType: "image/webp" },
  avif: { extension: "avif", contentType: "image/avif" },
};
