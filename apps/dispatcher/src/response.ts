/** What the function returns to API Gateway, a function URL or a load balancer. */

/** A Lambda proxy response, valid for all of them. */
export interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An empty answer: Slack shows nothing. */
export function empty(statusCode: number): Response {
  return { statusCode, headers: { "content-type": "text/plain; charset=utf-8" }, body: "" };
}

/** An answer in JSON. */
export function json(body: unknown): Response {
  return {
    statusCode: 200,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
  };
}
