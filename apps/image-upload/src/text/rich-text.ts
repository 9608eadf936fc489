/** Lines as rich text, where text is text: nothing in it is ever parsed. Source: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
import type { RichTextBlock, RichTextElement } from "@slack/types";
import { fallbackTime } from "./mrkdwn.ts";
import type { Line, Piece } from "./piece.ts";

/** Lines below each other. */
export function richText(lines: readonly Line[]): RichTextBlock {
  const elements: RichTextElement[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) elements.push({ type: "text", text: "\n" });
    elements.push(...line.map(element));
  }
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: merged(elements) }] };
}

/** A text to copy as it is. */
export function preformatted(text: string): RichTextBlock {
  return {
    type: "rich_text",
    elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text }], border: 0 }],
  };
}

function element(piece: Piece): RichTextElement {
  if (typeof piece === "string") return { type: "text", text: piece };
  switch (piece.kind) {
    case "user":
      return { type: "user", user_id: piece.id };
    case "channel":
      return { type: "channel", channel_id: piece.id };
    case "bold":
      return { type: "text", text: piece.text, style: { bold: true } };
    case "code":
      return { type: "text", text: piece.text, style: { code: true } };
    case "link":
      return { type: "link", url: piece.url, text: piece.text };
    case "time":
      return {
        type: "date",
        timestamp: piece.seconds,
        format: piece.format,
        fallback: fallbackTime(piece.seconds),
      };
  }
}

/** Neighbouring texts of one style as one, and no empty ones: Slack refuses those. */
function merged(elements: readonly RichTextElement[]): RichTextElement[] {
  const kept: RichTextElement[] = [];
  for (const next of elements) {
    const last = kept.at(-1);
    if (next.type === "text" && next.text === "") continue;
    if (last?.type === "text" && next.type === "text" && !last.style && !next.style) last.text += next.text;
    else kept.push({ ...next });
  }
  return kept;
}
