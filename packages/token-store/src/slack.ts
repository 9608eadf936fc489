// Slack's side of token rotation: `oauth.v2.access` with a refresh token, over an injected fetch.
import { type Secret, secretOf } from "@luckydraw/kms-secrets";
import type { RefreshOutcome, TokenRefresher } from "./ports.ts";

/**
 * How Slack is asked for new tokens.
 *
 * @example
 * import { secretOf } from "@luckydraw/kms-secrets";
 * import type { SlackRefresherOptions } from "@luckydraw/token-store/slack";
 *
 * const options: SlackRefresherOptions = {
 *   clientId: "1234.5678",
 *   clientSecret: async () => secretOf("example"),
 *   fetch,
 * };
 * console.log(options.clientId); // 1234.5678
 */
export interface SlackRefresherOptions {
  readonly clientId: string;
  /** The client secret, or how to get it: asked for at each refresh. */
  readonly clientSecret: Secret | (() => Promise<Secret>);
  readonly fetch: typeof fetch;
  /** Default: `https://slack.com/api/`; GovSlack and tests have others. It ends with a slash. */
  readonly apiUrl?: string;
}

/**
 * Refreshes tokens at Slack. Timeouts are the store's.
 *
 * @see https://docs.slack.dev/authentication/using-token-rotation
 *
 * @example
 * import { secretOf } from "@luckydraw/kms-secrets";
 * import { slackRefresher } from "@luckydraw/token-store/slack";
 *
 * const refresher = slackRefresher({
 *   clientId: "1234.5678",
 *   clientSecret: secretOf("example"),
 *   fetch: async () => Response.json({ ok: false, error: "invalid_refresh_token" }),
 * });
 * const outcome = await refresher.refresh(secretOf("xoxe-1-example"), AbortSignal.timeout(2_000));
 * console.log(outcome.ok || outcome.error); // invalid_refresh_token
 */
export function slackRefresher(options: SlackRefresherOptions): TokenRefresher {
  const { clientId, clientSecret, apiUrl = "https://slack.com/api/" } = options;
  return {
    refresh: async (refreshToken, signal) => {
      const secret = typeof clientSecret === "function" ? await clientSecret() : clientSecret;
      const body = new URLSearchParams({
        grant_type: "refresh_token",
        refresh_token: refreshToken.reveal(),
        client_id: clientId,
        client_secret: secret.reveal(),
      });
      // A redirect would carry the secrets elsewhere.
      const init = { method: "POST", body, signal, redirect: "error" } as const;
      const response = await options.fetch(new URL("oauth.v2.access", apiUrl), init);
      if (!response.ok) throw named("SlackUnavailable", response.status);
      return outcomeOf((await response.json()) as Answer);
    },
  };
}

// https://docs.slack.dev/reference/methods/oauth.v2.access#errors: these pass by themselves.
const passing = /^(ratelimited|rate_limited|internal_error|fatal_error|service_unavailable|request_timeout)$/;

type Answer = Readonly<Record<string, unknown>> | null;

function outcomeOf(answer: Answer): RefreshOutcome {
  const { ok, error, access_token: token, refresh_token: refreshToken, expires_in: seconds } = answer ?? {};
  if (ok === true && isText(token) && isText(refreshToken) && typeof seconds === "number") {
    return { ok, token: secretOf(token), refreshToken: secretOf(refreshToken), expiresInSeconds: seconds };
  }
  // What is no word of Slack's could be anything.
  if (ok !== false || !isText(error) || !/^[a-z_]{1,64}$/.test(error) || passing.test(error)) {
    throw named("SlackUnavailable", 200);
  }
  return { ok, error };
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function named(name: string, httpStatusCode: number): Error {
  return Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });
}
