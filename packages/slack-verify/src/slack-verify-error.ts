/** The one error of this package: a fault of the program around it, never of a request. */

/**
 * What is wrong in the calling program. A closed list, to switch on.
 *
 * - `missing-secret`: no signing secret, or one that is empty, blank or not a string.
 * - `padded-secret`: a signing secret with white space at an end, as a file's last line leaves it.
 * - `invalid-max-age`: `maxAgeSeconds` is not a positive whole number.
 * - `invalid-clock`: `now()` gave something that is not a finite number.
 * - `invalid-body-limit`: `maxBodyBytes` is not a positive whole number.
 * - `invalid-timestamp`: `timestampSeconds` to sign with is not a whole number from 0 up.
 * - `no-raw-body`: the bytes as Slack sent them are gone, because something has read or parsed them before.
 */
export type SlackVerifyErrorCode =
  | "missing-secret"
  | "padded-secret"
  | "invalid-max-age"
  | "invalid-clock"
  | "invalid-body-limit"
  | "invalid-timestamp"
  | "no-raw-body";

/**
 * Thrown when the calling program is at fault. A request that is merely not Slack's never throws.
 * Its message holds no secret, signature or body.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createVerifier, SlackVerifyError } from "@luckydraw/slack-verify";
 *
 * try {
 *   createVerifier({ signingSecrets: "" });
 *   assert.fail("an empty secret was taken");
 * } catch (error) {
 *   assert(error instanceof SlackVerifyError);
 *   assert.equal(error.code, "missing-secret");
 * }
 * ```
 */
export class SlackVerifyError extends Error {
  override readonly name: string = "SlackVerifyError";

  /** Which fault it is; messages may change, codes don't. */
  readonly code: SlackVerifyErrorCode;

  /** @param code - which fault. @param message - what to do about it, for a developer's log. */
  constructor(code: SlackVerifyErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
