/** The language and words of the page, for every part of it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Locale } from "../locale.ts";
import type { VerifierWords } from "./words/verifier-words.ts";

/** What the parts speak. */
export interface Text {
  readonly locale: Locale;
  readonly words: VerifierWords;
}

/** Provided once, at the start. */
export const TextContext = createContext<Text | undefined>(undefined);

/** The words, and the language for numbers and dates. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (text === undefined) throw new TypeError("Rendered without its words");
  return text;
}
