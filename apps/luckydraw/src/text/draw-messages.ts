/** The messages of a draw, from the commitment to the result. */
import type { DrawFacts, OrderOutcome, PickOutcome, TeamsOutcome } from "./draw-facts.ts";
import type { Locale } from "./locale.ts";
import type { Message } from "./message.ts";

/** Why a draw was called off. */
export type CalledOffReason = "beacon-unavailable" | "posted-late";

/** Committed: the beacon decides soon. */
export function drawingMessage(_locale: Locale, facts: DrawFacts): Message {
  return { text: `Draw #${facts.number}`, blocks: [] };
}

/** The round's time has passed and the beacon can't be had yet. */
export function waitingLonger(_locale: Locale, facts: DrawFacts): Message {
  return { text: `Draw #${facts.number}`, blocks: [] };
}

/** Called off in the open; `next` is the draw that is made anew. */
export function calledOff(
  _locale: Locale,
  facts: DrawFacts,
  _reason: CalledOffReason,
  _next?: { readonly number: number },
): Message {
  return { text: `Draw #${facts.number}`, blocks: [] };
}

/** The winners of a pick. */
export function resultMessage(_locale: Locale, facts: DrawFacts, outcome: PickOutcome): Message {
  return { text: `Draw #${facts.number}: ${outcome.winners.join(", ")}`, blocks: [] };
}

/** All entries in teams. */
export function teamsMessage(_locale: Locale, facts: DrawFacts, _outcome: TeamsOutcome): Message {
  return { text: `Draw #${facts.number}`, blocks: [] };
}

/** All entries in order. */
export function orderMessage(_locale: Locale, facts: DrawFacts, _outcome: OrderOutcome): Message {
  return { text: `Draw #${facts.number}`, blocks: [] };
}

/** A reserve stepped up: a line for the thread, where the winners are told. */
export function steppedUp(
  _locale: Locale,
  facts: DrawFacts,
  change: { readonly from: string; readonly to: string; readonly byId: string },
): Message {
  return { text: `Draw #${facts.number}: ${change.to}`, blocks: [] };
}
