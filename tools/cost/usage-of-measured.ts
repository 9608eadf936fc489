/** Makes the use of one command of what was measured: the first draw is the cold one, the median of the others the warm one. */
import { median } from "../bench/median.ts";
import { assumptions } from "./assumptions.ts";
import type { Call } from "./measure/calls.ts";
import type { Time } from "./measure/invocation-use.ts";
import type { MeasuredInvocation } from "./measure/measure-command.ts";
import type { CommandUse, FunctionUse } from "./usage.ts";

type Draw = readonly MeasuredInvocation[];

const KILOBYTE = 1_024;
const READ_UNIT_BYTES = 4 * KILOBYTE;
const steps: Readonly<Record<MeasuredInvocation["kind"], string>> = {
  request: "answer",
  event: "start",
  queue: "reveal",
};

/**
 * @param draws At least two; each the answer, the start and the reveal.
 * @throws Error for a draw that went another way.
 */
export function usageOf(draws: readonly Draw[], memoryMegabytes: ReadonlyMap<string, number>): CommandUse {
  const [cold = [], ...warm] = draws;
  const [first = []] = warm;
  if (draws.some((draw) => draw.map(({ kind }) => kind).join() !== "request,event,queue")) {
    throw new Error("A draw was not answer, start and reveal.");
  }
  const calls = first.flatMap(({ use }) => use.calls);
  const outside = calls.filter(({ service }) => service === "slack" || service === "drand");
  return {
    functions: cold.map((invocation, at) =>
      functionUse(
        invocation,
        warm.map((draw) => draw[at]?.use ?? { cpuMs: 0, wallMs: 0 }),
        memoryMegabytes,
      ),
    ),
    // One more for the new draw's entry in the index by date; a change of the draw leaves that as it is.
    writeUnits: sum(calls.map(writeUnitsOf)) + 1,
    readUnits: sum(calls.map(readUnitsOf)),
    // Sent by luckydraw; received and deleted by Lambda.
    sqsRequests: count(calls, "sqs") + 2,
    coldKmsRequests: count(
      cold.flatMap(({ use }) => use.calls),
      "kms",
    ),
    kmsRequests: 0,
    logBytes: sum(first.map(logBytesOf)) + assumptions.accessLogBytes + assumptions.logEventBytes,
    outBytes: sum(outside.map(({ requestBytes }) => requestBytes + assumptions.requestOverheadBytes)),
    keptBytes: calls.filter(({ operation }) => operation === "PutItem").at(-1)?.requestBytes ?? 0,
    siteBytes: 0,
    siteRequests: 0,
  };
}

/** What a command uses beside where any workspace may install the app; never less than it is. */
export function inPublic(
  use: CommandUse,
  site: { readonly bytes: number; readonly files: number },
): CommandUse {
  const visits = assumptions.siteVisitsACommand;
  return {
    ...use,
    // One batch of the workspace's and the organisation's row, and one decryption, as if no token were ever cached.
    readUnits: use.readUnits + 2,
    kmsRequests: 1,
    siteBytes: visits * site.bytes,
    siteRequests: visits * site.files,
  };
}

function functionUse(
  { functionId, kind, use }: MeasuredInvocation,
  warm: readonly Time[],
  memoryMegabytes: ReadonlyMap<string, number>,
): FunctionUse {
  return {
    functionId,
    step: steps[kind],
    memoryMegabytes: memoryMegabytes.get(functionId) ?? Number.NaN,
    warm: { cpuMs: median(warm.map(({ cpuMs }) => cpuMs)), wallMs: median(warm.map(({ wallMs }) => wallMs)) },
    cold: { cpuMs: use.cpuMs, wallMs: use.wallMs },
    ...(use.initialisation === undefined ? {} : { initialisation: use.initialisation }),
  };
}

/** A body in JSON is larger than the item in it, so this is the most that it can be. */
function writeUnitsOf({ service, operation, requestBytes }: Call): number {
  if (service !== "dynamodb" || operation === "GetItem") {
    return 0;
  }
  return operation === "PutItem" ? Math.ceil(requestBytes / KILOBYTE) : 1;
}

function readUnitsOf({ service, operation, responseBytes }: Call): number {
  return service === "dynamodb" && operation === "GetItem" ? Math.ceil(responseBytes / READ_UNIT_BYTES) : 0;
}

function logBytesOf({ logBytes, logLines }: MeasuredInvocation): number {
  const { platformLogBytes, logEventBytes } = assumptions;
  // Two lines are Lambda's.
  return logBytes + platformLogBytes + (logLines + 2) * logEventBytes;
}

function count(calls: readonly Call[], service: Call["service"]): number {
  return calls.filter((call) => call.service === service).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
