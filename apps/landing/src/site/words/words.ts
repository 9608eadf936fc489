/** What the pages say, by where it is said. */
import type { Locale } from "../locale.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";

/** A heading and what stands below it. */
export interface Passage {
  readonly title: string;
  readonly text: string;
}

/** What stands around every page. */
export interface FrameWords {
  readonly skip: string;
  readonly navigation: string;
  readonly home: string;
  readonly how: string;
  readonly check: string;
  readonly support: string;
  readonly privacy: string;
  readonly languages: string;
  readonly footer: string;
}

/** The product page. */
export interface ProductWords {
  readonly title: string;
  readonly description: string;
  readonly headline: string;
  readonly lead: string;
  readonly addToSlack: string;
  readonly checkInstead: string;
  readonly pictureText: string;
  readonly pictureCaption: string;
  readonly howTitle: string;
  readonly howLead: string;
  readonly steps: readonly [Passage, Passage, Passage, Passage];
  readonly stepFigures: {
    readonly round: string;
    readonly seconds: string;
    readonly checks: readonly [string, string, string, string];
  };
  readonly fairTitle: string;
  readonly fair: readonly Passage[];
  readonly limitsTitle: string;
  readonly limits: readonly string[];
  readonly cheat: Passage;
  readonly cheatButton: string;
  readonly commandsTitle: string;
  readonly commandsLead: string;
  readonly commands: readonly (readonly [typed: string, done: string])[];
  readonly installTitle: string;
  readonly install: readonly Passage[];
  readonly installHelp: string;
  readonly installSupport: string;
  readonly keptTitle: string;
  readonly kept: readonly (readonly [what: string, howLong: string])[];
  readonly keptMore: string;
}

/** All that the static pages say in one language. */
export interface PageWords {
  readonly frame: FrameWords;
  readonly product: ProductWords;
}

const words: Readonly<Record<Locale, PageWords>> = { en, ko, ja };

/** What the static pages say in a language. */
export function wordsOf(locale: Locale): PageWords {
  return words[locale];
}
