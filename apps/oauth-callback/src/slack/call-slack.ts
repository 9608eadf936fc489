/** One call of Slack's Web API, without an SDK: three methods, each called once an installation. */

/** Slack's answer, or the name of what stood in the way: Slack's own `error`, or `unreachable`. */
export type SlackAnswer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly error: string };

/** A call. */
export interface SlackCall {
  readonly method: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Sent as a bearer token. */
  readonly token?: string;
  readonly signal: AbortSignal;
}

/** Calls Slack. Never rejects, and never tries again: a code can be exchanged once. */
export type CallSlack = (call: SlackCall) => Promise<SlackAnswer>;

const UNREACHABLE: SlackAnswer = { ok: false, error: "unreachable" };

// What Slack's `error` looks like. Anything else, such as a page of a proxy, is nobody's word.
const ERROR = /^[a-z][a-z0-9_]{1,79}$/;

/** Calls over HTTP. */
export function slackCaller(fetchIt: typeof fetch, apiUrl: string): CallSlack {
  const base = apiUrl.endsWith("/") ? apiUrl : `${apiUrl}/`;
  return async ({ method, parameters, token, signal }) => {
    const answer = await fetchIt(base + method, {
      method: "POST",
      body: new URLSearchParams(parameters),
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      // A redirect would carry secrets elsewhere.
      redirect: "error",
      signal,
    })
      .then(
        async (response) => (await response.json()) as { readonly ok?: unknown; readonly error?: unknown },
      )
      .catch(() => undefined);
    if (answer?.ok === true) return { ok: true, body: answer };
    const error = answer?.error;
    return typeof error === "string" && ERROR.test(error) ? { ok: false, error } : UNREACHABLE;
  };
}
