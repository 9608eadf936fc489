/** Finds the words of a language. */
import type { Locale } from "../locale.ts";
import { en } from "./en/words.ts";
import { ja } from "./ja/words.ts";
import { ko } from "./ko/words.ts";
import type { Words } from "./words.ts";

const words: Readonly<Record<Locale, Words>> = { en, ko, ja };

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return words[locale];
}
