/** A draw as it is kept: what was asked, what was committed, how far it got and what people were shown of it. */
import { type Beacon, type Draw, parseDraw } from "@luckydraw/draw-core";
import type { Installation } from "@luckydraw/slack-app";
import type { Named } from "../command/request.ts";
import type { Locale } from "../text/locale.ts";

/** The conversation that a draw belongs to, in the workspace or organisation whose installation serves it. */
export interface Place {
  readonly installation: Installation;
  readonly channelId: string;
}

/** Where its message is. */
export type Delivery =
  /** A message of the bot's: one that is edited in place. `ts` once it is posted. */
  | { readonly by: "message"; readonly ts?: string }
  /** Through the `response_url` of the one who asked: each state is a message of its own, 5 at most. */
  | { readonly by: "reply"; readonly url: string; readonly visibleTo: "channel" | "organiser" };

/** An entry that may not win. */
export interface Strike {
  readonly id: string;
  readonly reason: "bot" | "deactivated" | "stranger" | "not-found" | "declined";
  /** With `declined`: who pressed, and the job of that press. */
  readonly by?: string;
  readonly jobId?: string;
}

/** What came out, once the beacon is known. */
export interface Outcome {
  readonly beacon: Beacon;
  /** How many ranks have been looked at, from the first. */
  readonly rankedCount: number;
  readonly struck: readonly Strike[];
}

/**
 * Why a draw was called off: its commitment was not out before its round, no beacon came for 24 hours, or its reveal
 * could not be put in the queue.
 */
export type CallOffReason = "posted-late" | "beacon-unavailable" | "not-queued";

/** What a draw is made of; it outlives a draw that is called off and made anew. */
export interface DrawPlan {
  readonly place: Place;
  readonly organiserId: string;
  readonly method: Draw["method"];
  readonly count: number;
  readonly reserves: number;
  readonly prize?: string;
  readonly quietly: boolean;
  readonly pool: readonly Named[];
  readonly except: readonly Named[];
  readonly entryKind: "people" | "options";
  /** The language of its message. */
  readonly locale: Locale;
  readonly delivery: Delivery;
  /** The `response_url` of the one who asked, to fall back to. */
  readonly replyUrl?: string;
  /** The draw that this one draws again. */
  readonly previous?: { readonly number: number; readonly commitment: string };
}

/** A draw as it is kept. */
export interface DrawRecord {
  readonly version: 1;
  readonly number: number;
  /** The job that asked for it: a job has one draw that counts. */
  readonly jobId: string;
  readonly createdAtMs: number;
  readonly plan: DrawPlan;
  readonly draw: Draw;
  readonly status: "committed" | "revealed" | "called-off";
  readonly callOffReason?: CallOffReason;
  /** The beacon is late, and people were told so. */
  readonly waiting?: true;
  /** From the first time that the beacon was had; complete when the status is `revealed`. */
  readonly outcome?: Outcome;
  /** The job of the press that draws it again, and the number it got. */
  readonly redrawJobId?: string;
  readonly redrawnAs?: number;
  /** Counts what there was to show; buttons carry it, so that one on an old message is known to be old. */
  readonly edition: number;
  /** The edition that people see. */
  readonly shownEdition: number;
  /** Slack's timestamp of the commitment's message. */
  readonly committedTs?: string;
  /** The edition whose receipt is a file in the thread. */
  readonly receiptInThread?: number;
}

/**
 * A record from what the table held.
 *
 * @throws TypeError if it is of another version; `DrawError` if its draw is not well formed.
 */
export function readDrawRecord(body: unknown): DrawRecord {
  const record = body as DrawRecord;
  if (record.version !== 1) throw new TypeError("a draw of another version");
  return { ...record, draw: parseDraw(record.draw) };
}
