/** Why a request was not understood: a code to switch on and what a sentence about it needs. */

/** The words of the grammar. */
export type Keyword = "except" | "help" | "order" | "prize" | "quietly" | "reserve" | "teams" | "verify";

/** What a number counts. */
export type Counted = "winners" | "teams" | "reserves" | "draw";

/** A problem without its example. `said` is a bounded excerpt of what the person typed, never more than one line. */
export type ProblemKind =
  | { readonly code: "text-too-long"; readonly limit: number }
  /** `nearest` is the word or text that comes closest, if one is close. */
  | { readonly code: "not-understood"; readonly said: string; readonly nearest?: string }
  /** Words in a row that may be options. */
  | { readonly code: "commas-missing"; readonly said: string }
  /** `@ann` or `#random` typed, but Slack linked nobody to it. */
  | { readonly code: "name-not-linked"; readonly said: string }
  /** `@channel`, `@here` or `@everyone`. */
  | { readonly code: "broadcast"; readonly said: string }
  | { readonly code: "quote-open"; readonly said: string }
  | {
      readonly code: "number-out-of-range";
      readonly said: string;
      readonly counted: Counted;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: "number-missing"; readonly keyword: "teams" | "reserve" | "verify" }
  /** A second number of winners. */
  | { readonly code: "number-twice"; readonly said: string }
  /** `1, 2, 3`: is the first a number of winners or an option? */
  | { readonly code: "number-or-option"; readonly said: string }
  | { readonly code: "keyword-twice"; readonly keyword: Keyword }
  | { readonly code: "value-missing"; readonly keyword: "except" | "prize" }
  /** Two words that exclude each other; for `order`, a number as well. */
  | { readonly code: "not-together"; readonly one: Keyword | "number" | "weight"; readonly other: Keyword }
  | { readonly code: "weight-out-of-range"; readonly said: string; readonly max: number }
  /** `ramen x3`: a weight or a name? */
  | { readonly code: "weight-unclear"; readonly said: string }
  /** A weight on a group, a channel or an exclusion. */
  | { readonly code: "weight-misplaced" }
  /** Options and people in one draw. */
  | { readonly code: "mixed"; readonly said: string }
  | { readonly code: "option-twice"; readonly said: string }
  /** The same person with two weights. */
  | { readonly code: "weight-twice"; readonly userId: string }
  | { readonly code: "option-too-long"; readonly said: string; readonly limit: number }
  /** Nothing of it can be seen: quotes around nothing, or only zero-width characters. */
  | { readonly code: "invisible" }
  | { readonly code: "too-many-named"; readonly limit: number }
  /** An unquoted prize that runs into a list. */
  | { readonly code: "prize-unclear"; readonly said: string }
  | { readonly code: "prize-too-long"; readonly limit: number }
  /** The form: "people" chosen, nobody picked. */
  | { readonly code: "nobody-picked" }
  /** The form: "options" chosen, none typed. */
  | { readonly code: "no-options" }
  /** The form: filled in, but another choice is made above it. */
  | { readonly code: "not-chosen" };

/** What was wrong with a request. */
export type Problem = ProblemKind & {
  /** Text that works behind `/luckydraw`, close to what was asked. */
  readonly example: string;
};
