/** Reads a keyword and what belongs to it. */
import { excerpt, visiblePart } from "./clean-text.ts";
import type { Draft } from "./draft.ts";
import { type Fault, fault, type Step } from "./fault.ts";
import { keywordOf } from "./keyword.ts";
import { limits } from "./limits.ts";
import { type Chunk, chunkAt } from "./look-ahead.ts";
import { type NumberReading, readNumber } from "./number-word.ts";
import type { Counted, Keyword } from "./problem.ts";
import { textOf } from "./read-option.ts";
import { isMention, type Token } from "./token.ts";

/** A keyword that can stand anywhere in a draw's command. */
export type DrawKeyword = Exclude<Keyword, "help" | "verify">;

/** Reads the keyword at `at`, whose value may follow. */
export function readKeyword(draft: Draft, tokens: readonly Token[], at: number, keyword: DrawKeyword): Step {
  draft.into = "pool";
  draft.open = true;
  switch (keyword) {
    case "except":
      return readExcept(draft, tokens, at);
    case "prize":
      return readPrize(draft, tokens, at);
    case "reserve":
      return readReserve(draft, tokens, at);
    case "teams":
      return readTeams(draft, tokens, at);
    case "order":
      return readOrder(draft, at);
    case "quietly":
      draft.quietly = true;
      return at + 1;
  }
}

/** A number within its limits, or what is wrong with it. */
export function checkCount(
  reading: Exclude<NumberReading, { kind: "none" }>,
  said: string,
  range: { readonly counted: Counted; readonly min: number; readonly max: number },
): number | Fault {
  if (reading.kind === "number" && reading.value >= range.min && reading.value <= range.max)
    return reading.value;
  return fault({ code: "number-out-of-range", said: excerpt(said), ...range });
}

function readExcept(draft: Draft, tokens: readonly Token[], at: number): Step {
  const next = tokens[at + 1];
  const names =
    isMention(next) || next?.kind === "quoted" || (next?.kind === "word" && !keywordOf(next.text));
  // What else may follow has a problem of its own to tell.
  const tells = next?.kind === "broadcast" || next?.kind === "quote-open";
  if (!names && !tells) return fault({ code: "value-missing", keyword: "except" });
  draft.into = "except";
  return at + 1;
}

function readPrize(draft: Draft, tokens: readonly Token[], at: number): Step {
  if (draft.prize !== undefined) return fault({ code: "keyword-twice", keyword: "prize" });
  const next = tokens[at + 1];
  if (next?.kind === "quote-open") return at + 1;
  if (next?.kind === "quoted") return setPrize(draft, next.text) ?? at + 2;
  const chunk = chunkAt(tokens, at + 1);
  const first = chunk.tokens[0];
  if (first === undefined || (first.kind === "word" && chunk.tokens.length === 1 && keywordOf(first.text))) {
    return fault({ code: "value-missing", keyword: "prize" });
  }
  const text = textOf(chunk.tokens);
  return findUnclear(draft, tokens, chunk) ?? setPrize(draft, text) ?? chunk.end;
}

/** `prize tea, soup` and `prize tea 2`: where does the prize end? Quotation marks would tell. */
function findUnclear(draft: Draft, tokens: readonly Token[], chunk: Chunk): Fault | undefined {
  const after = tokens[chunk.end];
  const last = chunk.tokens.at(-1);
  const runsOn = after?.kind === "separator" && after.comma;
  const mayCount = draft.count === undefined && chunk.tokens.length > 1 && last?.kind === "word";
  if (!runsOn && !(mayCount && readNumber(last.text).kind === "number")) return undefined;
  return fault({ code: "prize-unclear", said: excerpt(textOf(chunk.tokens)) });
}

function setPrize(draft: Draft, text: string): Fault | undefined {
  if (visiblePart(text) === "") return fault({ code: "invisible" });
  if (text.length > limits.prizeCharacters) {
    return fault({ code: "prize-too-long", limit: limits.prizeCharacters });
  }
  draft.prize = text;
  return undefined;
}

function readReserve(draft: Draft, tokens: readonly Token[], at: number): Step {
  if (draft.reserves !== undefined) return fault({ code: "keyword-twice", keyword: "reserve" });
  const next = tokens[at + 1];
  const reading = next?.kind === "word" ? readNumber(next.text) : undefined;
  if (next?.kind !== "word" || reading === undefined || reading.kind === "none") {
    return fault({ code: "number-missing", keyword: "reserve" });
  }
  const reserves = checkCount(reading, next.text, { counted: "reserves", min: 1, max: limits.reserves });
  if (typeof reserves !== "number") return reserves;
  draft.reserves = reserves;
  return at + 2;
}

/** `teams 4`, and `4 teams` as well. */
function readTeams(draft: Draft, tokens: readonly Token[], at: number): Step {
  if (draft.method === "teams") return fault({ code: "keyword-twice", keyword: "teams" });
  if (draft.method === "order") return fault({ code: "not-together", one: "teams", other: "order" });
  draft.method = "teams";
  const next = tokens[at + 1];
  const said = next?.kind === "word" ? next.text : "";
  const after = readNumber(said);
  if (after.kind !== "none" && draft.count !== undefined)
    return fault({ code: "number-twice", said: excerpt(said) });
  const before: NumberReading =
    draft.count === undefined ? { kind: "none" } : { kind: "number", value: draft.count };
  const reading = after.kind === "none" ? before : after;
  if (reading.kind === "none") return fault({ code: "number-missing", keyword: "teams" });
  const range = { counted: "teams", min: 2, max: limits.count } as const;
  const count = checkCount(reading, after.kind === "none" ? String(draft.count) : said, range);
  if (typeof count !== "number") return count;
  draft.count = count;
  return after.kind === "none" ? at + 1 : at + 2;
}

function readOrder(draft: Draft, at: number): Step {
  if (draft.method === "order") return fault({ code: "keyword-twice", keyword: "order" });
  if (draft.method === "teams") return fault({ code: "not-together", one: "teams", other: "order" });
  draft.method = "order";
  return at + 1;
}
