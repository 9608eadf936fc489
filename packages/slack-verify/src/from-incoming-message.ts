/** Reads a request from a `node:http` `IncomingMessage`, as Express, Koa and others hand it over. */
import { isUint8Array } from "node:util/types";
import { createBodyCollector } from "./body-collector.ts";
import type { HeaderRecord } from "./headers.ts";
import { refuse } from "./refusal.ts";
import { bodyLimit, type ReadOptions, type ReadResult, requestRead } from "./signed-request.ts";
import { SlackVerifyError } from "./slack-verify-error.ts";

/** The part of an `IncomingMessage` (or of HTTP/2's `Http2ServerRequest`) that is read. */
export interface NodeRequest {
  readonly headers: HeaderRecord;
  readonly destroyed: boolean;
  readonly readableDidRead: boolean;
  readonly readableEnded: boolean;
  readonly readableEncoding: string | null;
  on(event: string, listener: (chunk: Uint8Array) => void): unknown;
}

/**
 * Reads headers and raw body of a `node:http` request, holding the limit while bytes come in. What exceeds
 * it is received and thrown away, so that an answer can still be sent.
 *
 * If something has read the body before, the bytes it kept are used: `request.rawBody` (Google Cloud
 * Functions, Express with `verify`) or `request.body` if it is bytes (`express.raw`). Bytes cannot be made
 * from a parsed body, so with a parser such as `express.json` alone before it this throws.
 *
 * @param request - of `node:http`, `node:https`, `node:http2` or a framework on top of them.
 * @param options - the limit on the body.
 * @returns the request, or a refusal: `body-too-large`, `incomplete-body` if the sender broke off.
 * @throws {@link SlackVerifyError} `no-raw-body`, `invalid-body-limit`.
 *
 * @example
 * ```ts
 * import { createServer } from "node:http";
 * import { createVerifier, fromIncomingMessage, refusalStatus } from "@luckydraw/slack-verify";
 *
 * const verifier = createVerifier({ signingSecrets: "example-signing-secret" });
 * const server = createServer(async (request, response) => {
 *   const result = verifier.verify(await fromIncomingMessage(request));
 *   response.writeHead(result.ok ? 200 : refusalStatus(result.reason)).end();
 * });
 * server.listen(0, "127.0.0.1", () => server.close());
 * ```
 */
export async function fromIncomingMessage(
  request: NodeRequest,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const maxBodyBytes = bodyLimit(options);
  const kept = keptBody(request);
  if (kept) return requestRead(request.headers, kept, maxBodyBytes);
  if (request.readableDidRead || request.readableEncoding !== null) {
    throw new SlackVerifyError(
      "no-raw-body",
      "The request's body was read before and its bytes were not kept. Verify before any body parser, " +
        "or let the parser keep the bytes in request.rawBody.",
    );
  }
  // Ended without a byte ever read: the body was empty, and there is nothing left to wait for.
  if (request.readableEnded) return requestRead(request.headers, new Uint8Array(0), maxBodyBytes);
  return request.destroyed ? refuse("incomplete-body") : receive(request, maxBodyBytes);
}

/** The bytes that a framework has kept of a body which it has read. */
function keptBody(
  request: NodeRequest & { readonly rawBody?: unknown; readonly body?: unknown },
): Uint8Array | undefined {
  return [request.rawBody, request.body].find((body) => isUint8Array(body));
}

function receive(request: NodeRequest, maxBodyBytes: number): Promise<ReadResult> {
  const collector = createBodyCollector(maxBodyBytes);
  return new Promise((resolve) => {
    // The listeners stay after a refusal: they let the rest of the body flow away and catch late errors.
    request.on("data", (chunk) => {
      if (!collector.add(chunk)) resolve(refuse("body-too-large"));
    });
    request.on("end", () => resolve({ ok: true, headers: request.headers, body: collector.bytes() }));
    request.on("error", () => resolve(refuse("incomplete-body")));
    request.on("close", () => resolve(refuse("incomplete-body")));
  });
}
