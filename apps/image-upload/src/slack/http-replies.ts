/** Answers to a `response_url`. Only the origins that are allowed are ever spoken to, and no redirect is followed. */
import { isResponseUrl } from "@luckydraw/slack-app";
import type { Clock } from "../run.ts";
import { timeLeft } from "../run.ts";
import type { Replies, Reply } from "./slack.ts";
import { SlackFault } from "./slack-fault.ts";

/** What answers are sent with. */
export interface RepliesOptions {
  readonly fetch: typeof fetch;
  readonly clock: Pick<Clock, "now">;
  /** Such as `https://hooks.slack.com`. Plain HTTP only if an origin here says so. */
  readonly origins: readonly string[];
}

const MOST_MS = 5_000;

/** Answers over HTTP. */
export function createHttpReplies(options: RepliesOptions): Replies {
  return {
    send: async (url, reply, run) => {
      if (!isResponseUrl(url, options.origins)) throw new SlackFault("foreign_url");
      const answer = await options
        .fetch(url, {
          method: "POST",
          headers: { "content-type": "application/json; charset=utf-8" },
          body: JSON.stringify(bodyOf(reply)),
          redirect: "manual",
          signal: timeLeft(options.clock, run, MOST_MS),
        })
        .catch(() => undefined);
      await answer?.body?.cancel().catch(() => undefined);
      if (answer?.status !== 200) throw faultOf(answer);
    },
  };
}

function bodyOf({ message, visibleTo, threadTs }: Reply): Record<string, unknown> {
  const shown = message.blocks.length === 0 ? {} : { blocks: message.blocks };
  return {
    response_type: visibleTo === "channel" ? "in_channel" : "ephemeral",
    replace_original: false,
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    text: message.text,
    ...shown,
  };
}

function faultOf(answer: Response | undefined): SlackFault {
  const status = answer?.status ?? 0;
  if (status === 429) {
    return new SlackFault("ratelimited", {
      retryAfterSeconds: Number(answer?.headers.get("retry-after")) || 1,
    });
  }
  // Used five times, older than 30 minutes, or the message is gone: 404 or 410, sometimes 400 or 403.
  if (status >= 300 && status < 500) return new SlackFault("expired_url");
  return new SlackFault("unreachable");
}
