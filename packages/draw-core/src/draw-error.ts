/** The one error class of this package. */

/** Why something was refused; closed, to be switched on. */
export type DrawErrorCode =
  | "malformed"
  | "unknown-member"
  | "protocol-unknown"
  | "too-many-entries"
  | "count-out-of-range"
  | "id-not-normalised"
  | "id-duplicate"
  | "weight-out-of-range"
  | "weight-not-allowed"
  | "weight-sum-too-large"
  | "struck-not-ranked"
  | "struck-not-allowed"
  | "ranking-too-short"
  | "json-malformed"
  | "json-duplicate-member"
  | "chain-hash-differs"
  | "chain-scheme-unknown"
  | "beacon-not-yet"
  | "beacon-unavailable"
  | "beacon-invalid"
  | "beacon-wrong-round";

/** What an error may carry beside its code. */
export interface DrawErrorOptions {
  /** Where in the value the fault is, such as `draw.entries[3][1]`. */
  readonly path?: string;
  readonly cause?: unknown;
}

/**
 * A fault of a draw, a receipt, a chain or a beacon. Branch on `code`; the message names a place, never a value.
 *
 * @example
 * ```ts
 * import { DrawError, parseDraw } from "@luckydraw/draw-core";
 *
 * let code: string | undefined;
 * try {
 *   parseDraw({});
 * } catch (error) {
 *   if (error instanceof DrawError) code = error.code;
 * }
 * console.assert(code === "malformed");
 * ```
 */
export class DrawError extends Error {
  override readonly name = "DrawError";
  readonly code: DrawErrorCode;
  /** Where in the value the fault is, where it is in a value. */
  readonly path: string | undefined;

  constructor(code: DrawErrorCode, options: DrawErrorOptions = {}) {
    super(options.path === undefined ? code : `${code} at ${options.path}`, { cause: options.cause });
    this.code = code;
    this.path = options.path;
  }
}
