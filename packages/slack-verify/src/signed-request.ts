/** A request as it is verified: its headers and its raw body, whatever carried it. */
import type { RequestHeaders } from "./headers.ts";
import { type ReadRefusalReason, type Refusal, refuse } from "./refusal.ts";
import { SlackVerifyError } from "./slack-verify-error.ts";

/** Headers and body of a request to verify. */
export interface SignedRequest {
  readonly ok?: true;
  /** Header names in any case, or a Fetch `Headers`. */
  readonly headers: RequestHeaders;
  /** The body as it was sent, before any parsing; a string stands for its UTF-8 bytes. */
  readonly body: Uint8Array | string;
}

/** A request whose body was read in full. */
export interface RequestRead {
  readonly ok: true;
  readonly headers: RequestHeaders;
  /** The raw bytes of the body. */
  readonly body: Uint8Array;
}

/** What a reader returns: give it to `Verifier.verify` as it is. */
export type ReadResult = RequestRead | Refusal<ReadRefusalReason>;

/** How much a reader takes. */
export interface ReadOptions {
  /** The largest body accepted, in bytes. Default 1,048,576 (1 MiB); Slack's own requests are far below it. */
  readonly maxBodyBytes?: number;
}

/**
 * The limit in force, in bytes.
 *
 * @throws {@link SlackVerifyError} `invalid-body-limit`.
 */
export function bodyLimit(options: ReadOptions): number {
  const { maxBodyBytes = 1_048_576 } = options;
  if (!Number.isSafeInteger(maxBodyBytes) || maxBodyBytes < 1) {
    throw new SlackVerifyError(
      "invalid-body-limit",
      "maxBodyBytes must be a positive whole number of bytes.",
    );
  }
  return maxBodyBytes;
}

/** Ends a read: the request with its whole body, or a refusal if that is over the limit. */
export function requestRead(headers: RequestHeaders, body: Uint8Array, maxBodyBytes: number): ReadResult {
  return body.length > maxBodyBytes ? refuse("body-too-large") : { ok: true, headers, body };
}
