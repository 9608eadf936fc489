/** Calls of Slack's Web API. Tried once a token: what passes comes back with its message, later each time. */
import type { Installation } from "@luckydraw/slack-app";
import type { BotTokens } from "./bot-tokens.ts";
import { SlackFault } from "./slack-fault.ts";

/** What calls are made with. */
export interface WebApiOptions {
  readonly fetch: typeof fetch;
  readonly tokens: BotTokens;
  /** With a slash at its end. */
  readonly slackApiUrl: string;
}

/** One call. */
export interface WebApiCall {
  readonly installation: Installation;
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
}

type Answer = Readonly<Record<string, unknown>>;

// What Slack's `error` looks like. A page of HTML with status 200 is none.
const ERROR_CODE = /^[a-z][a-z0-9_]{1,79}$/;

// What Slack says of a token that works no more.
const dead: ReadonlySet<string> = new Set([
  "account_inactive",
  "invalid_auth",
  "not_authed",
  "token_expired",
  "token_revoked",
]);

/** @throws SlackFault, or what the token's source threw */
export async function callWebApi(
  options: WebApiOptions,
  call: WebApiCall,
  signal: AbortSignal,
): Promise<Answer> {
  const { tokens } = options;
  const token = (await tokens.botToken(call.installation)).reveal();
  try {
    return await callWith(token, options, call, signal);
  } catch (error) {
    if (!(error instanceof SlackFault && dead.has(error.code))) throw error;
    tokens.forget(call.installation);
    const next = (await tokens.botToken(call.installation)).reveal();
    // Installed anew, or refreshed, since this one was read. With a dead token Slack did nothing.
    if (next === token) throw error;
    return await callWith(next, options, call, signal);
  }
}

async function callWith(
  token: string,
  { fetch, slackApiUrl }: WebApiOptions,
  { method, args }: WebApiCall,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(slackApiUrl + method, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
    // The token is for this address alone.
    redirect: "manual",
    signal,
  }).catch(() => undefined);
  const answer: unknown = await response?.json().catch(() => undefined);
  if (response?.status === 429) throw new SlackFault("ratelimited", retryAfterOf(response));
  if (!isAnswer(answer)) throw new SlackFault("unreachable");
  if (answer["ok"] === true) return answer;
  const code = String(answer["error"]);
  throw new SlackFault(ERROR_CODE.test(code) ? code : "unreachable");
}

/** How long Slack asks to wait, in seconds. */
export function retryAfterOf(response: Response): number {
  return Number(response.headers.get("retry-after")) || 1;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null;
}
