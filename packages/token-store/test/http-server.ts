// A server on loopback whose requests can be counted and whose answers can be replaced.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request, read to its end. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly body: string;
  /** AWS's operation, without its service. */
  readonly operation: string;
}

/** Answers a request, or says that it did not. */
export type Answer = (asked: Asked, response: ServerResponse) => Promise<void> | void;
/** Takes a request's place in front of the proper answer; `false` leaves it to that. */
export type Interception = (
  asked: Asked,
  response: ServerResponse,
  properly: () => Promise<void>,
) => Promise<boolean> | boolean;

/** A running server. */
export interface TestServer {
  readonly url: string;
  /** The operation, or the path, of every request so far. */
  readonly operations: string[];
  /** From now on, until called without. */
  intercept(how?: Interception): void;
  close(): Promise<void>;
}

/** Starts one. */
export async function startServer(answer: Answer): Promise<TestServer> {
  const operations: string[] = [];
  let interception: Interception | undefined;
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const target = request.headers["x-amz-target"];
    const operation = target === undefined ? String(request.url) : String(target).replace(/^.*\./, "");
    operations.push(operation);
    const asked = { request, body, operation };
    const properly = async () => answer(asked, response);
    if (await interception?.(asked, response, properly)) return;
    await properly();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    operations,
    intercept: (how) => {
      interception = how;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** An answer of AWS's that refuses. */
export function refuse(response: ServerResponse, type: string, status = 400): void {
  response.writeHead(status, { "content-type": "application/x-amz-json-1.0", "x-amzn-requestid": "req-1" });
  response.end(JSON.stringify({ __type: type, message: `said by AWS: ${type}` }));
}
