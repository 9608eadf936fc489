/** Slack over HTTP: three methods of its Web API, and response URLs. */
import { localeOf } from "@luckydraw/slack-app";
import type { Clock } from "../app.ts";
import { type ReplyOptions, sendReply } from "./send-reply.ts";
import type { SlackFor } from "./slack.ts";
import { callWebApi, type WebApiOptions } from "./web-api.ts";

/** What it is made of. */
export interface HttpSlackOptions extends WebApiOptions, ReplyOptions {
  readonly clock: Clock;
}

const MOST_MS = 4_000;
// The language is a courtesy and must not hold up an answer.
const LOCALE_MS = 1_000;

/** Slack for any installation whose token can be had. */
export function createHttpSlack(options: HttpSlackOptions): SlackFor {
  return (installation, deadlineMs) => {
    const timeLeft = (mostMs: number): AbortSignal =>
      AbortSignal.timeout(Math.max(1, Math.min(mostMs, deadlineMs - options.clock.now())));
    const call = async (method: string, args: Readonly<Record<string, string>>): Promise<void> => {
      await callWebApi(options, { installation, method, args }, timeLeft(MOST_MS));
    };
    return {
      localeOf: async (userId) => {
        const args = { user: userId, include_locale: "true" };
        const signal = timeLeft(LOCALE_MS);
        const asking = callWebApi(options, { installation, method: "users.info", args }, signal);
        return await Promise.race([asking.then(localeIn), aborted(signal)]).catch(() => undefined);
      },
      post: (channel, text) => call("chat.postMessage", { channel, text }),
      whisper: (channel, user, text) => call("chat.postEphemeral", { channel, user, text }),
      reply: (url, text, visibleTo) => sendReply(options, { url, text, visibleTo }, timeLeft(MOST_MS)),
    };
  };
}

function localeIn(answer: Readonly<Record<string, unknown>>) {
  const user = answer["user"] as { readonly locale?: unknown } | undefined;
  return typeof user?.locale === "string" ? localeOf(user.locale) : undefined;
}

/** The token may take longer than the signal lets a call take. */
function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}
