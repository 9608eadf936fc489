/** What a person asked for, however they said it: typed behind the command or filled into the form. */
import type { DrawMethod } from "@luckydraw/draw-core";

/** Somebody or something named in the request. Weights count for people and options, each 1 or more. */
export type Named =
  | { readonly kind: "user"; readonly id: string; readonly weight: number }
  | { readonly kind: "group"; readonly id: string }
  | { readonly kind: "channel"; readonly id: string }
  | { readonly kind: "option"; readonly text: string; readonly weight: number };

/** A draw that was asked for. */
export interface DrawRequest {
  readonly kind: "draw";
  readonly method: DrawMethod;
  /** Winners of a pick, teams of `teams`; for `order` everybody, so 0 stands here. */
  readonly count: number;
  /** Empty: the members of the channel that it was asked in. Never options mixed with people. */
  readonly pool: readonly Named[];
  readonly except: readonly Named[];
  readonly prize?: string;
  /** How many step up, in order, when a winner can't take the prize. Picks only. */
  readonly reserves: number;
  /** Only the one who asked sees it. */
  readonly quietly: boolean;
}

/** Anything that `/luckydraw` understands. */
export type Request =
  | DrawRequest
  | { readonly kind: "form" }
  | { readonly kind: "help" }
  | { readonly kind: "verify"; readonly drawNumber: number };
