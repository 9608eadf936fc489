/** The message that shows a draw as it stands now. */
import { type BeaconSource, teamsOf, winnersOf } from "@luckydraw/draw-core";
import type { DrawFacts } from "../text/draw-facts.ts";
import {
  calledOff,
  drawingMessage,
  orderMessage,
  resultMessage,
  teamsMessage,
  waitingLonger,
} from "../text/draw-messages.ts";
import type { Message } from "../text/message.ts";
import type { DrawRecord } from "./draw-record.ts";
import { factsOfRecord } from "./facts-of-record.ts";
import {
  type DecidedRecord,
  isDecided,
  rankingOf,
  receiptOfRecord,
  verifierLinkOf,
} from "./receipt-of-record.ts";

/** What showing a draw needs beside it. */
export interface Rendering {
  readonly chain: BeaconSource["chain"];
  readonly verifierUrl?: string | undefined;
  /** For the file of a long list, by user id. */
  readonly names?: ReadonlyMap<string, string> | undefined;
}

/** The message of a draw, in the draw's language. */
export function renderDraw(record: DrawRecord, rendering: Rendering): Message {
  const facts = factsOfRecord(record, rendering.chain);
  const { locale } = record.plan;
  if (isDecided(record)) return renderOutcome(record, facts, rendering);
  if (record.callOffReason !== undefined) return calledOff(locale, facts, record.callOffReason);
  return record.waiting ? waitingLonger(locale, facts) : drawingMessage(locale, facts);
}

function renderOutcome(record: DecidedRecord, facts: DrawFacts, { verifierUrl, names }: Rendering): Message {
  const { draw, plan } = record;
  const ranking = rankingOf(record);
  const verifierLink = verifierLinkOf(receiptOfRecord(record), verifierUrl);
  const decided = {
    ...(verifierLink === undefined ? {} : { verifierLink }),
    ...(names === undefined ? {} : { names }),
  };
  if (draw.method === "teams") {
    return teamsMessage(plan.locale, facts, { teams: teamsOf(ranking, draw.count), ...decided });
  }
  if (draw.method === "order") return orderMessage(plan.locale, facts, { ranking, ...decided });
  return resultMessage(plan.locale, facts, { ...standingOf(record), ...decided });
}

/** Who wins, who steps up next, who may not, and whether every entry has had its rank looked at. */
export interface Standing {
  readonly winners: readonly string[];
  readonly reserves: readonly string[];
  readonly struck: DecidedRecord["outcome"]["struck"];
  /** Nobody is left to step up. */
  readonly exhausted: boolean;
}

/** How a pick stands. */
export function standingOf(record: DecidedRecord): Standing {
  const { draw, outcome } = record;
  const unstruck = winnersOf(rankingOf(record), outcome.struck, draw.entries.length);
  const reserves = unstruck.slice(draw.count);
  return {
    winners: unstruck.slice(0, draw.count),
    reserves,
    struck: outcome.struck,
    exhausted: reserves.length === 0 && outcome.rankedCount >= draw.entries.length,
  };
}
