/** What a log may say about an error. */
import { framesOf } from "./frames-of.ts";

/** Members of a log line; what isn't known is absent. */
export interface FaultFields {
  /** The error's class, or the type of what was thrown. */
  readonly fault: string;
  readonly code?: string;
  /** The class of what caused it: for a call to AWS, AWS's word for the failure. */
  readonly cause?: string;
  /** The innermost line of its stack. */
  readonly at?: string;
}

/**
 * Describes an error by its class, its code and where it was thrown. Never by its message, which can hold what a person
 * typed.
 *
 * @param error Whatever was thrown.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { faultFields } from "@luckydraw/slack-app";
 *
 * const { fault, at } = faultFields(new RangeError("3 winners of ramen, pizza"));
 * assert.equal(fault, "RangeError");
 * assert.match(at ?? "", /^at /);
 * ```
 */
export function faultFields(error: unknown): FaultFields {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const cause = error.cause instanceof Error ? error.cause.name : undefined;
  const [at] = framesOf(error);
  return {
    fault: error.name,
    ...(code === undefined ? {} : { code }),
    ...(cause === undefined ? {} : { cause }),
    ...(at === undefined ? {} : { at }),
  };
}
