/** A bot token, cached and uncached, beside its floor and the stores of `@slack/oauth`. */
import { benchTokens } from "../../packages/token-store/bench/token.bench.ts";
import { table } from "./table.ts";

/** @returns Markdown: one table. */
export async function tokens(): Promise<string> {
  const rows = await benchTokens();
  const cells = rows.map(({ subject, kind, microseconds }) => [subject, kind, microseconds.toFixed(2)]);
  return table(["subject", "token", "median µs"], cells);
}
