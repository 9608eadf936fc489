/** What the page shows of a check: bounded, whatever the receipt is. */
import type { ReceiptContext, StepCode, StepName, StepOutcome } from "@luckydraw/draw-core";
import type { UnreadReason } from "../read/read-source.ts";

/** Why nothing could be checked. */
export type RefusalReason = UnreadReason | "not-json" | "says-twice" | "took-too-long";

/** What came of handing something over. */
export type Answer = Report | { readonly kind: "refused"; readonly reason: RefusalReason };

/** `not-a-receipt`: the form is wrong, so that nothing else could be tried. */
export type ReportOutcome = "genuine" | "changed" | "undecided" | "not-a-receipt";

/** A check and what it found. */
export interface Report {
  readonly kind: "report";
  readonly outcome: ReportOutcome;
  readonly steps: readonly ReportStep[];
  /** The step that the verdict hangs on, when it isn't `genuine`. */
  readonly decisive?: ReportStep;
  /** What the receipt says, when it is well formed. */
  readonly draw?: DrawSummary;
}

/** One step, with what was computed in it. */
export interface ReportStep {
  readonly step: StepName;
  readonly outcome: StepOutcome;
  readonly code: StepCode;
  readonly path?: string;
  readonly values: readonly ReportValue[];
}

/** What a value is. */
export type ValueLabel =
  | "computed"
  | "inReceipt"
  | "announcedRound"
  | "roundTime"
  | "committedTime"
  | "chain"
  | "publicKey"
  | "signature"
  | "publishedAt"
  | "seed"
  | "place"
  | "command";

/** A value to show and to copy. */
export type ReportValue =
  | { readonly label: ValueLabel; readonly text: string }
  | { readonly label: ValueLabel; readonly timeMs: number };

/** The beginning of a list, and how long all of it is. */
export interface Beginning<Item> {
  readonly shown: readonly Item[];
  readonly total: number;
}

/** The draw, as far as a page can show it. */
export interface DrawSummary {
  readonly method: "pick" | "order" | "teams";
  readonly count: number;
  /** Ids of winners, of all in their order, or a list for each team. */
  readonly result: Beginning<string> | Beginning<Beginning<string>>;
  readonly struck: Beginning<{ readonly id: string; readonly reason: string }>;
  readonly entries: Beginning<readonly [id: string, weight: number]>;
  /** As the receipt says; that it fits the list is a step's to tell. */
  readonly commitment: string;
  readonly previous: string | null;
  readonly round: number;
  /** Unknown with the chain. */
  readonly roundTimeMs?: number;
  /** Shown and never trusted. */
  readonly context?: ReceiptContext;
}
