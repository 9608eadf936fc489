/** What the app needs of Slack's Web API, in its own words. Everything throws `SlackFault`. */

import type { Installation } from "@luckydraw/slack-app";
import type { HomeView, ModalView } from "@slack/types";
import type { Run } from "../run.ts";
import type { Locale } from "../text/locale.ts";
import type { Message, MessageFile } from "../text/message.ts";

/** An account as far as a draw cares. */
export interface Account {
  readonly id: string;
  /** `person`: may win. `not-found`: Slack knows no such account, or doesn't show it. */
  readonly state: "person" | "bot" | "deactivated" | "stranger" | "not-found";
  readonly isAdmin: boolean;
  /** As Slack shows it; for lists in files, where no mention is turned into a name. Never logged, never kept. */
  readonly name?: string;
  /** Only from `account`. */
  readonly locale?: Locale;
}

/** Messages of the bot's own. */
export interface Messages {
  /** Answers the message's timestamp. Never tried twice by itself when the answer is lost: that could post twice. */
  post(channelId: string, message: Message, threadTs?: string): Promise<string>;
  update(channelId: string, ts: string, message: Message): Promise<void>;
  /** Seen by one person only; the bot must be in the channel. */
  whisper(channelId: string, userId: string, message: Message): Promise<void>;
  /** Puts a text file in the thread of a message. */
  attach(channelId: string, ts: string, file: MessageFile): Promise<void>;
}

/** Who is who and who is where. */
export interface Directory {
  account(userId: string): Promise<Account>;
  /** Accounts by their ids, every one of them, by the cheaper way for their number. */
  accounts(userIds: readonly string[]): Promise<ReadonlyMap<string, Account>>;
  membersOf(channelId: string): Promise<readonly string[]>;
  membersOfGroup(groupId: string): Promise<readonly string[]>;
  /** The channels that a person is in; private ones only where the bot is in as well. */
  channelsOf(userId: string): Promise<ReadonlySet<string>>;
}

/** Modals. */
export interface Modals {
  /** Answers the view's id. The trigger lives 3 s and opens one modal. */
  open(triggerId: string, view: ModalView): Promise<string>;
  update(viewId: string, view: ModalView): Promise<void>;
}

/** What people see when they open the app. */
export interface AppHome {
  publish(userId: string, view: HomeView): Promise<void>;
}

/** Slack as one installation sees it, within one run. */
export interface Slack {
  readonly messages: Messages;
  readonly directory: Directory;
  readonly modals: Modals;
  readonly home: AppHome;
  /** The bot's own user id. */
  ownUserId(): Promise<string>;
}

/** Slack for an installation and a run. */
export type SlackFor = (installation: Installation, run: Run) => Slack;

/** How a message goes to a `response_url`. */
export interface Reply {
  readonly message: Message;
  readonly visibleTo: "channel" | "organiser";
  /** In place of the message whose button was pressed. */
  readonly replacesOriginal?: boolean;
}

/** Answers to a `response_url`: works where the bot is no member, 5 times within 30 minutes. */
export interface Replies {
  send(url: string, reply: Reply, run: Run): Promise<void>;
}
