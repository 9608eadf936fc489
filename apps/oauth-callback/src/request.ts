/** What is read of a request: an event of an HTTP API, payload format 2.0. */
import { type Locale, localeOf } from "./locale.ts";
import { prefersJson } from "./quality.ts";

/**
 * The event's members that are read.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export interface HttpApiEvent {
  readonly rawPath: string;
  readonly rawQueryString?: string;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** `name=value` each. */
  readonly cookies?: readonly string[];
  readonly requestContext: { readonly http: { readonly method: string } };
}

/** A request as this function sees it. */
export interface Request {
  readonly method: string;
  readonly path: string;
  /** A parameter's value; `undefined` if it is absent, empty or there twice. */
  readonly parameter: (name: string) => string | undefined;
  readonly cookie: (name: string) => string | undefined;
  readonly locale: Locale;
  readonly wantsJson: boolean;
}

/** Reads an event. */
export function readRequest(event: HttpApiEvent): Request {
  const query = new URLSearchParams(event.rawQueryString ?? "");
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    parameter: (name) => {
      const [value, ...more] = query.getAll(name);
      return more.length > 0 || value === "" ? undefined : value;
    },
    cookie: (name) => {
      const pair = cookiesOf(event).find((cookie) => cookie.startsWith(`${name}=`));
      return pair?.slice(name.length + 1);
    },
    locale: localeOf(event.headers?.["accept-language"]),
    wantsJson: prefersJson(event.headers?.["accept"]),
  };
}

/** HTTP APIs take cookies out of the headers; whatever else may stand before the function leaves them there. */
function cookiesOf({ cookies, headers }: HttpApiEvent): readonly string[] {
  return cookies ?? (headers?.["cookie"] ?? "").split(";").map((pair) => pair.trim());
}
