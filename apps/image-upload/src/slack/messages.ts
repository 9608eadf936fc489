/** Messages of the bot's own, over the Web API. */
import type { Message } from "../text/message.ts";
import type { Messages } from "./slack.ts";
import { SlackFault } from "./slack-fault.ts";
import type { ApiCall } from "./web-api.ts";

/** Messages over calls of an installation. */
export function createMessages(call: ApiCall): Messages {
  return {
    post: async (channelId, message, threadTs) => {
      const { ts } = await call("chat.postMessage", { ...bodyOf(channelId, message), ...inThread(threadTs) });
      if (typeof ts !== "string") throw new SlackFault("unreachable");
      return ts;
    },
    update: async (channelId, ts, message) => {
      await call("chat.update", { ...bodyOf(channelId, message), ts });
    },
    whisper: async (channelId, userId, message, threadTs) => {
      const body = { ...bodyOf(channelId, message), ...inThread(threadTs), user: userId };
      await call("chat.postEphemeral", body);
    },
  };
}

function inThread(threadTs: string | undefined): Record<string, string> {
  return threadTs === undefined ? {} : { thread_ts: threadTs };
}

function bodyOf(channelId: string, { text, blocks }: Message): Record<string, unknown> {
  const shown = blocks.length === 0 ? {} : { blocks };
  return { channel: channelId, text, ...shown, unfurl_links: false, unfurl_media: false };
}
