/** A file that could not be had from where Slack keeps it. */

/** Why not, by whether it passes. */
export type FilesFaultCode =
  /** No answer, cut, stalled, or trouble of the server's: it passes. */
  | "unreachable"
  /** Slack shows a page instead of the file: the token may not read it. */
  | "not-allowed"
  | "gone"
  | "too-large"
  /** An address, or a redirect to one, that is not Slack's. */
  | "foreign-address";

/** The message is the code: no URL, token or name. */
export class FilesFault extends Error {
  override readonly name = "FilesFault";
  readonly code: FilesFaultCode;

  constructor(code: FilesFaultCode, options: { readonly cause?: unknown } = {}) {
    super(code, options);
    this.code = code;
  }

  /** The same may be had later. */
  get isPassing(): boolean {
    return this.code === "unreachable";
  }
}
