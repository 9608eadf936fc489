/** Lines as Slack's mrkdwn, for a message's text and its small print. Source: https://docs.slack.dev/messaging/formatting-message-text */
import { cut } from "./cut.ts";
import type { Line, Piece } from "./piece.ts";
import { plain } from "./plain.ts";

const ELLIPSIS = "…";

/**
 * A line in mrkdwn, at most `limit` UTF-16 units long. What doesn't fit is left out whole, so that no mention and no
 * entity is halved; an ellipsis says so.
 */
export function mrkdwn(line: Line, limit: number): string {
  let text = "";
  for (const piece of withTextsJoined(line)) {
    const next = render(piece);
    if (text.length + next.length > limit - ELLIPSIS.length) {
      const room = limit - ELLIPSIS.length - text.length;
      return `${text}${typeof piece === "string" ? renderPart(piece, room) : ""}${ELLIPSIS}`;
    }
    text += next;
  }
  return text;
}

/** Neighbouring texts as one: what is harmless alone may not be so beside the other, like "#" before a name. */
function withTextsJoined(line: Line): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of line) {
    // In notifications and small print nothing has to stand out.
    const next = typeof piece !== "string" && piece.kind === "bold" ? piece.text : piece;
    const last = pieces.at(-1);
    if (typeof last === "string" && typeof next === "string") pieces[pieces.length - 1] = last + next;
    else pieces.push(next);
  }
  return pieces;
}

/** As much of a string as fits once it is escaped. */
function renderPart(text: string, room: number): string {
  for (let length = Math.min(text.length, room); length > 0; length = Math.floor(length * 0.9)) {
    const part = plain(cut(text, length + 1).slice(0, length));
    if (part.length <= room) return part;
  }
  return "";
}

function render(piece: Piece): string {
  if (typeof piece === "string") return plain(piece);
  switch (piece.kind) {
    case "user":
      return `<@${piece.id}>`;
    case "channel":
      return `<#${piece.id}>`;
    case "bold":
      return plain(piece.text);
    case "code":
      return renderCode(piece.text);
    case "link":
      return `<${piece.url.replace(/[|<>\s]/g, encodeURIComponent).replaceAll("&", "&amp;")}|${plain(piece.text)}>`;
    case "time":
      return `<!date^${piece.seconds}^${piece.format}|${fallbackTime(piece.seconds)}>`;
  }
}

/** Inside a code span only entities and the backtick mean anything. */
function renderCode(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `\`${escaped.replaceAll("`", "ˋ").replace(/\s+/g, " ")}\``;
}

/** For clients that can't format dates: the time in UTC. */
export function fallbackTime(seconds: number): string {
  const iso = new Date(seconds * 1000).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
