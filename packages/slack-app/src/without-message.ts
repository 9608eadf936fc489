/** An error that Lambda may log: its runtime writes whatever a handler throws, message and stack, on its own. */
import { faultFields } from "./fault-fields.ts";
import { framesOf } from "./frames-of.ts";

/**
 * The same error without its message, which can hold what a person typed, and without its cause.
 *
 * @param error Whatever was thrown.
 * @returns An error of the same name whose message is its code, if it has one, and whose stack is the same.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { withoutMessage } from "@luckydraw/slack-app";
 *
 * const quiet = withoutMessage(new RangeError("3 winners of ramen, pizza"));
 * assert.equal(quiet.name, "RangeError");
 * assert.doesNotMatch(`${quiet.message} ${quiet.stack}`, /ramen/);
 * ```
 */
export function withoutMessage(error: unknown): Error {
  const { fault, code = "its message is not kept" } = faultFields(error);
  const quiet = new Error(code);
  quiet.name = fault;
  const frames = error instanceof Error ? framesOf(error) : [];
  quiet.stack = [`${fault}: ${code}`, ...frames.map((frame) => `    ${frame}`)].join("\n");
  return quiet;
}
