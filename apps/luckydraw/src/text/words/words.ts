/** What every language has to be able to say. Each entry is a sentence, or a function of what it is about. */
import type { DrawMethod, StepName, Verdict } from "@luckydraw/draw-core";
import type { Problem } from "../../command/problem.ts";
import type { CalledOffReason } from "../called-off.ts";
import type { StruckReason } from "../draw-facts.ts";
import type { FlowProblem } from "../flow-problem.ts";
import type { Line } from "../piece.ts";
import type { SlackErrorData, SlackErrorKind } from "../slack-error-kind.ts";

/** A sentence for each code of a union; the data is the union's own. */
type ForEachCode<P extends { readonly code: string }> = {
  readonly [C in P["code"]]: (problem: Extract<P, { readonly code: C }>) => Line;
};

/** Sentences about a request that was not understood: what happened, what to do. The example is shown behind it. */
export interface ProblemWords {
  /** Leads the example to copy. */
  readonly example: string;
  readonly problems: ForEachCode<Problem>;
}

/** Sentences about a draw that can't be made or changed. */
export interface FlowWords {
  readonly flow: ForEachCode<FlowProblem>;
}

/** Sentences about Slack's answers. */
export interface SlackErrorWords {
  readonly slackErrors: { readonly [K in SlackErrorKind]: (data: SlackErrorData) => Line };
}

/** How many of what, for a sentence about a draw. */
export interface Sizes {
  readonly method: DrawMethod;
  readonly count: number;
  readonly total: number;
  /** Some languages count people and things in different words. */
  readonly kind: "people" | "options";
}

/** Who was drawn from. */
export interface PoolWords {
  readonly thisChannel: string;
  people(count: number): string;
  groups(count: number): string;
  options(count: number): string;
  line(parts: { readonly from: Line; readonly without?: Line; readonly weighted: boolean }): Line;
}

/** A question before a button does something. */
export interface Confirmation {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
}

/** The question before a winner gives way: the only one, the one that was chosen, or the one named last. */
export type NextReserveConfirmation = Omit<Confirmation, "text"> &
  Readonly<Record<"only" | "chosen" | "last", string>>;

/** What a draw's messages say. */
export interface DrawWords {
  readonly pool: PoolWords;
  drawing(sizes: Sizes): string;
  /** The beacon decides at a time; the commitment stands behind it. */
  decides(time: Line, commitment: Line): Line;
  late(number: number): string;
  lateWhy: string;
  calledOff(number: number): string;
  calledOffWhy(reason: CalledOffReason): string;
  next(number: number): string;
  secondDraw(previous: number): string;
  drawnAgain(next: number): string;
  prize(prize: string): Line;
  /** The headline of a result, without its emoji. */
  result(sizes: Sizes): string;
  nobodyWon: string;
  /** Fewer won than were asked for. */
  shortfall(wanted: number, won: number): string;
  reserves(names: Line): Line;
  struck(names: Line): Line;
  struckReasons: Readonly<Record<StruckReason | "other", string>>;
  team(number: number, size: number): string;
  more(count: number): string;
  /** Where all of a cut list is. */
  wholeList: Readonly<Record<"file" | "verify" | "nowhere", string>>;
  footer(draw: { readonly number: number; readonly total: number; readonly organiser: Line }): Line;
  /** For notifications and screen readers: one sentence. */
  spoken(draw: {
    readonly number: number;
    readonly sizes: Sizes;
    readonly names: Line;
    readonly prize?: string;
  }): Line;
  steppedUp(change: { readonly to: Line; readonly from: Line; readonly number: number }): Line;
  steppedUpBy(who: Line): Line;
  fileTitle(number: number, method: DrawMethod): string;
  readonly buttons: Readonly<Record<"verify" | "secondDraw" | "nextReserve" | "no", string>>;
  /** In a menu: the winner at this place, counted from 1; options by their text as well, which may be cut at its end. */
  givesWay(place: number, name?: string): string;
  readonly confirm: {
    readonly secondDraw: Confirmation;
    readonly nextReserve: NextReserveConfirmation;
  };
}

/** What the check of a draw says. */
export interface VerifyWords {
  verdict(outcome: Verdict["outcome"], number: number): string;
  readonly steps: Readonly<Record<StepName, string>>;
  readonly outcomes: Readonly<Record<"passed" | "failed" | "undecided" | "skipped", string>>;
  readonly commitment: string;
  readonly randomness: string;
  round(number: number): string;
  readonly inBrowser: string;
  readonly inBrowserWhy: string;
  /** How to check on a computer of one's own; the command is shown behind it. */
  readonly yourself: string;
  readonly receiptInThread: string;
  /** Leads the receipt to copy. */
  readonly receiptHere: string;
  /** Too long to show, and no thread to put it into. */
  receiptNowhere(invite: Line): Line;
  readonly limits: string;
}

/** What `/luckydraw` can do. */
export interface HelpWords {
  readonly intro: string;
  /** What each example does. Words that people choose, such as a prize, are in the person's language. */
  readonly rows: readonly (readonly [example: string, meaning: string])[];
  readonly fair: string;
}

/** The app's Home. */
export interface HomeWords {
  readonly title: string;
  readonly intro: Line[number];
  more(help: Line[number]): Line;
  readonly waiting: string;
  readonly recent: string;
  none(example: Line[number]): Line;
  /** Which draws the list holds, and for how long. */
  readonly which: string;
  readonly settings: string;
  readonly languageChoice: string;
  readonly organiserChoice: string;
  readonly forAll: string;
  /** For those who can't change it: how it is. */
  language(name: string): string;
  readonly organiserIn: string;
  readonly organiserOut: string;
  readonly admins: string;
}

/** The form. */
export interface FormWords {
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  where(channel: Line): Line;
  readonly who: string;
  readonly whoChannel: string;
  readonly whoPeople: string;
  readonly whoOptions: string;
  readonly people: string;
  readonly peopleHint: string;
  readonly channels: string;
  readonly options: string;
  readonly optionsHint: string;
  readonly optionsPlaceholder: string;
  readonly method: string;
  readonly methods: Readonly<Record<DrawMethod, string>>;
  readonly count: string;
  readonly countHint: string;
  readonly prize: string;
  readonly reserves: string;
  readonly reservesHint: string;
  readonly except: string;
  readonly quietly: string;
  readonly quietlyOption: string;
}

/** All that one language says. */
export interface Words extends ProblemWords, FlowWords, SlackErrorWords {
  readonly draw: DrawWords;
  readonly verify: VerifyWords;
  readonly help: HelpWords;
  readonly form: FormWords;
  readonly home: HomeWords;
}
