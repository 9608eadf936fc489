/** A Slack in memory: who is there, and what was posted, edited and whispered. */

import type { HomeView } from "@slack/types";
import type { Clock } from "../../src/run.ts";
import type { Account, AppHome, Directory, Messages, Modals, Replies, Reply } from "../../src/slack/slack.ts";
import { SlackFault } from "../../src/slack/slack-fault.ts";
import type { Message } from "../../src/text/message.ts";

/** A message of the bot's and everything it ever showed. */
export interface Posted {
  readonly channelId: string;
  readonly ts: string;
  readonly threadTs?: string | undefined;
  readonly versions: Message[];
}

/** The workspace as a test sees it. */
export interface MemorySlack {
  readonly accounts: Map<string, Account>;
  readonly channels: Map<string, string[]>;
  readonly groups: Map<string, string[]>;
  readonly posted: Posted[];
  readonly whispered: { readonly channelId: string; readonly userId: string; readonly message: Message }[];
  readonly replied: { readonly url: string; readonly reply: Reply }[];
  readonly files: { readonly ts: string; readonly filename: string; readonly content: string }[];
  readonly opened: { readonly triggerId: string; readonly view: unknown }[];
  /** Faults to throw, by port function: taken from the front, `undefined` is a call that succeeds. */
  readonly faults: Map<string, (SlackFault | undefined)[]>;
  readonly messages: Messages;
  readonly directory: Directory;
  readonly modals: Modals;
  readonly home: AppHome;
  readonly replies: Replies;
  readonly ownId: string;
  /** What was published, the newest last. */
  readonly homes: { readonly userId: string; readonly view: HomeView }[];
}

/** People by their ids. */
export function person(id: string, more: Partial<Account> = {}): Account {
  return { id, state: "person", isAdmin: false, ...more };
}

/** An empty workspace with nothing but the bot. */
export function createMemorySlack(clock: Clock): MemorySlack {
  const ownId = "U0BOT";
  const state = {
    accounts: new Map([[ownId, person(ownId, { state: "bot" as const })]]),
    channels: new Map<string, string[]>(),
    groups: new Map<string, string[]>(),
    posted: [] as Posted[],
    whispered: [] as MemorySlack["whispered"][number][],
    replied: [] as MemorySlack["replied"][number][],
    files: [] as MemorySlack["files"][number][],
    opened: [] as MemorySlack["opened"][number][],
    faults: new Map<string, (SlackFault | undefined)[]>(),
    ownId,
    homes: [] as MemorySlack["homes"][number][],
  };
  const orFault = (name: string): void => {
    const fault = state.faults.get(name)?.shift();
    if (fault !== undefined) throw fault;
  };
  return {
    ...state,
    messages: memoryMessages(state, clock, orFault),
    directory: memoryDirectory(state, orFault),
    modals: {
      open: async (triggerId, view) => {
        orFault("open");
        state.opened.push({ triggerId, view });
        return `V${state.opened.length}`;
      },
      update: async (_viewId, view) => {
        orFault("updateView");
        state.opened.push({ triggerId: "update", view });
      },
    },
    home: {
      publish: async (userId, view) => {
        orFault("publish");
        state.homes.push({ userId, view });
      },
    },
    replies: {
      send: async (url, reply) => {
        orFault("reply");
        state.replied.push({ url, reply });
      },
    },
  };
}

type State = Omit<MemorySlack, "messages" | "directory" | "modals" | "home" | "replies">;

function memoryMessages(state: State, clock: Clock, orFault: (name: string) => void): Messages {
  let count = 0;
  return {
    post: async (channelId, message, threadTs) => {
      orFault("post");
      count += 1;
      const ts = `${Math.floor(clock.now() / 1_000)}.${String((clock.now() % 1_000) * 1_000 + count).padStart(6, "0")}`;
      state.posted.push({ channelId, ts, threadTs, versions: [message] });
      return ts;
    },
    update: async (channelId, ts, message) => {
      orFault("update");
      const posted = state.posted.find((each) => each.channelId === channelId && each.ts === ts);
      if (posted === undefined) throw new SlackFault("message_not_found");
      posted.versions.push(message);
    },
    whisper: async (channelId, userId, message) => {
      orFault("whisper");
      state.whispered.push({ channelId, userId, message });
    },
    attach: async (_channelId, ts, { filename, content }) => {
      orFault("attach");
      state.files.push({ ts, filename, content });
    },
  };
}

function memoryDirectory(state: State, orFault: (name: string) => void): Directory {
  const account = async (userId: string): Promise<Account> => {
    orFault("account");
    return state.accounts.get(userId) ?? { id: userId, state: "not-found", isAdmin: false };
  };
  const membersIn = (map: ReadonlyMap<string, string[]>, id: string, code: string): string[] => {
    const members = map.get(id);
    if (members === undefined) throw new SlackFault(code);
    return members;
  };
  return {
    account,
    accounts: async (ids) =>
      new Map(await Promise.all(ids.map(async (id) => [id, await account(id)] as const))),
    membersOf: async (channelId) => {
      orFault("membersOf");
      return membersIn(state.channels, channelId, "channel_not_found");
    },
    channelsOf: async (userId) => {
      orFault("channelsOf");
      return new Set([...state.channels].filter(([, ids]) => ids.includes(userId)).map(([id]) => id));
    },
    membersOfGroup: async (groupId) => {
      orFault("membersOfGroup");
      return membersIn(state.groups, groupId, "no_such_subteam");
    },
  };
}
