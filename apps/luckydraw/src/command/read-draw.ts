/** Reads the tokens of a draw's command, each once and a little ahead. */
import { excerpt } from "./clean-text.ts";
import { addNamed, type Draft, finishDraft, firstOption, newDraft } from "./draft.ts";
import { type Fault, fault, isFault, type Step } from "./fault.ts";
import { keywordOf } from "./keyword.ts";
import { limits } from "./limits.ts";
import { type Chunk, chunkAt, isListed } from "./look-ahead.ts";
import { notUnderstood } from "./not-understood.ts";
import { readNumber, readWeight } from "./number-word.ts";
import { checkCount, readKeyword } from "./read-keyword.ts";
import { checkWeight, quotedOption, textOf, wordsOption } from "./read-option.ts";
import type { DrawRequest } from "./request.ts";
import { isMention, type Mention, type Quoted, type Token, type Word } from "./token.ts";

/** Little words that people put before names. */
const FILLERS = new Set(["and", "&", "+", "from", "of"]);
/** `@ann` or `#random` that Slack linked to nobody; `@` and `#1` alone are just text. */
const NAME = /^(?:[@＠][\p{L}\p{N}]|[#＃]\p{L})/u;
const BROADCAST = /^@(?:channel|here|everyone)$/i;

/** The draw that the tokens ask for. */
export function readDraw(tokens: readonly Token[]): DrawRequest | Fault {
  const draft = newDraft();
  let at = 0;
  while (at < tokens.length) {
    const step = readItem(draft, tokens, at);
    if (isFault(step)) return step;
    at = step;
  }
  return finishDraft(draft);
}

function readItem(draft: Draft, tokens: readonly Token[], at: number): Step {
  const token = tokens[at];
  switch (token?.kind) {
    case "user":
    case "group":
    case "channel":
      return readMention(draft, tokens, at, token);
    case "quoted":
      return readQuoted(draft, tokens, at, token);
    case "word":
      return readWord(draft, tokens, at, token);
    case "broadcast":
      return fault({ code: "broadcast", said: token.text });
    case "quote-open":
      return fault({ code: "quote-open", said: excerpt(token.text) });
    default:
      draft.open = true;
      return at + 1;
  }
}

function readMention(draft: Draft, tokens: readonly Token[], at: number, mention: Mention): Step {
  const next = tokens[at + 1];
  const said = next?.kind === "word" ? next.text : "";
  const weight = readWeight(said);
  const { kind, id } = mention;
  if (kind !== "user") {
    if (weight.kind !== "none") return fault({ code: "weight-misplaced" });
    return addNamed(draft, { kind, id }) ?? at + 1;
  }
  const checked = checkWeight(weight, said);
  if (isFault(checked)) return checked;
  return addNamed(draft, { kind, id, weight: checked }) ?? (weight.kind === "none" ? at + 1 : at + 2);
}

function readQuoted(draft: Draft, tokens: readonly Token[], at: number, quoted: Quoted): Step {
  const next = tokens[at + 1];
  const weight = readWeight(next?.kind === "word" ? next.text : "");
  const option = quotedOption(quoted, weight);
  if (isFault(option)) return option;
  return addNamed(draft, option) ?? (weight.kind === "none" ? at + 1 : at + 2);
}

function readWord(draft: Draft, tokens: readonly Token[], at: number, word: Word): Step {
  if (isMention(tokens[at + 1]) && FILLERS.has(word.text.toLowerCase())) return at + 1;
  if (BROADCAST.test(word.text)) return fault({ code: "broadcast", said: word.text });
  if (NAME.test(word.text)) return fault({ code: "name-not-linked", said: excerpt(word.text) });
  const keyword = keywordOf(word.text);
  if (keyword !== undefined && keyword !== "help" && keyword !== "verify" && !isListed(tokens, at)) {
    return readKeyword(draft, tokens, at, keyword);
  }
  return readCount(draft, tokens, at, word) ?? readWords(draft, tokens, at);
}

/** Reads a word as the number of winners, unless it is one of a list of options. */
function readCount(draft: Draft, tokens: readonly Token[], at: number, word: Word): Step | undefined {
  const reading = readNumber(word.text);
  if (reading.kind === "none") return undefined;
  const listed = tokens[at - 1]?.kind === "separator" || tokens[at + 1]?.kind === "separator";
  if (listed && (draft.count !== undefined || firstOption(draft.pool) !== undefined)) return undefined;
  if (draft.count !== undefined) {
    const alone = chunkAt(tokens, at).tokens.length === 1;
    return alone ? fault({ code: "number-twice", said: excerpt(word.text) }) : undefined;
  }
  if (isListed(tokens, at)) return fault({ code: "number-or-option", said: excerpt(word.text) });
  const count = checkCount(reading, word.text, { counted: "winners", min: 1, max: limits.count });
  if (typeof count !== "number") return count;
  draft.count = count;
  draft.into = "pool";
  draft.open = true;
  return at + 1;
}

/** Reads a run of words: an option where commas say so, something to ask about elsewhere. */
function readWords(draft: Draft, tokens: readonly Token[], at: number): Step {
  const chunk = chunkAt(tokens, at);
  if (chunk.slip !== undefined) return notUnderstood([chunk.slip.word], draft.open);
  const prize = findBarePrize(tokens, chunk);
  if (prize !== undefined) return prize;
  if (!isOption(draft, tokens, at, chunk)) return notUnderstood(chunk.tokens, draft.open);
  const option = wordsOption(chunk.tokens);
  if (isFault(option)) return option;
  return addNamed(draft, option) ?? chunk.end;
}

/** `ramen, pizza prize Lunch`: a prize, or the name of an option? Quotation marks would tell. */
function findBarePrize(tokens: readonly Token[], chunk: Chunk): Fault | undefined {
  if (tokens[chunk.end]?.kind === "separator") return undefined;
  const at = chunk.tokens.findIndex(
    (token, index) => index > 0 && token.kind === "word" && keywordOf(token.text) === "prize",
  );
  const value = at === -1 ? [] : chunk.tokens.slice(at + 1);
  const [first, last] = [value[0], value.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const text = textOf(value);
  return {
    problem: { code: "prize-unclear", said: excerpt(text) },
    correction: { start: first.start, end: last.end, text: `"${text}"` },
  };
}

function isOption(draft: Draft, tokens: readonly Token[], at: number, chunk: Chunk): boolean {
  if (!draft.open) return false;
  const listed = tokens[at - 1]?.kind === "separator" || tokens[chunk.end]?.kind === "separator";
  return listed || draft.into === "except";
}
