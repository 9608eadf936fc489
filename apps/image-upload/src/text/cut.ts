/** Cuts texts to Slack's limits. */

const ELLIPSIS = "…";

/**
 * The text, or as much of it as fits with an ellipsis. Never halves a character.
 *
 * @param limit Most UTF-16 units.
 * @example
 * cut("bibim bap", 6); // "bibim…"
 */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return "";
  const kept = text.slice(0, limit - 1);
  const halved = /[\ud800-\udbff]$/.test(kept);
  return `${(halved ? kept.slice(0, -1) : kept).trimEnd()}${ELLIPSIS}`;
}
