/** Reads a request from a Fetch API `Request`, as Hono, Next.js, Deno and others hand it over. */
import { type BodyCollector, createBodyCollector } from "./body-collector.ts";
import type { FetchHeaders } from "./headers.ts";
import { type ReadRefusalReason, refuse } from "./refusal.ts";
import { bodyLimit, type ReadOptions, type ReadResult } from "./signed-request.ts";
import { SlackVerifyError } from "./slack-verify-error.ts";

/** The part of a `Request` that is read. Spelled out here, so that the types need neither the DOM's nor Node's. */
export interface FetchRequest {
  readonly headers: FetchHeaders;
  readonly bodyUsed: boolean;
  readonly body: FetchBody | null;
}

/** The part of a `ReadableStream` of bytes that is used. */
export interface FetchBody {
  readonly locked: boolean;
  getReader(): FetchBodyReader;
}

/** The part of a `ReadableStreamDefaultReader` of bytes that is used. */
export interface FetchBodyReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

/**
 * Reads headers and raw body of a `Request`, stopping at the limit. The body is used up by this: afterwards
 * parse the bytes that `verify` returns.
 *
 * @param request - whose body nothing has read yet.
 * @param options - the limit on the body.
 * @returns the request, or a refusal: `body-too-large`, `incomplete-body` if the sender broke off.
 * @throws {@link SlackVerifyError} `no-raw-body` if the body was read before, `invalid-body-limit`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { fromRequest } from "@luckydraw/slack-verify";
 *
 * const request = new Request("https://example.com/slack", { method: "POST", body: "text=2" });
 * const read = await fromRequest(request, { maxBodyBytes: 100_000 });
 * assert(read.ok);
 * assert.equal(new TextDecoder().decode(read.body), "text=2");
 * ```
 */
export async function fromRequest(request: FetchRequest, options: ReadOptions = {}): Promise<ReadResult> {
  const maxBodyBytes = bodyLimit(options);
  if (request.bodyUsed || request.body?.locked) {
    throw new SlackVerifyError(
      "no-raw-body",
      "The request's body was read before. Verify first, or give `verify` the headers and the bytes you have read.",
    );
  }
  const collector = createBodyCollector(maxBodyBytes);
  const reason = request.body && (await collect(request.body.getReader(), collector));
  return reason ? refuse(reason) : { ok: true, headers: request.headers, body: collector.bytes() };
}

/** Feeds the collector to the end; tells why if it could not. */
async function collect(
  reader: FetchBodyReader,
  collector: BodyCollector,
): Promise<ReadRefusalReason | undefined> {
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (next.value && !collector.add(next.value)) {
        // Not awaited, since the sender decides how long that takes; what it says no longer matters.
        reader.cancel().catch(() => undefined);
        return "body-too-large";
      }
    }
    return undefined;
  } catch {
    return "incomplete-body";
  }
}
