/** The event that an HTTP API hands to a function, payload format 2.0. */
import type { HttpRequest } from "../../http/server.ts";
import { accountId, region } from "../place.ts";

const API_ID = "localdraw1";

/**
 * Makes the event of a request: header names in lower case, bodies base64 unless their media type is text.
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function httpApiEvent(request: HttpRequest, routeKey: string, requestId: string) {
  const host = `${API_ID}.execute-api.${region}.amazonaws.com`;
  const rawQueryString = request.query.toString();
  const now = new Date();
  return {
    version: "2.0",
    routeKey,
    rawPath: request.path,
    rawQueryString,
    ...cookies(request),
    headers: {
      ...joined(request),
      host,
      "x-amzn-trace-id": `Root=1-${Math.floor(now.getTime() / 1_000).toString(16)}-${requestId.replaceAll("-", "").slice(0, 24)}`,
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-port": "443",
      "x-forwarded-proto": "https",
    },
    ...(rawQueryString === "" ? {} : { queryStringParameters: Object.fromEntries(request.query) }),
    requestContext: {
      accountId,
      apiId: API_ID,
      domainName: host,
      domainPrefix: API_ID,
      http: {
        method: request.method,
        path: request.path,
        protocol: "HTTP/1.1",
        sourceIp: "127.0.0.1",
        userAgent: String(request.headers["user-agent"] ?? ""),
      },
      requestId,
      routeKey,
      stage: "$default",
      time: gatewayTime(now),
      timeEpoch: now.getTime(),
    },
    ...body(request),
  };
}

/** Cookies have a member of their own, and are taken out of the headers. */
function cookies({ headers }: HttpRequest): { readonly cookies?: readonly string[] } {
  const { cookie } = headers;
  return cookie === undefined ? {} : { cookies: cookie.split(";").map((pair) => pair.trim()) };
}

/** Several headers of one name become one, joined by commas. */
function joined(request: HttpRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && name !== "connection" && name !== "cookie") {
      headers[name] = Array.isArray(value) ? value.join(",") : value;
    }
  }
  return headers;
}

function body(request: HttpRequest): { body?: string; isBase64Encoded: boolean } {
  if (request.body.length === 0) {
    return { isBase64Encoded: false };
  }
  const type = request.headers["content-type"] ?? "";
  return /^(text\/|application\/(json|xml|javascript))/.test(type)
    ? { body: request.body.toString("utf8"), isBase64Encoded: false }
    : { body: request.body.toString("base64"), isBase64Encoded: true };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Such as `17/Jun/2024:15:52:39 +0000`. */
function gatewayTime(date: Date): string {
  const [day, clock] = [date.toISOString().slice(8, 10), date.toISOString().slice(11, 19)];
  return `${day}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}:${clock} +0000`;
}
