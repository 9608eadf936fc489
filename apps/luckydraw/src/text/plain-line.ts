/** Lines where Slack shows plain text only, such as the errors of a form. */
import { fallbackTime } from "./mrkdwn.ts";
import type { Line, Piece } from "./piece.ts";

/** A line as text; a person or channel by the id that nobody can do better without a look-up. */
export function plainLine(line: Line): string {
  return line.map(render).join("");
}

function render(piece: Piece): string {
  if (typeof piece === "string") return piece;
  switch (piece.kind) {
    case "user":
      return `@${piece.id}`;
    case "channel":
      return `#${piece.id}`;
    case "time":
      return fallbackTime(piece.seconds);
    default:
      return piece.text;
  }
}
