/** Answers to `/image-upload`. */
import type { ChannelSwitch, WorkspaceRules } from "../post/switches.ts";
import { context } from "./blocks.ts";
import type { Locale } from "./locale.ts";
import { lineMessage, type Message, messageText } from "./message.ts";
import { code, type Line, say, user } from "./piece.ts";
import { richText } from "./rich-text.ts";
import { wordsOf } from "./words/words-of.ts";

/** What everybody in the channel is told when it is switched. */
export function switchedMessage(locale: Locale, isOn: boolean, userId: string): Message {
  const { on, off } = wordsOf(locale).command;
  return lineMessage([(isOn ? on : off)([user(userId)])]);
}

/** How to let the bot see the channel's pictures. */
export function inviteMessage(locale: Locale): Message {
  return lineMessage([wordsOf(locale).command.invite]);
}

/** How it stands. */
export function statusMessage(locale: Locale, channel: ChannelSwitch, rules: WorkspaceRules): Message {
  const { status } = wordsOf(locale).command;
  const by = channel.by === undefined ? undefined : [user(channel.by)];
  return lineMessage([status(channel.isOn, by), ...ruleLines(locale, rules)]);
}

/** The rules of the workspace. */
export function rulesMessage(locale: Locale, rules: WorkspaceRules): Message {
  return lineMessage(ruleLines(locale, rules));
}

function ruleLines(locale: Locale, { switchedBy, whenDeleted }: WorkspaceRules): readonly Line[] {
  const { command } = wordsOf(locale);
  return [[command.switchedBy(switchedBy)], [command.whenDeleted(whenDeleted)]];
}

/** What can be typed. */
export function helpMessage(locale: Locale): Message {
  const { helpIntro, helpRows, helpFormats } = wordsOf(locale).command;
  const lines = helpRows.map(([typed, meaning]) => say`${code(`/image-upload ${typed}`)}  ${meaning}`);
  return {
    text: messageText([[helpIntro], ...lines]),
    blocks: [richText([[helpIntro]]), richText(lines), context([helpFormats])],
  };
}
