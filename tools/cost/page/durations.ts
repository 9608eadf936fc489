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
      initialisation?.wallMs.toFixed(0) ?? "-",
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
      "initialisation ms",
      "GB-s warm",
      "GB-s cold",
    ],
    rows,
  );
}

/** What else is billed. */
export function quantities({ private: { use }, calls }: PageContent): string {
  return table(
    ["of a warm command", ""],
    [
      ...[...calls].map(([service, made]) => [`calls to ${service}`, made.length]),
      ["DynamoDB write units, at most", use.writeUnits],
      ["DynamoDB read units", use.readUnits],
      ["SQS requests, Lambda's own among them", use.sqsRequests],
      ["KMS requests of a cold one", use.coldKmsRequests],
      ["log bytes, Lambda's and API Gateway's lines among them", count(Math.round(use.logBytes))],
      ["bytes of a kept draw", count(use.keptBytes)],
    ],
  );
}
