/** What a receipt says, as far as a page can show it. */
import { type ChainInfo, type Receipt, type ReceiptContext, timeOfRound } from "@luckydraw/draw-core";
import type { Beginning, DrawSummary } from "./report.ts";
import { visible } from "./visible.ts";

/** Enough to look through; who wants more has the receipt. */
const MOST_ITEMS = 100;

/** The summary of a well-formed receipt. */
export function summaryOf(receipt: Receipt, chain: ChainInfo | undefined): DrawSummary {
  const { draw, commitment, result, struck, context } = receipt;
  const { round } = draw.beacon;
  return {
    method: draw.method,
    count: draw.count,
    result: isTeams(result)
      ? beginning(result, (team) => beginning(team, visible))
      : beginning(result as readonly string[], visible),
    struck: beginning(struck, ({ id, reason }) => ({ id: visible(id), reason: visible(reason) })),
    entries: beginning(draw.entries, ([id, weight]) => [visible(id), weight] as const),
    commitment,
    previous: draw.previous,
    round,
    ...(chain && { roundTimeMs: timeOfRound(chain, round) }),
    ...(context && { context: visibleContext(context) }),
  };
}

function isTeams(result: Receipt["result"]): result is readonly (readonly string[])[] {
  return Array.isArray(result[0]);
}

function beginning<Item, Shown>(items: readonly Item[], show: (item: Item) => Shown): Beginning<Shown> {
  return { shown: items.slice(0, MOST_ITEMS).map(show), total: items.length };
}

function visibleContext(context: ReceiptContext): ReceiptContext {
  const members = Object.entries(context).map(([name, value]) => [
    name,
    typeof value === "string" ? visible(value) : value,
  ]);
  return Object.fromEntries(members) as ReceiptContext;
}
