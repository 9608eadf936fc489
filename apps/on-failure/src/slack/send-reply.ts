/** Answers to a `response_url`. Only the origins that are allowed are ever spoken to, and no redirect is followed. */
import { isResponseUrl } from "@luckydraw/slack-app";
import { SlackFault } from "./slack-fault.ts";
import { retryAfterOf } from "./web-api.ts";

/** What answers are sent with. */
export interface ReplyOptions {
  readonly fetch: typeof fetch;
  /** Such as `https://hooks.slack.com`. Plain HTTP only if an origin here says so. */
  readonly hooksOrigins: readonly string[];
}

/** One answer. */
export interface Reply {
  readonly url: string;
  readonly text: string;
  readonly visibleTo: "channel" | "person";
}

/** @throws SlackFault */
export async function sendReply(
  { fetch, hooksOrigins }: ReplyOptions,
  { url, text, visibleTo }: Reply,
  signal: AbortSignal,
): Promise<void> {
  if (!isResponseUrl(url, hooksOrigins)) throw new SlackFault("foreign_url");
  const response_type = visibleTo === "channel" ? "in_channel" : "ephemeral";
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({ response_type, replace_original: false, text }),
    redirect: "manual",
    signal,
  }).catch(() => undefined);
  await response?.body?.cancel().catch(() => undefined);
  if (response?.status !== 200) throw faultOf(response);
}

function faultOf(response: Response | undefined): SlackFault {
  const status = response?.status ?? 0;
  if (response !== undefined && status === 429) return new SlackFault("ratelimited", retryAfterOf(response));
  // Used five times, older than 30 minutes, or the message is gone: 404 or 410, sometimes 400 or 403.
  return new SlackFault(status >= 300 && status < 500 ? "expired_url" : "unreachable");
}
