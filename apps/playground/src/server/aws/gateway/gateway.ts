/** API Gateway, HTTP API with payload 2.0: passes declared routes to a function, anything else is a 404. */
import { randomUUID } from "node:crypto";
import { isJsonObject, jsonReply, parseJson } from "../../http/json.ts";
import type { Handle, HttpReply, HttpRequest } from "../../http/server.ts";
import type { RequestLog } from "../../inspector/request-log.ts";
import type { Invoker } from "../lambda/recorded-invocation.ts";
import { httpApiEvent } from "./http-api-event.ts";

/** How the gateway is set. */
export interface GatewayOptions {
  /** Route keys such as `POST /slack/commands`, each with its function. */
  readonly routes: Readonly<Record<string, string>>;
  readonly invoker: Invoker;
  readonly log: RequestLog;
}

/** Names the inspector's row of a request that the workspace itself sent; taken off before the function sees it. */
export const ROW_HEADER = "x-playground-row";

const TIMEOUT_MS = 30_000;
const PAYLOAD_LIMIT_BYTES = 10 * 1024 * 1024;

/** Makes the gateway's HTTP handler. */
export function createGateway(options: GatewayOptions): Handle {
  return async (request) => {
    const routeKey = `${request.method} ${request.path}`;
    const functionName = Object.hasOwn(options.routes, routeKey) ? options.routes[routeKey] : undefined;
    if (functionName === undefined) {
      return jsonReply({ message: "Not Found" }, 404);
    }
    if (request.body.length > PAYLOAD_LIMIT_BYTES) {
      return jsonReply({ message: "Request Entity Too Large" }, 413);
    }
    const rowId = rowOf(options.log, request);
    const { [ROW_HEADER]: _row, ...headers } = request.headers;
    options.log.await(rowId, true);
    const event = httpApiEvent({ ...request, headers }, routeKey, randomUUID());
    const invoked = options.invoker.invoke({
      functionName,
      event: JSON.stringify(event),
      kind: "request",
      attempt: 1,
      rowIds: [rowId],
    });
    const outcome = await Promise.race([invoked, timeout()]);
    const reply =
      outcome?.ok === true
        ? integrationReply(outcome.payload)
        : jsonReply({ message: failure(outcome) }, status(outcome));
    options.log.change(rowId, {
      status: reply.status,
      responseBody: String(reply.body ?? ""),
      verified: outcome?.ok === true && reply.status !== 401,
    });
    options.log.await(rowId, false);
    return reply;
  };
}

/** The row that the sender opened, or a new one for a request from elsewhere. */
function rowOf(log: RequestLog, request: HttpRequest): string {
  const named = request.headers[ROW_HEADER];
  if (typeof named === "string" && log.find(named) !== undefined) {
    return named;
  }
  const isVisit = request.method === "GET";
  return log.open({
    kind: isVisit ? "visit" : "event",
    title: isVisit ? request.path : `${request.method} ${request.path}, sent by hand`,
    method: request.method,
    path: request.path,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: request.body.toString("utf8"),
  });
}

type Late = { readonly ok: false; readonly timedOut: true };

function timeout(): Promise<Late> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ ok: false, timedOut: true }), TIMEOUT_MS).unref();
  });
}

function status(outcome: { readonly timedOut?: boolean } | undefined): number {
  if (outcome === undefined) {
    return 503;
  }
  return outcome.timedOut === true ? 504 : 500;
}

function failure(outcome: unknown): string {
  return outcome === undefined ? "Service Unavailable" : "Internal Server Error";
}

/** A function may answer a response object, or anything else as a JSON body of a 200. */
function integrationReply(payload: string): HttpReply {
  const value = parseJson(payload);
  if (!isJsonObject(value) || value["statusCode"] === undefined) {
    return { status: 200, headers: { "content-type": "application/json" }, body: payload };
  }
  const body = typeof value["body"] === "string" ? value["body"] : "";
  const headers = isJsonObject(value["headers"]) ? value["headers"] : {};
  const cookies = Array.isArray(value["cookies"]) ? value["cookies"].map(String) : [];
  return {
    status: Number(value["statusCode"]),
    headers: {
      ...Object.fromEntries(Object.entries(headers).map(([name, member]) => [name, String(member)])),
      ...(cookies.length === 0 ? {} : { "set-cookie": cookies }),
    },
    body: value["isBase64Encoded"] === true ? Buffer.from(body, "base64") : body,
  };
}
