/** API Gateway in front of a function: HTTP in, events of payload format 2.0 on, HTTP out. */

import type { RunningFunction } from "./function.ts";
import { type Listening, listen } from "./listen.ts";

/** Starts one. @param functionOf Which container takes the request. */
export function startGateway(functionOf: () => RunningFunction): Promise<Listening> {
  return listen(async (request, _body, response) => {
    const url = new URL(request.url ?? "/", "http://gateway");
    const { cookie, ...others } = request.headers;
    const headers = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)]));
    const answer = await functionOf().invoke({
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      headers,
      ...(cookie === undefined ? {} : { cookies: cookie.split("; ") }),
      requestContext: { http: { method: request.method ?? "GET" } },
    });
    response.writeHead(answer.statusCode, {
      ...answer.headers,
      ...(answer.cookies ? { "set-cookie": [...answer.cookies] } : {}),
    });
    response.end(answer.body);
  });
}
