/** What the app needs of Slack's Web API, in its own words. Everything throws `SlackFault`. */

import type { Installation } from "@luckydraw/slack-app";
import type { ModalView } from "@slack/types";
import type { Run } from "../run.ts";
import type { Locale } from "../text/locale.ts";
import type { Message } from "../text/message.ts";

/** An account as far as pictures care. */
export interface Account {
  readonly id: string;
  /** `not-found`: Slack knows no such account, or doesn't show it. */
  readonly state: "person" | "bot" | "deactivated" | "stranger" | "not-found";
  readonly isAdmin: boolean;
  readonly locale?: Locale;
}

/** Messages of the bot's own. */
export interface Messages {
  /** Answers the message's timestamp. Never tried twice by itself when the answer is lost: that could post twice. */
  post(channelId: string, message: Message, threadTs?: string): Promise<string>;
  update(channelId: string, ts: string, message: Message): Promise<void>;
  /** Seen by one person only; the bot must be in the channel. */
  whisper(channelId: string, userId: string, message: Message, threadTs?: string): Promise<void>;
}

/** A conversation. */
export interface Conversation {
  readonly creatorId: string | undefined;
  /** The bot is in it, so its files are told of. */
  readonly isMember: boolean;
  /** One where somebody can be invited to. */
  readonly isChannel: boolean;
  readonly isArchived: boolean;
}

/** Who is who and what is where. */
export interface Directory {
  account(userId: string): Promise<Account>;
  conversation(channelId: string): Promise<Conversation>;
}

/** A message that a file was posted in. */
export interface Share {
  readonly channelId: string;
  readonly ts: string;
  /** Of the thread that the message stands in. */
  readonly threadTs?: string | undefined;
}

/** A file. */
export interface SlackFile {
  readonly id: string;
  readonly name: string;
  readonly userId: string | undefined;
  readonly isOfBot: boolean;
  /** `hosted`: it is in Slack; `unsuited`: a snippet, a canvas and the like, which nobody takes for a picture. */
  readonly kind: "hosted" | "external" | "hidden" | "unsuited";
  readonly mimeType: string;
  readonly sizeBytes: number | undefined;
  readonly url: string | undefined;
  /** As Slack measured it. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly shares: readonly Share[];
}

/** Modals. */
export interface Modals {
  /** Answers the view's id. The trigger lives 3 s and opens one modal. */
  open(triggerId: string, view: ModalView): Promise<string>;
}

/** Slack as one installation sees it, within one run. */
export interface Slack {
  readonly messages: Messages;
  readonly directory: Directory;
  readonly modals: Modals;
  readonly files: { info(fileId: string): Promise<SlackFile> };
}

/** Slack for an installation and a run. */
export type SlackFor = (installation: Installation, run: Run) => Slack;

/** How a message goes to a `response_url`. */
export interface Reply {
  readonly message: Message;
  readonly visibleTo: "channel" | "person";
  /** Of the thread that an answer belongs to. */
  readonly threadTs?: string | undefined;
}

/** Answers to a `response_url`: works where the bot is no member, 5 times within 30 minutes. */
export interface Replies {
  send(url: string, reply: Reply, run: Run): Promise<void>;
}
