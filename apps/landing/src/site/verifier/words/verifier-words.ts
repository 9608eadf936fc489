/** What the verifier says. */
import type { DrawErrorCode, StepCode, StepName, StepOutcome } from "@luckydraw/draw-core";
import type { RefusalReason, ValueLabel } from "../check/report.ts";
import type { CheatName } from "../example/cheats.ts";

/** The page around the check. */
export interface VerifyPageWords {
  readonly title: string;
  readonly description: string;
  readonly heading: string;
  readonly lead: string;
  readonly noScript: string;
}

/** Where a receipt is handed over. */
export interface SourceWords {
  readonly title: string;
  readonly another: string;
  readonly drop: string;
  readonly choose: string;
  readonly paste: string;
  readonly pastePlaceholder: string;
  readonly check: string;
  readonly example: string;
  readonly where: string;
  readonly checking: string;
}

/** The verdict. */
export interface VerdictWords {
  readonly genuine: string;
  readonly genuineText: string;
  /** By the code of the step that failed. */
  readonly changed: Readonly<Partial<Record<StepCode, string>>>;
  readonly changedText: string;
  readonly undecided: string;
  readonly undecidedText: string;
  readonly notReceipt: string;
  /** By the code of the form's fault; `malformed` for all others. */
  readonly faults: Readonly<Partial<Record<DrawErrorCode, string>>> & { readonly malformed: string };
  readonly refused: Readonly<Record<RefusalReason, string>>;
  readonly notChecked: string;
}

/** The draw. */
export interface DrawWords {
  readonly winners: string;
  readonly order: string;
  readonly teams: string;
  readonly claims: string;
  readonly team: (number: number) => string;
  readonly fact: (count: number, total: number, method: "pick" | "order" | "teams") => string;
  readonly decidedAt: string;
  readonly round: (round: string) => string;
  readonly struck: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly entries: (count: string) => string;
  readonly tickets: (count: string) => string;
  readonly more: (count: string) => string;
  readonly previous: string;
  readonly noWinner: string;
}

/** All that the verifier says in one language. */
export interface VerifierWords {
  readonly page: VerifyPageWords;
  readonly source: SourceWords;
  readonly verdict: VerdictWords;
  readonly draw: DrawWords;
  readonly yours: { readonly title: string; readonly text: string; readonly commitment: string };
  readonly stepsTitle: string;
  readonly steps: Readonly<Record<StepName, { readonly name: string; readonly meaning: string }>>;
  readonly outcomes: Readonly<Record<StepOutcome, string>>;
  /** Why a step went as it did, where its meaning alone doesn't say. */
  readonly why: Readonly<Partial<Record<StepCode, string>>>;
  readonly showValues: string;
  readonly values: Readonly<Record<ValueLabel, string>>;
  readonly copy: string;
  readonly copied: string;
  readonly context: {
    readonly title: string;
    readonly text: string;
    readonly names: Readonly<
      Record<"number" | "prize" | "channel" | "organiser" | "committedAt" | "revealedAt", string>
    >;
  };
  readonly byHand: {
    readonly title: string;
    readonly text: string;
    readonly save: string;
  };
  readonly limits: { readonly title: string; readonly items: readonly string[] };
  readonly cheats: {
    readonly title: string;
    readonly text: string;
    readonly names: Readonly<Record<CheatName, string>>;
    readonly genuine: string;
  };
}
