/** What stands between `<` and `>` in mrkdwn: mentions, links, dates. */
import { unescapeSlack } from "./escape.ts";
import type { Inline } from "./node.ts";
import { safeHref } from "./safe-href.ts";

/**
 * The node that `<content>` stands for, or `undefined` when it is none and is shown as it is.
 *
 * @param content What is between the angle brackets.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */
export function parseAngle(content: string): Inline | undefined {
  const bar = content.indexOf("|");
  const target = bar < 0 ? content : content.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeSlack(content.slice(bar + 1));
  switch (target[0]) {
    case "@":
      return mention("user", target.slice(1), label);
    case "#":
      return mention("channel", target.slice(1), label);
    case "!":
      return special(target.slice(1), label);
    default:
      return link(target, label);
  }
}

function mention(
  kind: "user" | "channel" | "group",
  id: string,
  label: string | undefined,
): Inline | undefined {
  if (!/^[A-Z0-9]{2,}$/.test(id)) return undefined;
  return label ? { kind, id, label } : { kind, id };
}

function special(target: string, label: string | undefined): Inline | undefined {
  const [name, ...rest] = target.split("^");
  switch (name) {
    case "here":
    case "channel":
    case "everyone":
      return { kind: "broadcast", range: name };
    case "subteam":
      return mention("group", rest[0] ?? "", label);
    case "date":
      return date(rest, label);
    default:
      return undefined;
  }
}

function date([seconds, format, href]: readonly string[], fallback: string | undefined): Inline | undefined {
  const epochSeconds = Number(seconds);
  if (!seconds || !format || !Number.isSafeInteger(epochSeconds) || Math.abs(epochSeconds) > 8.64e12) {
    return fallback ? { kind: "text", text: fallback } : undefined;
  }
  const safe = href === undefined ? undefined : safeHref(unescapeSlack(href));
  const shown = {
    kind: "date",
    epochSeconds,
    format: unescapeSlack(format),
    fallback: fallback ?? "",
  } as const;
  return safe ? { ...shown, href: safe } : shown;
}

function link(target: string, label: string | undefined): Inline | undefined {
  const address = unescapeSlack(target);
  const href = safeHref(address);
  return href ? { kind: "link", href, text: label || address.replace(/^mailto:/, "") } : undefined;
}
