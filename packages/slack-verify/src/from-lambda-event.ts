/** Reads a request from the event that a Lambda function behind a URL is called with. */
import { decodeBase64 } from "./decode-base64.ts";
import type { HeaderRecord } from "./headers.ts";
import { refuse } from "./refusal.ts";
import { bodyLimit, type ReadOptions, type ReadResult, requestRead } from "./signed-request.ts";

/**
 * What the events of API Gateway (HTTP API 2.0, REST API 1.0), function URLs and load balancers have in
 * common. The event types of `@types/aws-lambda` fit it.
 */
export interface LambdaHttpEvent {
  readonly headers?: HeaderRecord | null | undefined;
  /** REST APIs give it beside `headers`, load balancers instead of them if so configured. */
  readonly multiValueHeaders?: HeaderRecord | null | undefined;
  readonly body?: string | null | undefined;
  readonly isBase64Encoded?: boolean | undefined;
}

/**
 * Reads headers and raw body of a Lambda event. Works on the event alone: no environment, no I/O.
 *
 * @param event - of an HTTP API, REST API, function URL or Application Load Balancer.
 * @param options - the limit on the body, counted in bytes after base64 is decoded.
 * @returns the request, or a refusal: `malformed-body`, `body-too-large`.
 * @throws {@link SlackVerifyError} `invalid-body-limit`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromLambdaEvent } from "@luckydraw/slack-verify";
 *
 * const request = fromLambdaEvent({ headers: {}, body: "dGV4dD0y", isBase64Encoded: true });
 * assert(request.ok);
 * assert.equal(new TextDecoder().decode(request.body), "text=2");
 * ```
 */
export function fromLambdaEvent(event: LambdaHttpEvent, options: ReadOptions = {}): ReadResult {
  const maxBodyBytes = bodyLimit(options);
  // `?? {}`: a function can be invoked with no event at all, which is then a request without a signature.
  const { headers, multiValueHeaders, body, isBase64Encoded } = event ?? {};
  const text = body ?? "";
  if (typeof text !== "string") return refuse("malformed-body");
  const bytes = isBase64Encoded === true ? decodeBase64(text) : Buffer.from(text);
  if (bytes === undefined) return refuse("malformed-body");
  // The multi-value form comes first because the plain one hides all but the last of repeated headers.
  return requestRead(multiValueHeaders ?? headers ?? {}, bytes, maxBodyBytes);
}
