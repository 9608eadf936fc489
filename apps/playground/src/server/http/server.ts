/** A plain HTTP server on loopback: whole request in, whole reply out. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request with its body read. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What goes back. `stream` takes the response over, for server-sent events. */
export interface HttpReply {
  readonly status: number;
  /** Several values only where each has to be a header of its own: cookies. */
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
  readonly stream?: (response: ServerResponse) => void;
}

/** Answers one request. */
export type Handle = (request: HttpRequest) => HttpReply | Promise<HttpReply>;

/** A server that listens. */
export interface HttpServer {
  /** Origin, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const BODY_LIMIT_BYTES = 32 * 1024 * 1024;
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/;

/**
 * Listens on 127.0.0.1.
 *
 * @param handle Answers requests; what it throws becomes a 500 without details.
 * @param port 0 for a free one.
 * @throws The `listen` error of Node, such as `EADDRINUSE`.
 */
export async function listen(handle: Handle, port = 0): Promise<HttpServer> {
  const server = createServer((request, response) => {
    void answer(handle, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(handle: Handle, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    send(response, await replyTo(handle, request));
  } catch (error) {
    process.stderr.write(`playground: ${request.method} ${request.url}: ${String(error)}\n`);
    send(response, { status: 500, body: "Internal error" });
  }
}

async function replyTo(handle: Handle, request: IncomingMessage): Promise<HttpReply> {
  // A page elsewhere can point its own name at 127.0.0.1; its requests still carry that name.
  if (!LOOPBACK_HOST.test(request.headers.host ?? "")) {
    return { status: 421, body: "This server answers to 127.0.0.1 and localhost only" };
  }
  const body = await readBody(request);
  if (body === undefined) {
    return { status: 413, body: "Body too large" };
  }
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  return handle({
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body,
  });
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > BODY_LIMIT_BYTES) {
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, reply: HttpReply): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, reply.headers);
  if (reply.stream === undefined) {
    response.end(reply.body);
  } else {
    reply.stream(response);
  }
}
