/** Where pictures are for the web: put, and taken away again. */
import type { PictureType } from "../picture/picture.ts";

/** A picture to be put. */
export interface NewObject {
  /** Such as `0b6c…-….jpg`. */
  readonly key: string;
  readonly type: PictureType;
  readonly sizeBytes: number;
  /** CRC-32 of the bytes. */
  readonly checksum: number;
  /** The bytes, made anew for each try. */
  readonly body: () => AsyncIterable<Uint8Array>;
}

/** Objects of the bucket, and their copies in the network before it. */
export interface PublicPictures {
  /** Puts it, or puts it once more. */
  put(object: NewObject): Promise<void>;
  /** Takes away what is there; what isn't there is away. */
  remove(keys: readonly string[]): Promise<void>;
  /** The same `reference` for the same keys asks once. */
  forget(keys: readonly string[], reference: string): Promise<void>;
}
