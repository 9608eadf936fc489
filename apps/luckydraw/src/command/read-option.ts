/** Makes an option of the tokens that it is written with. */
import { cleanText, excerpt, visiblePart } from "./clean-text.ts";
import { type Fault, fault, isFault } from "./fault.ts";
import { limits } from "./limits.ts";
import { type NumberReading, readWeight, splitWeight } from "./number-word.ts";
import type { Named } from "./request.ts";
import type { Quoted, Word } from "./token.ts";

/** An option of a draw. */
export type Option = Extract<Named, { kind: "option" }>;

/** The tokens as one text, with single spaces where there were gaps, quotation marks included. */
export function textOf(tokens: readonly (Quoted | Word)[]): string {
  let text = "";
  for (const token of tokens) {
    const part = token.kind === "quoted" ? token.raw : token.text;
    text += text === "" || token.glued ? part : ` ${part}`;
  }
  return text;
}

/** An option in quotation marks: exactly that text, whatever it looks like. */
export function quotedOption(quoted: Quoted, weight: NumberReading): Option | Fault {
  return makeOption(quoted.text, weight, quoted.text);
}

/** An option written in words, with a weight behind it or not. */
export function wordsOption(tokens: readonly (Quoted | Word)[]): Option | Fault {
  const said = textOf(tokens);
  const last = tokens.at(-1);
  const rest = tokens.slice(0, -1);
  if (last?.kind !== "word") return makeOption(said, { kind: "none" }, said);
  const apart = rest.length > 0 ? readWeight(last.text) : ({ kind: "none" } as const);
  if (apart.kind === "none") {
    const { text, weight } = splitWeight(last.text);
    return makeOption(textOf([...rest, { ...last, text }]), weight, said);
  }
  const isLetter = last.text[0]?.toLowerCase() === "x";
  return isLetter
    ? fault({ code: "weight-unclear", said: excerpt(said) })
    : makeOption(textOf(rest), apart, said);
}

/** A weight within its limits; 1 where none was written. */
export function checkWeight(weight: NumberReading, said: string): number | Fault {
  if (weight.kind === "none") return 1;
  if (weight.kind === "number" && weight.value >= 1 && weight.value <= limits.weight) return weight.value;
  return fault({ code: "weight-out-of-range", said: excerpt(said), max: limits.weight });
}

function makeOption(text: string, weight: NumberReading, said: string): Option | Fault {
  const checked = checkWeight(weight, said);
  if (isFault(checked)) return checked;
  // A half of a character, or of a pair of marks, may have been cut off with the weight.
  const name = cleanText(text);
  if (visiblePart(name) === "") return fault({ code: "invisible" });
  if (name.length > limits.optionCharacters) {
    return fault({ code: "option-too-long", said: excerpt(name), limit: limits.optionCharacters });
  }
  return { kind: "option", text: name, weight: checked };
}
