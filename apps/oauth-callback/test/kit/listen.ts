/** An HTTP server on a free port of loopback. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that runs. */
export interface Listening {
  readonly origin: string;
  close(): Promise<void>;
}

/** Answers a request whose body has been read. */
export type Answer = (request: IncomingMessage, body: Buffer, response: ServerResponse) => unknown;

/** Starts one. */
export async function listen(answer: Answer): Promise<Listening> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    await answer(request, Buffer.concat(chunks), response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
