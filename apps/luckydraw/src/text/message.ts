/** A message for Slack: what `chat.postMessage`, `chat.update` and a `response_url` take. */
import type { KnownBlock } from "@slack/types";

/** A text file that belongs in the message's thread. */
export interface MessageFile {
  readonly filename: string;
  readonly title: string;
  readonly content: string;
}

/** A message within Slack's limits. */
export interface Message {
  /** For notifications and screen readers, in mrkdwn; at most 4,000 characters. */
  readonly text: string;
  readonly blocks: KnownBlock[];
  /** The whole of a list that is too long to be shown. */
  readonly file?: MessageFile;
}
