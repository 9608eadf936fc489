/** A server that speaks as much of Slack's Web API as a test tells it to, and misbehaves on demand. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came in. */
export interface SeenCall {
  /** The method's name, or the path of anything else. */
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** What is answered: members of a JSON answer, or a way to misbehave. */
export type Planned =
  | {
      readonly json: Readonly<Record<string, unknown>>;
      readonly status?: number;
      readonly headers?: Record<string, string>;
    }
  | { readonly html: string; readonly status?: number }
  | { readonly cut: true }
  | { readonly redirect: string }
  /** An answer made of what was asked. */
  | { readonly of: (args: Readonly<Record<string, string>>) => Readonly<Record<string, unknown>> };

/** The server. */
export interface SlackServer {
  readonly origin: string;
  readonly calls: SeenCall[];
  /** Answers by method, taken from the front; the last one stays. */
  readonly plan: Map<string, Planned[]>;
  close(): Promise<void>;
}

/** Starts one on loopback. */
export async function startSlack(): Promise<SlackServer> {
  const calls: SeenCall[] = [];
  const plan = new Map<string, Planned[]>();
  const server = createServer((request, response) => void answer(request, response, calls, plan));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    plan,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  calls: SeenCall[],
  plan: Map<string, Planned[]>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const method = (request.url ?? "").replace(/^\/api\//, "");
  const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  const args = isForm ? Object.fromEntries(new URLSearchParams(body)) : {};
  calls.push({ method, args, authorization: request.headers.authorization, body });
  const planned = plan.get(method) ?? [];
  const next = (planned.length > 1 ? planned.shift() : planned[0]) ?? { json: { ok: true } };
  send(response, "of" in next ? { json: next.of(args) } : next);
}

function send(response: ServerResponse, planned: Exclude<Planned, { readonly of: unknown }>): void {
  if ("cut" in planned) {
    response.destroy();
  } else if ("redirect" in planned) {
    response.writeHead(302, { location: planned.redirect }).end();
  } else if ("html" in planned) {
    response.writeHead(planned.status ?? 200, { "content-type": "text/html" }).end(planned.html);
  } else {
    const headers = { "content-type": "application/json", ...planned.headers };
    response.writeHead(planned.status ?? 200, headers).end(JSON.stringify(planned.json));
  }
}
