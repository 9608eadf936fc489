/** What the messages of a draw tell. */
import type { DrawMethod } from "@luckydraw/draw-core";
import type { Named } from "../command/request.ts";

/** What is known about a draw once it is committed. */
export interface DrawFacts {
  /** The draw's number in its channel. */
  readonly number: number;
  readonly method: DrawMethod;
  /** Winners of a pick, teams of `teams`; for `order` it isn't read. */
  readonly count: number;
  readonly entries: {
    /** Ids are Slack user ids, or the options' texts. */
    readonly kind: "people" | "options";
    readonly total: number;
    /** Some have more weight than others. */
    readonly weighted: boolean;
  };
  /** Who was named; empty: the channel's members. */
  readonly pool: readonly Named[];
  readonly except: readonly Named[];
  readonly organiserId: string;
  readonly prize?: string;
  readonly reserves: number;
  /** Its message is one of the bot's, so a file can be put below it. */
  readonly hasThread: boolean;
  /** 64 hex characters. */
  readonly commitment: string;
  readonly round: { readonly number: number; readonly timeSeconds: number };
  /** The draw that this one draws again. */
  readonly previous?: { readonly number: number };
  /** The draw that draws this one again. */
  readonly redrawnAs?: { readonly number: number };
  /** What the controls carry; at most 100 characters, made and read by the flow. */
  readonly reference: string;
}

/** Why an entry can't win. */
export const struckReasons = [
  "bot",
  "deactivated",
  "left",
  "declined",
  "not-found",
  "guest",
  "stranger",
] as const;
/** Why an entry can't win. */
export type StruckReason = (typeof struckReasons)[number];

/** Things that the messages of a decided draw share. */
interface Decided {
  /** Where a browser verifies the receipt; left out of the message when it is too long for one. */
  readonly verifierLink?: string;
  /** Names for the file of a long list, by user id. */
  readonly names?: ReadonlyMap<string, string>;
}

/** How a pick came out. */
export interface PickOutcome extends Decided {
  readonly winners: readonly string[];
  /** Who steps up next, in order. */
  readonly reserves: readonly string[];
  /** Ids with a reason; one outside `StruckReason` is told in general words. */
  readonly struck: readonly { readonly id: string; readonly reason: string }[];
  /** Nobody is left to step up: no such button. */
  readonly exhausted?: boolean;
}

/** How a split into teams came out. */
export interface TeamsOutcome extends Decided {
  readonly teams: readonly (readonly string[])[];
}

/** How an order came out. */
export interface OrderOutcome extends Decided {
  readonly ranking: readonly string[];
}
