/** What this function needs of Slack, in its own words. Everything throws `SlackFault`, or what the token's source threw. */
import type { Installation, Locale } from "@luckydraw/slack-app";

/** Slack as one installation sees it. */
export interface Slack {
  /** The person's language; `undefined` where Slack didn't say so soon. Never rejects. */
  localeOf(userId: string): Promise<Locale | undefined>;
  /** Posts in a channel; a person's id means their direct messages. */
  post(channelId: string, text: string): Promise<void>;
  /** Seen by one person only; the bot must be in the channel. */
  whisper(channelId: string, userId: string, text: string): Promise<void>;
  /** Through a `response_url`: works where the bot is no member, and without its token. */
  reply(url: string, text: string, visibleTo: "channel" | "person"): Promise<void>;
}

/** Slack for an installation. Nothing takes longer than to `deadlineMs`, milliseconds since 1970. */
export type SlackFor = (installation: Installation, deadlineMs: number) => Slack;
