/** A server on loopback that answers as a test tells it to, and keeps what it was asked. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came in. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer, or a way to misbehave: `cut` ends the connection, `stall` never answers. */
export type Answer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | object;
    }
  | "cut"
  | "stall";

/** The server. */
export interface StandIn {
  readonly origin: string;
  readonly asked: Asked[];
  close(): Promise<void>;
}

/** Starts one. */
export async function startStandIn(answerTo: (asked: Asked) => Answer): Promise<StandIn> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const one = { path: request.url ?? "", headers: request.headers, body: await textOf(request) };
    asked.push(one);
    send(response, answerTo(one));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer === "stall") return;
  if (answer === "cut") return void response.destroy();
  const { status = 200, headers = {}, body = "" } = answer;
  response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body));
}
