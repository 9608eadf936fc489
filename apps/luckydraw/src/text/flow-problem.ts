/** What can go wrong with a draw after its request was understood: a code and what a sentence about it needs. */
import type { DrawMethod } from "@luckydraw/draw-core";

/** Something to tell the person who asked or pressed. */
export type FlowProblem =
  | {
      readonly code: "too-few";
      readonly method: DrawMethod;
      readonly wanted: number;
      readonly available: number;
      readonly kind: "people" | "options";
    }
  | { readonly code: "too-many-entries"; readonly limit: number }
  /** Bots, deactivated accounts and exclusions taken away, nobody remains. */
  | { readonly code: "nobody-eligible" }
  | { readonly code: "group-empty"; readonly groupId: string }
  | { readonly code: "groups-unavailable" }
  /** The bot can't see who is in the channel. */
  | { readonly code: "channel-unreadable"; readonly channelId: string }
  /** Only the organiser or an admin may press this. */
  | { readonly code: "not-yours"; readonly organiserId: string }
  | { readonly code: "nobody-left"; readonly number: number }
  | { readonly code: "draw-not-found"; readonly number: number }
  | { readonly code: "not-decided-yet"; readonly number: number; readonly timeSeconds: number }
  | { readonly code: "was-called-off"; readonly number: number }
  /** The button belongs to a state that is gone, such as a reserve who stepped up already. */
  | { readonly code: "out-of-date"; readonly number: number };
