/** Cuts a command's text into tokens, in one pass. */
import { closes, isComma, isLineBreak, isOpeningBracket, isSpace, quoteFamily } from "./character.ts";
import { cleanText } from "./clean-text.ts";
import { decodeEntities, readQuotation, readWord, type Stretch } from "./read-text.ts";
import type { Source } from "./source.ts";
import type { Token } from "./token.ts";
import { endOfWrapper, readWrapper } from "./wrapper.ts";

const LESS_THAN = 0x3c;

/** Where the scan stands, and what it knows of the rest. */
interface Scan {
  readonly source: Source;
  readonly tokens: Token[];
  at: number;
  /** Opening marks that nothing closes from here on: looked for once, not once for each. */
  readonly unclosed: Set<string>;
}

/**
 * Cuts a text as Slack sends it into tokens: links resolved, `&amp;` `&lt;` `&gt;` decoded, texts clean.
 *
 * Each character is read a bounded number of times, whatever is typed.
 *
 * @example
 * tokenize('2 <@U012ABCDEF> "bibim bap"').map(({ kind }) => kind); // ["word", "user", "quoted"]
 */
export function tokenize(source: Source): Token[] {
  const scan: Scan = { source, tokens: [], at: 0, unclosed: new Set() };
  while (scan.at < source.length) {
    const code = source.charCodeAt(scan.at);
    if (isSpace(code)) scan.at += 1;
    else if (isComma(code) || isLineBreak(code)) takeSeparator(scan, isComma(code));
    else if (!takeWrapper(scan) && !takeQuoted(scan)) takeWord(scan);
  }
  return scan.tokens;
}

/** Where the token that began at `start` and ends here stands. */
function place(scan: Scan, start: number): { start: number; end: number; glued: boolean } {
  return { start, end: scan.at, glued: scan.tokens.at(-1)?.end === start };
}

function takeSeparator(scan: Scan, comma: boolean): void {
  scan.at += 1;
  scan.tokens.push({ kind: "separator", comma, ...place(scan, scan.at - 1) });
}

function takeWrapper(scan: Scan): boolean {
  const start = scan.at;
  if (scan.source.charCodeAt(start) !== LESS_THAN) return false;
  const end = endOfWrapper(scan.source, start);
  if (end === undefined) return false;
  scan.at = end + 1;
  const wrapped = readWrapper(scan.source.slice(start + 1, end));
  if (wrapped.kind === "word") pushWord(scan, start, decodeEntities(wrapped.text));
  else if (wrapped.kind === "broadcast") scan.tokens.push({ ...wrapped, ...place(scan, start) });
  else scan.tokens.push({ kind: wrapped.kind, id: wrapped.id, ...place(scan, start) });
  return true;
}

function takeQuoted(scan: Scan): boolean {
  const start = scan.at;
  const opening = scan.source.slice(start, start + 1);
  const family = quoteFamily(opening);
  if (family === undefined) return false;
  const quotation = scan.unclosed.has(opening) ? undefined : findQuotation(scan, opening);
  if (quotation !== undefined) {
    scan.at = quotation.end + 1;
    const text = cleanText(quotation.text);
    const raw = `${opening}${text}${scan.source.slice(quotation.end, scan.at)}`;
    scan.tokens.push({ kind: "quoted", text, raw, ...place(scan, start) });
    return true;
  }
  scan.unclosed.add(opening);
  if (family === "single") return false;
  const rest = readWord(scan.source, start, () => false);
  scan.at = rest.end;
  scan.tokens.push({ kind: "quote-open", text: cleanText(rest.text), ...place(scan, start) });
  return true;
}

function findQuotation(scan: Scan, opening: string): Stretch | undefined {
  const single = quoteFamily(opening) === "single";
  const stretch = readQuotation(scan.source, scan.at + 1, (character, at) => {
    return closes(character, opening) && (!single || mayEndQuotation(scan.source, at + 1));
  });
  return stretch.stopped ? stretch : undefined;
}

/** Whether an apostrophe just before this place may close a quotation: 'n' does, the one in it's doesn't. */
function mayEndQuotation(source: Source, at: number): boolean {
  if (at >= source.length) return true;
  const code = source.charCodeAt(at);
  return isSpace(code) || isComma(code) || isLineBreak(code) || "*×＊".includes(source.slice(at, at + 1));
}

/** A quotation mark inside a word belongs to it (5" pizza), a bracket doesn't. */
function takeWord(scan: Scan): void {
  const start = scan.at;
  const word = readWord(scan.source, start, (character, at) => {
    // Whatever stands first is taken, so the scan always moves on.
    return at > start && endsWord(character);
  });
  scan.at = word.end;
  pushWord(scan, start, word.text);
}

function endsWord(character: string): boolean {
  const code = character.charCodeAt(0);
  return (
    isSpace(code) || isComma(code) || isLineBreak(code) || code === LESS_THAN || isOpeningBracket(character)
  );
}

/** Leaves out words of which nothing remains, such as the isolates that some clients put around a mention. */
function pushWord(scan: Scan, start: number, text: string): void {
  const clean = cleanText(text);
  if (clean !== "") scan.tokens.push({ kind: "word", text: clean, ...place(scan, start) });
}
