/** One verification beside its floor and its peers. */
import { benchVerification } from "../../packages/slack-verify/bench/verify.bench.ts";
import { table } from "./table.ts";

/** @returns Markdown: one table. */
export async function verification(): Promise<string> {
  const rows = await benchVerification();
  const cells = rows.map(({ subject, size, microseconds, ratioToFloor }) => [
    subject,
    size,
    microseconds.toFixed(1),
    ratioToFloor.toFixed(2),
  ]);
  return table(["subject", "body", "median µs", "ratio to floor"], cells);
}
