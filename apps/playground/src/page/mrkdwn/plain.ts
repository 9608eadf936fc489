/** mrkdwn as it is read aloud. */
import type { Viewer } from "../viewer.ts";
import { formatSlackDate } from "./format-date.ts";
import type { Inline } from "./node.ts";
import { parseMrkdwn } from "./parse.ts";

/**
 * The text without its markup, with names in the place of ids.
 *
 * @param text mrkdwn.
 * @param viewer Whose names, language and time zone to use.
 * @param nowMs What "today" is measured from.
 */
export function plainMrkdwn(text: string, viewer: Viewer, nowMs: number): string {
  const say = (node: Inline): string => {
    switch (node.kind) {
      case "text":
      case "code":
      case "link":
        return node.text;
      case "user":
        return viewer.user(node.id)?.realName ?? node.label ?? node.id;
      case "channel":
        return viewer.channel(node.id)?.name ?? node.label ?? "private channel";
      case "group":
        return viewer.groupHandle(node.id) ?? node.label ?? node.id;
      case "broadcast":
        return `@${node.range}`;
      case "date":
        return formatSlackDate(node.format, node.epochSeconds, viewer, nowMs);
      default:
        return node.children.map(say).join("");
    }
  };
  const parts = parseMrkdwn(text).map((part) =>
    part.kind === "pre" ? part.text : part.lines.map((line) => line.map(say).join("")).join("\n"),
  );
  return parts.join("\n");
}
