/** A message for Slack: what `chat.postMessage`, `chat.update` and a `response_url` take. */
import type { KnownBlock } from "@slack/types";
import { mrkdwn } from "./mrkdwn.ts";
import type { Line } from "./piece.ts";
import { richText } from "./rich-text.ts";

/** Slack advises to keep a message's text below this. */
const TEXT_CHARACTERS = 4_000;
/** Less room isn't worth a line. */
const LEAST_CHARACTERS = 100;

/** A message within Slack's limits. */
export interface Message {
  /** For notifications and screen readers, in mrkdwn; at most 4,000 characters. */
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** A message's text: lines below each other, as many as fit. */
export function messageText(lines: readonly Line[]): string {
  let text = "";
  for (const line of lines) {
    const room = TEXT_CHARACTERS - text.length - 1;
    if (room < LEAST_CHARACTERS) break;
    text += text === "" ? mrkdwn(line, room) : `\n${mrkdwn(line, room)}`;
  }
  return text;
}

/** A message of a few lines. */
export function lineMessage(lines: readonly Line[]): Message {
  return { text: messageText(lines), blocks: [richText(lines)] };
}
