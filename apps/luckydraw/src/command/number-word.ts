/** Numbers and weights as people type them, full-width digits included. */

const WHOLE = /^\d{1,15}$/;
const DIGITS = /^\d+$/;
const NUMBERISH = /^[+\-−]?\d+(?:\.\d*)?$/;
const WEIGHT_SIGNS = "*×＊✕✖";

/** A whole number, or how far a word is from one. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number }
  /** Looks like a number and isn't a whole one, or has too many digits. */
  | { readonly kind: "bad-number" }
  | { readonly kind: "none" };

/** Reads a word as a number. */
export function readNumber(word: string): NumberReading {
  const text = word.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (WHOLE.test(text)) return { kind: "number", value: Number(text) };
  return { kind: DIGITS.test(text) || NUMBERISH.test(text) ? "bad-number" : "none" };
}

/** A text and the weight that was written behind it. */
export interface Weighted {
  readonly text: string;
  readonly weight: NumberReading;
}

/**
 * Splits `ramen*3` into text and weight. Only what reads as a number is a weight: `a*b` has none.
 *
 * @example
 * splitWeight("ramen×3"); // { text: "ramen", weight: { kind: "number", value: 3 } }
 */
export function splitWeight(word: string): Weighted {
  for (let at = word.length - 1; at >= 0; at -= 1) {
    if (!WEIGHT_SIGNS.includes(word[at] ?? " ")) continue;
    const weight = readNumber(word.slice(at + 1));
    return weight.kind === "none" ? { text: word, weight } : { text: word.slice(0, at), weight };
  }
  return { text: word, weight: { kind: "none" } };
}

/** Reads a word that is a weight and nothing else: `*3`, `×3`, `x3`. */
export function readWeight(word: string): NumberReading {
  const isSign = WEIGHT_SIGNS.includes(word[0] ?? " ") || word[0] === "x" || word[0] === "X";
  return isSign ? readNumber(word.slice(1)) : { kind: "none" };
}
