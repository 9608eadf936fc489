/** Slack's three escapes, and nothing else of HTML's. */

const characters: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/**
 * Turns Slack's `&amp;`, `&lt;` and `&gt;` back into the characters they stand for, once.
 *
 * @param text Text as Slack carries it.
 * Source: https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function unescapeSlack(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => characters[entity] ?? entity);
}
