/** Bills as tables. */
import { table } from "../../bench/table.ts";
import { type BillLine, billOf, sumOf } from "../bill.ts";
import { prices } from "../prices.ts";
import { count, percent, usd } from "./amount.ts";
import { type PageContent, type Variant, volumes } from "./content.ts";

/** All of a month. */
export function totals(content: PageContent): string {
  const rows = volumes.map((commands) => {
    const total = (variant: Variant, free: boolean) => sumOf(billsOf(variant, commands, free));
    const list = total(content.private, false);
    return [
      count(commands),
      usd(list),
      usd(total(content.private, true)),
      usd((list * 1e3) / commands),
      usd(total(content.public, false)),
      usd(total(content.public, true)),
    ];
  });
  const heads = [
    "commands",
    "private, list",
    "private, free tier",
    "a thousand, list",
    "public, list",
    "public, free tier",
  ];
  return table(heads, rows);
}

/** The largest lines of each volume. */
export function dominating({ private: variant }: PageContent): string {
  const items = volumes.map((commands) => {
    const bill = billsOf(variant, commands, false);
    const largest = bill.toSorted((a, b) => b.usd - a.usd).slice(0, 3);
    const said = largest.map(({ what, usd: cost }) => `${what} (${percent(cost / sumOf(bill))})`);
    return `- ${count(commands)}: ${said.join(", ")}.`;
  });
  const { routeMetrics } = variant.deployed;
  const unread =
    routeMetrics === 0
      ? ""
      : `\n\nAPI Gateway's metrics by route are ${routeMetrics} series; no alarm and no graph of ours reads them. Without
them standing costs are ${usd(routeMetrics * prices.metric.usd)} lower.`;
  return `What dominates, of the list prices:\n\n${items.join("\n")}${unread}`;
}

/** Line by line; what costs nothing anywhere is left out. */
export function lines(variant: Variant): string {
  return lineTable(
    volumes.flatMap((commands) => [false, true].map((free) => billsOf(variant, commands, free))),
  );
}

/** What the one costs more than the other, line by line. */
export function difference(dearer: Variant, other: Variant): string {
  const bills = volumes.flatMap((commands) =>
    [false, true].map((free) => {
      const less = billsOf(other, commands, free);
      return billsOf(dearer, commands, free).map((line, at) => ({
        ...line,
        usd: line.usd - (less[at]?.usd ?? 0),
      }));
    }),
  );
  return lineTable(bills);
}

function lineTable(bills: readonly (readonly BillLine[])[]): string {
  const [first = []] = bills;
  const heads = volumes.flatMap((commands) => [`${count(commands)}, list`, "free tier"]);
  const rows = first
    .map(({ what }, at) => [what, ...bills.map((bill) => usd(bill[at]?.usd ?? 0))])
    .filter((row) => row.slice(1).some((value) => value !== usd(0)));
  return table(["", ...heads], [...rows, ["**all**", ...bills.map((bill) => `**${usd(sumOf(bill))}**`)]]);
}

/** What an estimate without a number of commands can have meant. */
export function beside({ private: variant }: PageContent, estimateUsd: number): string {
  const [few = 0] = volumes;
  const bill = billsOf(variant, few, false);
  const standing = bill.filter(({ isStanding }) => isStanding);
  const watching = standing.filter(({ price }) => ["metric", "alarm", "dashboard"].includes(price));
  const useOf = (commands: number) =>
    sumOf(billsOf(variant, commands, false).filter(({ isStanding }) => !isStanding));
  // In thousands: nobody plans closer.
  let reached = 0;
  while (useOf(reached) < estimateUsd) {
    reached += 1_000;
  }
  return `Of ${usd(sumOf(bill))} for ${count(few)} commands ${usd(sumOf(standing))} stand whether anybody draws or not, ${usd(sumOf(watching))} of them for
watching. Use alone reaches ${usd(estimateUsd)} at ${count(reached)} commands a month, so an estimate of that size is one of use.`;
}

function billsOf({ use, deployed }: Variant, commands: number, withFreeTier: boolean) {
  return billOf({ commands, use, deployed, withFreeTier });
}
