/** One POST on Node's own HTTP, over a connection that is kept for the next one. */
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

// Importing `node:http` as an ES module touches all of its exports, and one of them loads undici: 20 ms of a cold
// start. Taken as what they are, the two modules load in 5.
const http = process.getBuiltinModule("node:http");
const https = process.getBuiltinModule("node:https");

/** An answer with its whole body. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A POST: lower-case header names, a text body. */
export interface HttpPost {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Sends and reads the whole answer, whatever its status.
 *
 * @param signal Ends it; the promise then rejects.
 */
export async function postOnce(endpoint: URL, post: HttpPost, signal: AbortSignal): Promise<HttpAnswer> {
  const response = await send(endpoint, post, signal);
  return { status: response.statusCode ?? 0, headers: response.headers, body: await readAll(response) };
}

function send(
  endpoint: URL,
  { path, headers, body }: HttpPost,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = (endpoint.protocol === "https:" ? https : http).request(endpoint, {
      method: "POST",
      path,
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
      signal,
    });
    outgoing.on("response", resolve);
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

async function readAll(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
