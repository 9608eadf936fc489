/** Which memory size follows from what was measured. */
import { table } from "../../bench/table.ts";
import { coldShareOf, durationMs, gigabyteSeconds } from "../bill.ts";
import { costOf } from "../prices.ts";
import type { CommandUse } from "../usage.ts";
import { count, usd } from "./amount.ts";
import { type PageContent, volumes } from "./content.ts";

const LEAST_MEGABYTES = 128;

/** A process a row. */
export function memory({ peaks, memoryMegabytes }: PageContent): string {
  const rows = peaks.map(({ functionId, after, peakBytes }) => [
    functionId,
    after,
    (peakBytes / 2 ** 20).toFixed(0),
    memoryMegabytes.get(functionId) ?? "?",
  ]);
  return table(["function", "after", "MB at most", "MB set"], rows);
}

/** Whether the least memory would do. */
export function memoryVerdict({ peaks, private: { use } }: PageContent): string {
  const isLarge = ({ peakBytes }: { readonly peakBytes: number }) => peakBytes > LEAST_MEGABYTES * 2 ** 20;
  const large = new Set(peaks.filter(isLarge).map(({ functionId }) => functionId));
  const small = new Set(peaks.map(({ functionId }) => functionId).filter((id) => !large.has(id)));
  const commands = volumes.at(-1) ?? 0;
  const saved = timeCost(use, commands) - timeCost(withLeast(use, small), commands);
  const answer = use.functions.find(({ step }) => step === "answer");
  const coldMs = (megabytes: number) => (answer ? durationMs(answer.cold, megabytes).toFixed(0) : "?");
  return `${LEAST_MEGABYTES} MB are too few for ${[...large].join(", ") || "none"}: a process that passes its limit is killed. They hold
${[...small].join(", ")}. There they would save ${usd(saved)} of ${count(commands)} commands, and a new dispatcher's first answer would
take ${coldMs(LEAST_MEGABYTES)} ms after its initialisation, not ${coldMs(answer?.memoryMegabytes ?? 0)}.`;
}

function timeCost({ functions }: CommandUse, commands: number): number {
  const cold = coldShareOf(commands);
  const seconds = functions.reduce((sum, one) => sum + gigabyteSeconds(one, cold), 0);
  return costOf("lambdaTime", commands * seconds, false);
}

function withLeast(use: CommandUse, ids: ReadonlySet<string>): CommandUse {
  const functions = use.functions.map((one) =>
    ids.has(one.functionId) ? { ...one, memoryMegabytes: LEAST_MEGABYTES } : one,
  );
  return { ...use, functions };
}
