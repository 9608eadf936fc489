/**
 * Calls of Slack's Web API, with the waiting that Slack asks for.
 *
 * The SDK's own retries are off: it can't know a run's deadline, and it would repeat a `chat.postMessage` whose answer
 * was lost. Here a call is repeated after a 429 (Slack did nothing), and after other passing faults only where doing
 * it twice does no harm.
 */

import type { Installation } from "@luckydraw/slack-app";
import type { WebClient } from "@slack/web-api";
import type { Clock, Run } from "../run.ts";
import type { BotTokens } from "./bot-tokens.ts";
import { SlackFault } from "./slack-fault.ts";

/** Members of an answer. What is read of it is checked where it is read. */
export type ApiAnswer = Readonly<Record<string, unknown>>;

/** A call, its token and its deadline already known. */
export type ApiCall = (method: string, args: Readonly<Record<string, unknown>>) => Promise<ApiAnswer>;

/** What calls are made with. */
export interface WebApiOptions {
  readonly client: Pick<WebClient, "apiCall">;
  readonly tokens: BotTokens;
  readonly clock: Clock;
}

// Doing these twice would be seen.
const once: ReadonlySet<string> = new Set(["chat.postMessage", "views.open"]);
// What Slack says of a token that works no more.
const dead: ReadonlySet<string> = new Set([
  "account_inactive",
  "invalid_auth",
  "not_authed",
  "token_expired",
  "token_revoked",
]);
const RETRIES = 2;
const FIRST_WAIT_MS = 300;
const RATE_LIMIT_RETRIES = 20;
// What a run needs after a wait to still do something sensible.
const RESERVE_MS = 3_000;

/** Calls for an installation within a run. */
export function apiCallFor(options: WebApiOptions, installation: Installation, run: Run): ApiCall {
  const { client, tokens, clock } = options;

  const callWith = async (token: string, method: string, args: object): Promise<ApiAnswer> => {
    try {
      return (await client.apiCall(method, { ...args, token })) as unknown as ApiAnswer;
    } catch (error) {
      throw slackFaultOf(error);
    }
  };

  const attempt: ApiCall = async (method, args) => {
    const token = (await tokens.botToken(installation)).reveal();
    try {
      return await callWith(token, method, args);
    } catch (error) {
      if (!(error instanceof SlackFault && dead.has(error.code))) throw error;
      tokens.forget(installation);
      const next = (await tokens.botToken(installation)).reveal();
      // Installed anew since this one was read. With a dead token Slack did nothing, so nothing is done twice.
      if (next === token) throw error;
      return await callWith(next, method, args);
    }
  };

  return async (method, args) => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await attempt(method, args);
      } catch (error) {
        const waitMs = waitBefore(error, method, tries);
        if (waitMs === undefined || clock.now() + waitMs > run.deadlineMs - RESERVE_MS) throw error;
        run.log.info("slack.wait", { method, waitMs, code: (error as SlackFault).code });
        await clock.sleep(waitMs);
      }
    }
  };
}

/** How long to wait before the same call again; `undefined`: not again. */
function waitBefore(error: unknown, method: string, tries: number): number | undefined {
  if (!(error instanceof SlackFault && error.isPassing)) return undefined;
  if (error.retryAfterSeconds !== undefined) {
    return tries < RATE_LIMIT_RETRIES ? error.retryAfterSeconds * 1_000 : undefined;
  }
  return tries < RETRIES && !once.has(method) ? FIRST_WAIT_MS * 2 ** tries : undefined;
}

// What Slack's `error` looks like. A page of HTML with status 200, which the SDK hands on as `error`, does not.
const ERROR_CODE = /^[a-z][a-z0-9_]{1,79}$/;

/** The fault that an error of the SDK stands for. Nothing of a request or an answer's body is kept. */
function slackFaultOf(error: unknown): SlackFault {
  const { code, data, retryAfter } = error as SdkError;
  if (code === "slack_webapi_rate_limited_error") {
    return new SlackFault("ratelimited", { retryAfterSeconds: retryAfter });
  }
  if (code !== "slack_webapi_platform_error" || !ERROR_CODE.test(String(data?.error))) {
    return new SlackFault("unreachable", { cause: code });
  }
  const needed = typeof data?.needed === "string" ? data.needed : undefined;
  return new SlackFault(String(data?.error), {
    needed,
    retryAfterSeconds: data?.response_metadata?.retryAfter,
  });
}

interface SdkError {
  readonly code?: unknown;
  readonly retryAfter?: number;
  readonly data?: {
    readonly error?: unknown;
    readonly needed?: unknown;
    readonly response_metadata?: { readonly retryAfter?: number };
  };
}
