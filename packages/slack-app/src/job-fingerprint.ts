/** How a job is called in a log. */
import { createHash } from "node:crypto";

/**
 * A short name of a job for logs, the same in every function: its id holds a trigger id, which opens a form for whoever
 * reads it within three seconds.
 *
 * @param jobId The id of a {@link Job}.
 * @returns The first 10 hex characters of its SHA-256.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { jobFingerprint } from "@luckydraw/slack-app";
 *
 * assert.match(jobFingerprint("T0LUCKY01/cmd/1.2.a"), /^[0-9a-f]{10}$/);
 * ```
 */
export function jobFingerprint(jobId: string): string {
  return createHash("sha256").update(jobId).digest("hex").slice(0, 10);
}
