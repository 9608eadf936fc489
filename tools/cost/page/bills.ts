/** Bills as tables. */
import { table } from "../../bench/table.ts";
import { billOf, sumOf } from "../bill.ts";
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
    "private, free",
    "a thousand, list",
    "public, list",
    "public, free",
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
  const bills = volumes.flatMap((commands) => [false, true].map((free) => billsOf(variant, commands, free)));
  const [first = []] = bills;
  const heads = volumes.flatMap((commands) => [`${count(commands)}, list`, "free"]);
  const cell = (bill: ReturnType<typeof billOf>, at: number) => usd(bill[at]?.usd ?? 0);
  const rows = first
    .map(({ what }, at) => [what, ...bills.map((bill) => cell(bill, at))])
    .filter((row) => row.slice(1).some((value) => value !== usd(0)));
  return table(["", ...heads], [...rows, ["**all**", ...bills.map((bill) => `**${usd(sumOf(bill))}**`)]]);
}

function billsOf({ use, deployed }: Variant, commands: number, withFreeTier: boolean) {
  return billOf({ commands, use, deployed, withFreeTier });
}
