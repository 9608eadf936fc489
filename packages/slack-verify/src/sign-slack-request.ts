/** Signs a request as Slack does, for tests and tools. */
import { computeSignature, SIGNATURE_HEADER, TIMESTAMP_HEADER } from "./signature.ts";
import { createSigningKey } from "./signing-key.ts";
import { SlackVerifyError } from "./slack-verify-error.ts";

/** What to sign, and as of when. */
export interface SignOptions {
  readonly signingSecret: string;
  /** The body as it will be sent; a string stands for its UTF-8 bytes. */
  readonly body: Uint8Array | string;
  /** Time of signing in whole seconds since 1970. */
  readonly timestampSeconds: number;
}

/** The two headers of a signed request. */
export interface SlackSignatureHeaders extends Readonly<Record<string, string>> {
  readonly "x-slack-signature": string;
  readonly "x-slack-request-timestamp": string;
}

/**
 * Makes the two headers that Slack would send with a body.
 *
 * @param options - secret, body and time.
 * @returns the headers, names in lower case.
 * @throws {@link SlackVerifyError} `missing-secret`, `padded-secret`, `invalid-timestamp`.
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { signSlackRequest } from "@luckydraw/slack-verify";
 *
 * const headers = signSlackRequest({
 *   signingSecret: "example-signing-secret",
 *   body: "text=2",
 *   timestampSeconds: 1_531_420_618,
 * });
 * assert.equal(headers["x-slack-request-timestamp"], "1531420618");
 * assert.match(headers["x-slack-signature"], /^v0=[0-9a-f]{64}$/);
 * ```
 */
export function signSlackRequest(options: SignOptions): SlackSignatureHeaders {
  const { signingSecret, body, timestampSeconds } = options;
  if (!Number.isSafeInteger(timestampSeconds) || timestampSeconds < 0) {
    throw new SlackVerifyError("invalid-timestamp", "timestampSeconds must be a whole number from 0 up.");
  }
  const timestamp = String(timestampSeconds);
  const digest = computeSignature(createSigningKey(signingSecret), timestamp, body);
  return { [SIGNATURE_HEADER]: `v0=${digest.toString("hex")}`, [TIMESTAMP_HEADER]: timestamp };
}
