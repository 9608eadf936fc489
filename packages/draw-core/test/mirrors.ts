/** Real HTTP servers on loopback that behave as a test says. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Mirror {
  readonly url: string;
  /** The paths asked for so far. */
  readonly asked: string[];
  /** Closes when the server has seen the end of each connection that was open. */
  readonly close: () => Promise<void>;
}

/** Starts a mirror; `answer` is told how often it was asked before. */
export async function startMirror(answer: (before: number) => RequestListener): Promise<Mirror> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? "");
    answer(asked.length - 1)(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}`, asked, close };
}

/** Answers with a status and a body, as JSON unless it is text. */
export function answering(status: number, body: unknown): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

/** Never answers. */
export const hanging: RequestListener = () => undefined;

/** Sends half of its body and cuts the connection. */
export const cuttingOff: RequestListener = (_request, response) => {
  response.writeHead(200, { "content-length": "300" });
  response.write('{"round":7,"signa');
  setTimeout(() => response.destroy(), 10);
};

/** Sends a body without end. */
export const flooding: RequestListener = (_request, response) => {
  response.writeHead(200);
  const flood = (): void => {
    while (!response.destroyed && response.write("x".repeat(65_536)));
  };
  response.on("drain", flood);
  flood();
};
