/** Where a run of words ends: some words are keywords only with the right thing behind them. */
import { keywordOf, nearestKeyword } from "./keyword.ts";
import { readNumber } from "./number-word.ts";
import type { Keyword } from "./problem.ts";
import { isMention, type Quoted, type Token, type Word } from "./token.ts";

/** A run of words and quotations. */
export interface Chunk {
  readonly tokens: readonly (Quoted | Word)[];
  /** Where the token after it stands in the list. */
  readonly end: number;
  /** A word in it, not its first, that is a keyword but for a slip. */
  readonly slip?: { readonly word: Word; readonly keyword: Keyword };
}

/** The run that starts at `start`, up to a comma, a name, a keyword or the end. */
export function chunkAt(tokens: readonly Token[], start: number): Chunk {
  const chunk: (Quoted | Word)[] = [];
  let end = start;
  for (; end < tokens.length; end += 1) {
    const token = tokens[end];
    if (token?.kind !== "word" && token?.kind !== "quoted") break;
    const setting =
      token.kind === "word" && chunk.length > 0 ? settingAt(tokens, end, token.text) : undefined;
    if (setting === "exact") break;
    if (token.kind === "word" && setting !== undefined) {
      return { tokens: chunk, end, slip: { word: token, keyword: setting } };
    }
    chunk.push(token);
  }
  return { tokens: chunk, end };
}

/** Whether a word inside a run is a keyword that acts, or one but for a slip. */
function settingAt(tokens: readonly Token[], at: number, word: string): "exact" | Keyword | undefined {
  const keyword = keywordOf(word);
  if (keyword !== undefined) return actsAs(keyword, tokens, at) ? "exact" : undefined;
  const meant = nearestKeyword(word, 1);
  return meant !== undefined && actsAs(meant, tokens, at) ? meant : undefined;
}

/** Whether a comma and another option follow, so that the word here is one of a list. */
export function isListed(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const afterNext = tokens[at + 2]?.kind;
  return next?.kind === "separator" && next.comma && (afterNext === "word" || afterNext === "quoted");
}

/** Whether a keyword inside a run of words does what it says, or is just a word: `grand prize, small prize`. */
function actsAs(keyword: Keyword, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  switch (keyword) {
    case "except":
      return next !== undefined && next.kind !== "separator";
    case "prize":
      return next?.kind === "quoted" || next?.kind === "quote-open";
    case "reserve":
    case "teams":
      return next?.kind === "word" && readNumber(next.text).kind !== "none";
    case "quietly":
      return (
        next === undefined || isMention(next) || (next.kind === "word" && isSetting(keywordOf(next.text)))
      );
    default:
      return false;
  }
}

function isSetting(keyword: Keyword | undefined): boolean {
  return keyword === "except" || keyword === "prize" || keyword === "reserve";
}
