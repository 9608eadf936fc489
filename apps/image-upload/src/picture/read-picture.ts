/** Reads a picture: what it is, how large it is, and what of it goes out. */
import { readAvif } from "./avif/avif.ts";
import type { Bytes } from "./bytes.ts";
import { readGif } from "./gif.ts";
import { readJpeg } from "./jpeg.ts";
import type { Picture, PictureType } from "./picture.ts";
import { readPng } from "./png.ts";
import { recognise } from "./recognise.ts";
import { PictureFault, type RefusalReason } from "./refusal.ts";
import { readWebp } from "./webp.ts";

/** A picture, or why it is none. */
export type PictureReading =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly reason: RefusalReason };

const readers: Readonly<Record<PictureType, (bytes: Bytes) => Picture>> = {
  jpeg: readJpeg,
  png: readPng,
  gif: readGif,
  webp: readWebp,
  avif: readAvif,
};

/** Reads a file once, from its first byte. Whatever it holds, only a fault of reading itself is thrown. */
export function readPicture(bytes: Bytes): PictureReading {
  try {
    return { ok: true, picture: readers[recognise(bytes)](bytes) };
  } catch (error) {
    if (error instanceof PictureFault) return { ok: false, reason: error.reason };
    throw error;
  }
}
