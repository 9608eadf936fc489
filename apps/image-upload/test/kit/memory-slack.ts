/** Slack in memory: what was posted and how it was edited; faults on demand. */
import type { ModalView } from "@slack/types";
import type { Account, Conversation, Replies, Reply, Slack, SlackFile } from "../../src/slack/slack.ts";
import { SlackFault } from "../../src/slack/slack-fault.ts";
import type { Message } from "../../src/text/message.ts";

/** A message of the bot's, with all its versions. */
export interface PostedMessage {
  readonly channelId: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
  readonly versions: Message[];
}

/** Slack, for looking. */
export interface MemorySlack extends Slack {
  readonly replies: Replies;
  readonly posted: PostedMessage[];
  readonly whispered: { readonly userId: string; readonly message: Message }[];
  readonly replied: { readonly url: string; readonly reply: Reply }[];
  readonly opened: { readonly triggerId: string; readonly view: ModalView }[];
  readonly accounts: Map<string, Account>;
  readonly conversations: Map<string, Conversation>;
  readonly fileList: Map<string, SlackFile>;
  /** Thrown by the next calls of a method, one each. */
  readonly faults: Map<string, Error[]>;
}

/** A workspace without anybody. */
export function createMemorySlack(): MemorySlack {
  const posted: PostedMessage[] = [];
  const whispered: MemorySlack["whispered"] = [];
  const replied: MemorySlack["replied"] = [];
  const opened: MemorySlack["opened"] = [];
  const accounts = new Map<string, Account>();
  const conversations = new Map<string, Conversation>();
  const fileList = new Map<string, SlackFile>();
  const faults = new Map<string, Error[]>();
  const orFault = async (name: string): Promise<void> => {
    await Promise.resolve();
    const fault = faults.get(name)?.shift();
    if (fault !== undefined) throw fault;
  };
  const found = <T>(value: T | undefined, code: string): T => {
    if (value === undefined) throw new SlackFault(code);
    return value;
  };
  return {
    posted,
    whispered,
    replied,
    opened,
    accounts,
    conversations,
    fileList,
    faults,
    messages: {
      post: async (channelId, message, threadTs) => {
        await orFault("post");
        const ts = `1790000009.${String(posted.length + 1).padStart(6, "0")}`;
        posted.push({ channelId, ts, threadTs, versions: [message] });
        return ts;
      },
      update: async (channelId, ts, message) => {
        await orFault("update");
        found(
          posted.find((each) => each.channelId === channelId && each.ts === ts),
          "message_not_found",
        ).versions.push(message);
      },
      whisper: async (_channelId, userId, message) => {
        await orFault("whisper");
        whispered.push({ userId, message });
      },
    },
    directory: {
      account: async (id) => {
        await orFault("account");
        return accounts.get(id) ?? { id, state: "not-found", isAdmin: false };
      },
      conversation: async (channelId) => {
        await orFault("conversation");
        return found(conversations.get(channelId), "channel_not_found");
      },
    },
    modals: {
      open: async (triggerId, view) => {
        await orFault("open");
        opened.push({ triggerId, view });
        return `V${opened.length}`;
      },
    },
    files: {
      info: async (fileId) => {
        await orFault("info");
        return found(fileList.get(fileId), "file_not_found");
      },
    },
    replies: {
      send: async (url, reply) => {
        await orFault("reply");
        replied.push({ url, reply });
      },
    },
  };
}
