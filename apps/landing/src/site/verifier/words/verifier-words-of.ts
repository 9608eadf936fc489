/** The verifier's words by language, for rendering; each page's script brings its own language only. */
import type { Locale } from "../../locale.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import type { VerifierWords } from "./verifier-words.ts";

const words: Readonly<Record<Locale, VerifierWords>> = { en, ko, ja };

/** What the verifier says in a language. */
export function verifierWordsOf(locale: Locale): VerifierWords {
  return words[locale];
}
