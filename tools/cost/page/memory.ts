/** Which memory size follows from what was measured. */
import { table } from "../../bench/table.ts";
import { assumptions } from "../assumptions.ts";
import { durationMs, gigabyteSeconds } from "../bill.ts";
import { costOf } from "../prices.ts";
import type { FunctionUse } from "../usage.ts";
import { count, percent, usd } from "./amount.ts";
import type { PageContent, Peak } from "./content.ts";

const LEAST_MEGABYTES = 128;
const SIZES = [LEAST_MEGABYTES, 256, 512, 1_024];
const MILLION = 1_000_000;

/** A process a row. */
export function memory({ peaks, memoryMegabytes }: PageContent): string {
  const rows = peaks.map(({ functionId, after, peakBytes }) => [
    functionId,
    after,
    megabytes({ peakBytes }).toFixed(0),
    memoryMegabytes.get(functionId) ?? "?",
  ]);
  return table(["function", "after", "MB at most", "MB set"], rows);
}

/** Whether the least memory would do. */
export function memoryVerdict({ peaks }: PageContent): string {
  const room = LEAST_MEGABYTES * assumptions.memoryShare;
  const large = new Set(peaks.filter((peak) => megabytes(peak) > room).map(({ functionId }) => functionId));
  const small = new Set(peaks.map(({ functionId }) => functionId).filter((id) => !large.has(id)));
  return `A process that passes its function's memory is killed, so ${percent(assumptions.memoryShare)} of it may be needed at most: of
${LEAST_MEGABYTES} MB, ${room.toFixed(0)}. That is too little for ${named(large)}, and enough for ${named(small)}.`;
}

/** What each size costs, and how long people wait. */
export function sizes({ private: { use } }: PageContent): string {
  const rows = SIZES.map((megabytesSet) => {
    const sized = withMemory(use.functions, megabytesSet);
    return [
      megabytesSet,
      usd(timeOfAMillion(sized)),
      ...sized.flatMap((one) => [ms(one, "warm"), ms(one, "cold")]),
    ];
  });
  const heads = use.functions.flatMap(({ functionId, step }) => [`${functionId}, ${step}, ms`, "cold"]);
  return table(["MB of each", `Lambda's time of ${count(MILLION)}`, ...heads], rows);
}

/** What the next larger size would change for the function that draws. */
export function sizeVerdict({ private: { use } }: PageContent): string {
  const [start] = use.functions.filter(({ step }) => step === "start");
  if (start === undefined) return "";
  const { functionId, memoryMegabytes } = start;
  const [now = [], larger = []] = [memoryMegabytes, 2 * memoryMegabytes].map((megabytesSet) =>
    withMemory(
      use.functions.filter((one) => one.functionId === functionId),
      megabytesSet,
    ),
  );
  const [cold, coldLarger] = [now, larger].map(([first]) => (first ? ms(first, "cold") : "?"));
  const dearer = timeOfAMillion(larger) - timeOfAMillion(now);
  return `So nothing goes down to ${LEAST_MEGABYTES} MB for the sake of cents. ${functionId} with ${count(2 * memoryMegabytes)} MB would cost ${usd(dearer)} a million commands more, and the
first draw of a new process would be announced after ${coldLarger} ms, not ${cold}: worth it where draws are rare.`;
}

function withMemory(functions: readonly FunctionUse[], memoryMegabytes: number): readonly FunctionUse[] {
  return functions.map((one) => ({ ...one, memoryMegabytes }));
}

function timeOfAMillion(functions: readonly FunctionUse[]): number {
  const seconds = functions.reduce((sum, one) => sum + gigabyteSeconds(one, assumptions.leastColdShare), 0);
  return costOf("lambdaTime", MILLION * seconds, false);
}

function ms(one: FunctionUse, state: "warm" | "cold"): string {
  const start = state === "cold" ? (one.initialisation?.cpuMs ?? 0) : 0;
  return count(Math.round(durationMs(one[state], one.memoryMegabytes) + start));
}

function named(ids: ReadonlySet<string>): string {
  return [...ids].join(", ") || "none";
}

function megabytes({ peakBytes }: Pick<Peak, "peakBytes">): number {
  return peakBytes / 2 ** 20;
}
