/** Ranking and committing beside their floors and their peers. */
import { benchDraws } from "../../packages/draw-core/bench/draws.bench.ts";
import { table } from "./table.ts";

/** @returns Markdown: one table. */
export function draws(): string {
  const cells = benchDraws().map(({ subject, case: what, milliseconds, ratioToFloor }) => [
    subject,
    what,
    milliseconds.toFixed(3),
    ratioToFloor.toFixed(2),
  ]);
  return table(["subject", "case", "median ms", "ratio to floor"], cells);
}
