/** The receipt of a draw, its result, and the link that verifies it. */

import { deflateRawSync } from "node:zlib";
import { type Receipt, type ReceiptContext, rank, receiptOf } from "@luckydraw/draw-core";
import type { DrawRecord, Outcome } from "./draw-record.ts";

/** A longer link would crowd out the rest of a message's text, which holds 3,000 characters. */
const MAX_LINK_CHARACTERS = 2_000;

/** A draw that is decided. */
export type DecidedRecord = DrawRecord & { readonly outcome: Outcome };

/** Whether the winners are known, and all that the ranks needed was looked up. */
export function isDecided(record: DrawRecord): record is DecidedRecord {
  return record.status === "revealed" && record.outcome !== undefined;
}

/** The ids in rank order, as far as they were looked at. */
export function rankingOf({ draw, outcome }: DecidedRecord): string[] {
  return rank(draw, outcome.beacon, outcome.rankedCount);
}

/** The receipt. It is computed, not kept: the draw and its beacon say it all. */
export function receiptOfRecord(record: DecidedRecord): Receipt {
  const struck = record.outcome.struck.map(({ id, reason }) => ({ id, reason }));
  const { draw, outcome } = record;
  return receiptOf({
    draw,
    beacon: outcome.beacon,
    ranking: rankingOf(record),
    struck,
    context: contextOf(record),
  });
}

function contextOf({ plan, number, committedTs }: DrawRecord): ReceiptContext {
  return {
    number,
    channel: plan.place.channelId,
    organiser: plan.organiserId,
    ...(plan.prize === undefined ? {} : { prize: plan.prize }),
    ...(committedTs === undefined ? {} : { committedAt: committedTs }),
  };
}

/** The page with the receipt in its fragment, which no browser sends anywhere; `undefined` if it is too long for a message. */
export function verifierLinkOf(receipt: Receipt, verifierUrl: string | undefined): string | undefined {
  if (verifierUrl === undefined) return undefined;
  const link = `${verifierUrl}#${deflateRawSync(JSON.stringify(receipt)).toString("base64url")}`;
  return link.length <= MAX_LINK_CHARACTERS ? link : undefined;
}
