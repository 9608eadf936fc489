/** Tells a container's first request from those after it. */

/**
 * Makes the question.
 *
 * @param env `AWS_LAMBDA_INITIALIZATION_TYPE`: a container that was started ahead of its requests has no cold one.
 * @returns `true` when it is called for the first time.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { coldStarts } from "@luckydraw/slack-app";
 *
 * const isColdStart = coldStarts({ AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand" });
 * assert.deepEqual([isColdStart(), isColdStart()], [true, false]);
 * ```
 */
export function coldStarts(env: Readonly<Record<string, string | undefined>>): () => boolean {
  let isNext = env["AWS_LAMBDA_INITIALIZATION_TYPE"] !== "provisioned-concurrency";
  return () => {
    const isCold = isNext;
    isNext = false;
    return isCold;
  };
}
