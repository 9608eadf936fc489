/** Cuts a line of mrkdwn into finished pieces and the marks that may open or close emphasis. */
import { parseAngle } from "./angle.ts";
import { withEmoji } from "./emoji.ts";
import { unescapeSlack } from "./escape.ts";
import type { Inline } from "./node.ts";
import { safeHref } from "./safe-href.ts";

/** A character that may open or close emphasis. */
export interface Mark {
  readonly kind: "mark";
  readonly character: "*" | "_" | "~";
  readonly opens: boolean;
  readonly closes: boolean;
}

const wordCharacter = /[\p{L}\p{N}]/u;
const special = /[<`*_~]|https?:\/\//g;

/**
 * The pieces of one line, in order. Takes time linear in its length.
 *
 * @param line A line without line breaks and code fences.
 */
export function tokenize(line: string): (Inline | Mark)[] {
  const tokens: (Inline | Mark)[] = [];
  const unclosed = new Set<string>();
  let textStart = 0;
  special.lastIndex = 0;
  for (let match = special.exec(line); match; match = special.exec(line)) {
    const found = tokenAt(line, match.index, match[0], unclosed);
    if (!found) continue;
    pushText(tokens, line.slice(textStart, match.index));
    tokens.push(found.token);
    textStart = found.end;
    special.lastIndex = found.end;
  }
  pushText(tokens, line.slice(textStart));
  return tokens;
}

interface Found {
  readonly token: Inline | Mark;
  readonly end: number;
}

function tokenAt(line: string, at: number, character: string, unclosed: Set<string>): Found | undefined {
  switch (character) {
    case "<":
      return enclosed(line, at, ">", unclosed, parseAngle);
    case "`":
      return enclosed(line, at, "`", unclosed, (text) =>
        text.trim() === "" ? undefined : { kind: "code", text: unescapeSlack(text) },
      );
    case "*":
    case "_":
    case "~":
      return { token: markAt(line, at, character), end: at + 1 };
    default:
      return bareAddress(line, at);
  }
}

function enclosed(
  line: string,
  at: number,
  closing: string,
  unclosed: Set<string>,
  parse: (content: string) => Inline | undefined,
): Found | undefined {
  if (unclosed.has(closing)) return undefined;
  const end = line.indexOf(closing, at + 1);
  if (end < 0) {
    unclosed.add(closing);
    return undefined;
  }
  const token = parse(line.slice(at + 1, end));
  return token && { token, end: end + 1 };
}

function markAt(line: string, at: number, character: Mark["character"]): Mark {
  const before = line[at - 1] ?? " ";
  const after = line[at + 1] ?? " ";
  return {
    kind: "mark",
    character,
    opens: !wordCharacter.test(before) && !/\s/.test(after) && after !== character,
    closes: !/\s/.test(before) && before !== character && !wordCharacter.test(after),
  };
}

function bareAddress(line: string, at: number): Found | undefined {
  const address =
    /^[^\s<>"`|]{1,2000}/.exec(line.slice(at, at + 2000))?.[0].replace(/[.,;:!?)*_~]+$/, "") ?? "";
  const href = safeHref(unescapeSlack(address));
  if (!href) return undefined;
  return { token: { kind: "link", href, text: unescapeSlack(address) }, end: at + address.length };
}

function pushText(tokens: (Inline | Mark)[], text: string): void {
  if (text) tokens.push({ kind: "text", text: withEmoji(unescapeSlack(text)) });
}
