/** Why a file is no picture for the web. */

/** What stands in a picture's way, by what a person can do about it. */
export type RefusalReason =
  | "empty"
  /** Pictures of other kinds, and what is often taken for one. */
  | "heic"
  | "svg"
  | "pdf"
  | "html"
  | "other-picture"
  | "not-a-picture"
  /** It ends before its end. */
  | "truncated"
  /** It breaks its format's rules. */
  | "damaged"
  /** Its format allows it; browsers don't show it. */
  | "uncommon-coding"
  | "too-many-pixels"
  | "too-long-animation";

/** Ends the reading of a file. Thrown, because it is noticed deep inside; `readPicture` makes a value of it. */
export class PictureFault extends Error {
  override readonly name = "PictureFault";
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason);
    this.reason = reason;
  }
}

/** @throws PictureFault `damaged` if what the format demands is not so */
export function demand(isSo: boolean, reason: RefusalReason = "damaged"): void {
  if (!isSo) throw new PictureFault(reason);
}
