/** What is assumed, in one table. */
import { table } from "../../bench/table.ts";
import { assumptions, waitsMs } from "../assumptions.ts";
import { coldShareOf } from "../bill.ts";
import { count, percent } from "./amount.ts";
import { volumes } from "./content.ts";

/** Markdown. */
export function assumed(): string {
  const { idleReceivesASecond, sampledShare } = assumptions;
  const coldShares = volumes.map((commands) => `${percent(coldShareOf(commands))} of ${count(commands)}`);
  const rows = [
    ...Object.entries(waitsMs).map(([service, ms]) => [`a call to ${service}`, `${ms} ms`]),
    ["memory that a process may need", `${percent(assumptions.memoryShare)} of the function's`],
    ["one core", `${count(assumptions.megabytesOfOneCore)} MB; an initialisation has a whole one`],
    ["arm64", "as fast as the machine that measured"],
    ["an idle process is kept", `${assumptions.idleSeconds} s; traffic is even`],
    ["commands that meet new processes", `${coldShares.join(", ")}`],
    ["Lambda's own log lines", `${assumptions.platformLogBytes} bytes an invocation`],
    ["CloudWatch's share of a log line", `${assumptions.logEventBytes} bytes`],
    ["API Gateway's log line", `${assumptions.accessLogBytes} bytes`],
    ["headers and TLS of a call outside", `${count(assumptions.requestOverheadBytes)} bytes`],
    ["Lambda asking an empty queue", `${idleReceivesASecond} times a second`],
    [
      "traces",
      `${assumptions.tracesACommand} a command; 1 a second and ${percent(sampledShare)} of the rest are taken`,
    ],
    ["metrics", "each series is written every hour, which a quiet deployment doesn't"],
  ];
  return table(["what", "assumed"], rows);
}
