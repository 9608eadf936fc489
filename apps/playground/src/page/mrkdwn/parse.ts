/** Slack's mrkdwn, read into a tree. */
import { unescapeSlack } from "./escape.ts";
import type { Inline, Part } from "./node.ts";
import { type Mark, tokenize } from "./tokenize.ts";

const fence = "```";
const emphasis = { "*": "bold", _: "italic", "~": "strike" } as const;

/**
 * Reads mrkdwn: emphasis, code, quotations, links, mentions and dates. What is malformed stays as it was typed.
 * Takes time linear in the text's length.
 *
 * @param text mrkdwn as Slack carries it, escapes included.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */
export function parseMrkdwn(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf(fence, at);
    const close = open < 0 ? -1 : text.indexOf(fence, open + fence.length);
    if (close < 0) break;
    pushLines(parts, text.slice(at, open).replace(/\n$/, ""));
    const content = text.slice(open + fence.length, close).replace(/^\n|\n$/g, "");
    parts.push({ kind: "pre", text: unescapeSlack(content) });
    at = close + fence.length;
    if (text[at] === "\n") at += 1;
  }
  pushLines(parts, text.slice(at));
  return parts;
}

function pushLines(parts: Part[], text: string): void {
  if (text === "") return;
  let run: { kind: "lines" | "quote"; lines: Inline[][] } | undefined;
  for (const line of text.split("\n")) {
    const quoted = /^(?:&gt;|>) ?/.exec(line)?.[0];
    const kind = quoted === undefined ? "lines" : "quote";
    if (run?.kind !== kind) {
      run = { kind, lines: [] };
      parts.push(run);
    }
    run.lines.push(parseLine(line.slice(quoted?.length ?? 0)));
  }
}

/**
 * Reads one line of mrkdwn.
 *
 * @param line A line without line breaks and code fences.
 */
export function parseLine(line: string): Inline[] {
  return emphasise(tokenize(line));
}

function emphasise(tokens: readonly (Inline | Mark)[]): Inline[] {
  const nodes: Inline[] = [];
  const hopeless = new Set<string>();
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== "mark") {
      if (token) pushNode(nodes, token);
      continue;
    }
    const close = token.opens && !hopeless.has(token.character) ? closing(tokens, index) : -1;
    if (close < 0) {
      // Nothing after this mark closes it, so nothing closes a later one either: look no more.
      if (token.opens) hopeless.add(token.character);
      pushNode(nodes, { kind: "text", text: token.character });
      continue;
    }
    const inner = tokens.slice(index + 1, close).map((piece) => plainMark(piece, token.character));
    nodes.push({ kind: emphasis[token.character], children: emphasise(inner) });
    index = close;
  }
  return nodes;
}

function closing(tokens: readonly (Inline | Mark)[], open: number): number {
  const mark = tokens[open];
  for (let index = open + 2; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== "mark" || mark?.kind !== "mark") continue;
    if (token.character === mark.character && token.closes) return index;
  }
  return -1;
}

/** Emphasis isn't nested in itself; that bounds the depth to three. */
function plainMark(token: Inline | Mark, character: string): Inline | Mark {
  return token.kind === "mark" && token.character === character ? { kind: "text", text: character } : token;
}

function pushNode(nodes: Inline[], node: Inline): void {
  const last = nodes.at(-1);
  if (node.kind === "text" && last?.kind === "text") {
    nodes[nodes.length - 1] = { kind: "text", text: last.text + node.text };
  } else {
    nodes.push(node);
  }
}
