/** Why a request was turned away, as a value to branch on. */

/** Why the body could not be had: it is over the limit, is not what its event says, or never came in full. */
export type ReadRefusalReason = "malformed-body" | "body-too-large" | "incomplete-body";

/** Why a request that was read is not taken for Slack's. */
export type VerifyRefusalReason =
  | "missing-signature"
  | "duplicate-signature"
  | "malformed-signature"
  | "missing-timestamp"
  | "duplicate-timestamp"
  | "malformed-timestamp"
  | "stale"
  | "early"
  | "mismatch";

/** Every reason for which a request is turned away. A closed list, to switch on. */
export type RefusalReason = ReadRefusalReason | VerifyRefusalReason;

/** A request turned away. The reason is for your log: tell the sender nothing but a status. */
export interface Refusal<Reason extends RefusalReason = RefusalReason> {
  readonly ok: false;
  readonly reason: Reason;
}

/** Makes a refusal. */
export function refuse<Reason extends RefusalReason>(reason: Reason): Refusal<Reason> {
  return { ok: false, reason };
}

/**
 * The HTTP status that suits a refusal: 400 for a body that cannot be read, 413 for one over the limit,
 * 401 for everything about the signature, so that the answer tells nobody which part of a forgery failed.
 *
 * @param reason - the refusal's reason.
 * @returns 400, 401 or 413.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { refusalStatus } from "@luckydraw/slack-verify";
 *
 * assert.equal(refusalStatus("mismatch"), 401);
 * assert.equal(refusalStatus("body-too-large"), 413);
 * ```
 */
export function refusalStatus(reason: RefusalReason): 400 | 401 | 413 {
  if (reason === "body-too-large") return 413;
  if (reason === "malformed-body" || reason === "incomplete-body") return 400;
  return 401;
}
