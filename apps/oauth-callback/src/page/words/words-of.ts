/** The words of a language. */
import type { Locale } from "../../locale.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import type { Words } from "./words.ts";

const catalogues: Readonly<Record<Locale, Words>> = { en, ko, ja };

/** Everything that is said in a language. */
export function wordsOf(locale: Locale): Words {
  return catalogues[locale];
}
