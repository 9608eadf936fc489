/** Reads a list of options and nothing else, as the form's field holds it. */
import { excerpt } from "./clean-text.ts";
import { addNamed, finishDraft, newDraft } from "./draft.ts";
import { type Fault, fault, isFault } from "./fault.ts";
import { limits } from "./limits.ts";
import { readWeight } from "./number-word.ts";
import { type Option, quotedOption, wordsOption } from "./read-option.ts";
import type { Named } from "./request.ts";
import type { Quoted, Word } from "./token.ts";
import { tokenize } from "./tokenize.ts";

/**
 * Reads options with a comma or a line break between them. Nothing in the text is a keyword, a name or a link.
 *
 * @param text As it was typed: not in Slack's escaped form.
 * @returns The options, none for an empty text, or what is wrong with them.
 * @example
 * readOptions("ramen*2\npizza"); // [{ kind: "option", text: "ramen", weight: 2 }, { kind: "option", text: "pizza", weight: 1 }]
 */
export function readOptions(text: string): readonly Named[] | Fault {
  if (text.length > limits.textCharacters)
    return fault({ code: "text-too-long", limit: limits.textCharacters });
  const draft = newDraft();
  const items = itemsOf(text);
  if (!Array.isArray(items)) return items;
  for (const item of items) {
    const option = readOption(item);
    if (isFault(option)) return option;
    const problem = addNamed(draft, option);
    if (problem !== undefined) return problem;
  }
  const request = finishDraft(draft);
  return isFault(request) ? request : request.pool;
}

function itemsOf(text: string): (Quoted | Word)[][] | Fault {
  const items: (Quoted | Word)[][] = [];
  let item: (Quoted | Word)[] | undefined;
  for (const token of tokenize(escapeEntities(text))) {
    if (token.kind === "word" || token.kind === "quoted") {
      if (item === undefined) {
        item = [];
        items.push(item);
      }
      item.push(token);
    } else if (token.kind === "separator") {
      item = undefined;
    } else {
      return fault({ code: "quote-open", said: excerpt("text" in token ? token.text : "") });
    }
  }
  return items;
}

function readOption(item: readonly (Quoted | Word)[]): Option | Fault {
  const [first, second] = item;
  const weight = readWeight(second?.kind === "word" ? second.text : "");
  const isQuotation = item.length === 1 || (item.length === 2 && weight.kind !== "none");
  return first?.kind === "quoted" && isQuotation ? quotedOption(first, weight) : wordsOption(item);
}

/** Slack's escaped form of a text. */
export function escapeEntities(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
