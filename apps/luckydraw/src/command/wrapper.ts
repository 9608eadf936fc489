/** Reads what stands between `<` and `>`: Slack's way of writing links. Source: https://docs.slack.dev/messaging/formatting-message-text */
import type { Source } from "./source.ts";

/** What a wrapper stands for; `text` is how it reads. */
export type Wrapped =
  | { readonly kind: "user" | "group" | "channel"; readonly id: string; readonly text: string }
  | { readonly kind: "broadcast"; readonly text: string }
  | { readonly kind: "word"; readonly text: string };

const USER = /^@([UW][A-Z0-9]{1,63})$/;
const CHANNEL = /^#([CDG][A-Z0-9]{1,63})$/;
const GROUP = /^!subteam\^(S[A-Z0-9]{1,63})$/;
const BROADCAST = /^!(channel|here|everyone|group)$/;

/**
 * Reads a wrapper's content. A web or mail address reads as Slack shows it; anything unknown is the text that it is.
 *
 * @example
 * readWrapper("@U012ABCDEF|ann"); // { kind: "user", id: "U012ABCDEF", text: "@ann" }
 * readWrapper("https://example.com|example.com"); // { kind: "word", text: "example.com" }
 */
export function readWrapper(content: string): Wrapped {
  const bar = content.indexOf("|");
  const target = bar === -1 ? content : content.slice(0, bar);
  const label = bar === -1 ? "" : content.slice(bar + 1);
  const user = USER.exec(target)?.[1];
  if (user !== undefined) return { kind: "user", id: user, text: `@${label || user}` };
  const channel = CHANNEL.exec(target)?.[1];
  if (channel !== undefined) return { kind: "channel", id: channel, text: `#${label || channel}` };
  const group = GROUP.exec(target)?.[1];
  if (group !== undefined) return { kind: "group", id: group, text: label || `@${group}` };
  const broadcast = BROADCAST.exec(target)?.[1];
  if (broadcast !== undefined) return { kind: "broadcast", text: `@${broadcast}` };
  if (target.includes(":")) return { kind: "word", text: label || target };
  return { kind: "word", text: `<${content}>` };
}

/**
 * The place of the `>` that closes the wrapper opened at `start`, or `undefined` for a `<` that is just one. The next `<` ends
 * the search, so that a row of them is read twice at most.
 */
export function endOfWrapper(source: Source, start: number): number | undefined {
  for (let at = start + 1; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x3e) return at;
    if (code === 0x3c) return undefined;
  }
  return undefined;
}
