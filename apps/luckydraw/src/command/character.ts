/** Which characters mean what in a command. Decided by code unit, so that no search ever goes back. */

const SPACES = new Set([0x1680, 0x2060, 0x202f, 0x205f, 0x3000, 0xfeff]);
const LINE_BREAKS = new Set([0x0a, 0x0d, 0x85, 0x2028, 0x2029]);
/** Comma; full-width, ideographic, half-width ideographic, Arabic comma. */
const COMMAS = new Set([0x2c, 0xff0c, 0x3001, 0xff64, 0x060c]);

/** Double quotes in all their shapes close each other: phones mix them. */
const DOUBLE = new Set('"“”„‟＂');
const SINGLE_OPENING = new Set("'‘");
const SINGLE_CLOSING = new Set("'’");
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ["「", "」"],
  ["『", "』"],
  ["｢", "｣"],
  ["《", "》"],
  ["«", "»"],
]);
const MARKS = new Set([
  ...DOUBLE,
  ...SINGLE_OPENING,
  ...SINGLE_CLOSING,
  ...BRACKETS.keys(),
  ...BRACKETS.values(),
]);

/** White space, control characters and zero-width spaces, but no line breaks. */
export function isSpace(code: number): boolean {
  if (isLineBreak(code)) return false;
  return (
    code <= 0x20 || (code >= 0x7f && code <= 0xa0) || (code >= 0x2000 && code <= 0x200b) || SPACES.has(code)
  );
}

/** Ends a line: in a pasted list, as good as a comma. */
export function isLineBreak(code: number): boolean {
  return LINE_BREAKS.has(code);
}

/** Separates options. */
export function isComma(code: number): boolean {
  return COMMAS.has(code);
}

/** Opens a quotation even inside a word: brackets need no space before them. */
export function isOpeningBracket(character: string): boolean {
  return BRACKETS.has(character);
}

/** Any quotation mark. */
export function isQuotationMark(character: string): boolean {
  return MARKS.has(character);
}

/** The kinds of quotation; of single quotes an apostrophe is the more likely reading. */
export type QuoteFamily = "double" | "single" | "bracket";

/** The family that a quotation mark opens, if it opens one. */
export function quoteFamily(opening: string): QuoteFamily | undefined {
  if (DOUBLE.has(opening)) return "double";
  if (SINGLE_OPENING.has(opening)) return "single";
  return BRACKETS.has(opening) ? "bracket" : undefined;
}

/** Whether a character closes what the opening one opened. */
export function closes(character: string, opening: string): boolean {
  if (DOUBLE.has(opening)) return DOUBLE.has(character);
  if (SINGLE_OPENING.has(opening)) return SINGLE_CLOSING.has(character);
  return BRACKETS.get(opening) === character;
}
