/** Small blocks within Slack's limits. Source: https://docs.slack.dev/reference/block-kit/blocks */
import type { ContextBlock, MrkdwnElement, PlainTextElement } from "@slack/types";
import { cut } from "./cut.ts";
import { mrkdwn } from "./mrkdwn.ts";
import type { Line } from "./piece.ts";

const TEXT_CHARACTERS = 3_000;

/** Text that Slack shows as it is; `:tada:` stays what it is too. */
export function plainText(text: string, limit: number): PlainTextElement {
  return { type: "plain_text", text: cut(text, limit), emoji: false };
}

/** Small print: plain text where nothing in the line has to do something. */
export function context(line: Line): ContextBlock {
  const isText = line.every((piece) => typeof piece === "string");
  const element: PlainTextElement | MrkdwnElement = isText
    ? plainText(line.join(""), TEXT_CHARACTERS)
    : { type: "mrkdwn", text: mrkdwn(line, TEXT_CHARACTERS), verbatim: true };
  return { type: "context", elements: [element] };
}
