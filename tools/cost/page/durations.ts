/** What one command takes, as tables. */
import { table } from "../../bench/table.ts";
import { durationMs, gigabyteSeconds } from "../bill.ts";
import type { CommandUse } from "../usage.ts";
import { count } from "./amount.ts";
import type { PageContent } from "./content.ts";

/** An invocation a row. */
export function durations({ functions }: CommandUse): string {
  const rows = functions.map((one) => {
    const { functionId, step, memoryMegabytes, warm, cold, initialisation } = one;
    const waiting = Math.max(0, warm.wallMs - warm.cpuMs);
    return [
      `${functionId}, ${step}`,
      memoryMegabytes,
      warm.cpuMs.toFixed(0),
      waiting.toFixed(0),
      durationMs(warm, memoryMegabytes).toFixed(0),
      cold.cpuMs.toFixed(0),
      initialisation?.cpuMs.toFixed(0) ?? "-",
      gigabyteSeconds(one, 0).toFixed(3),
      gigabyteSeconds(one, 1).toFixed(3),
    ];
  });
  return table(
    [
      "invocation",
      "MB",
      "processor ms",
      "waiting ms",
      "billed ms",
      "processor ms, cold",
      "initialisation, processor ms",
      "GB-s warm",
      "GB-s cold",
    ],
    rows,
  );
}

/** What else is billed, in a channel of a dozen and in one of 2,000. */
export function quantities({ private: { use }, large, calls }: PageContent): string {
  const both = (read: (one: CommandUse) => number) => [use, large].map((one) => count(Math.round(read(one))));
  return table(
    ["of a warm command", "a dozen", "2,000"],
    [
      ...[...calls].map(([service, [dozen, many]]) => [`calls to ${service}`, dozen, many]),
      ["DynamoDB write units, at most", ...both(({ writeUnits }) => writeUnits)],
      ["DynamoDB read units, at most", ...both(({ readUnits }) => readUnits)],
      ["SQS requests, Lambda's own among them", ...both(({ sqsRequests }) => sqsRequests)],
      ["log bytes, Lambda's and API Gateway's lines among them", ...both(({ logBytes }) => logBytes)],
      ["bytes of a kept draw", ...both(({ keptBytes }) => keptBytes)],
      ["GB-seconds", ...[use, large].map((one) => secondsOf(one).toFixed(2))],
    ],
  );
}

function secondsOf({ functions }: CommandUse): number {
  return functions.reduce((sum, one) => sum + gigabyteSeconds(one, 0), 0);
}
