/** A host of files that behaves as a test tells it to. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How a path is answered. */
export type FileAnswer =
  | { readonly content: Uint8Array; readonly type?: string; readonly saysBytes?: number }
  /** So many bytes in all, a megabyte at a time, with no length said. */
  | { readonly endless: number }
  | { readonly redirect: string; readonly status?: number }
  | { readonly page: string; readonly status?: number }
  /** Some bytes, and then nothing. */
  | { readonly stall: Uint8Array; readonly beforeHead?: boolean }
  | { readonly cut: Uint8Array; readonly saysBytes: number };

/** The server. */
export interface FilesServer {
  readonly origin: string;
  readonly answers: Map<string, FileAnswer[]>;
  readonly seen: { readonly path: string; readonly authorization: string | undefined }[];
  close(): Promise<void>;
}

/** Starts one on loopback. Answers are taken from the front; the last one stays. */
export async function startFiles(): Promise<FilesServer> {
  const answers: FilesServer["answers"] = new Map();
  const seen: FilesServer["seen"] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    seen.push({ path, authorization: request.headers.authorization });
    const planned = answers.get(path) ?? [];
    send(
      request,
      response,
      (planned.length > 1 ? planned.shift() : planned[0]) ?? { page: "none", status: 404 },
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    seen,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function send(request: IncomingMessage, response: ServerResponse, answer: FileAnswer): void {
  if ("content" in answer) {
    const { content, type = "image/png", saysBytes = content.length } = answer;
    if (saysBytes === content.length) {
      response.writeHead(200, { "content-type": type, "content-length": saysBytes }).end(content);
      return;
    }
    // Node itself won't lie about a length.
    const head = `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ncontent-length: ${saysBytes}\r\n\r\n`;
    request.socket.write(head);
    request.socket.end(content);
  } else if ("endless" in answer) void endless(response, answer.endless);
  else if ("redirect" in answer) {
    response.writeHead(answer.status ?? 302, { location: answer.redirect }).end();
  } else if ("page" in answer) {
    response.writeHead(answer.status ?? 200, { "content-type": "text/html; charset=utf-8" }).end(answer.page);
  } else if ("stall" in answer) {
    if (answer.beforeHead) return;
    response.writeHead(200, { "content-type": "image/png", "content-length": 1_000_000 });
    response.write(answer.stall);
  } else {
    response.writeHead(200, { "content-type": "image/png", "content-length": answer.saysBytes });
    response.write(answer.cut, () => response.destroy());
  }
}

async function endless(response: ServerResponse, bytes: number): Promise<void> {
  const chunk = Buffer.alloc(1_000_000);
  response.writeHead(200, { "content-type": "image/png" });
  for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length) {
    if (!response.write(chunk)) await once(response, "drain").catch(() => undefined);
  }
  response.end();
}
