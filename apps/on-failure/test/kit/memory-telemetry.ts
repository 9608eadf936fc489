/** Log and metrics that a test can look at. */
import type { Log, LogFields } from "@luckydraw/slack-app";
import type { Telemetry } from "../../src/app.ts";

/** Both, and what was written and added. */
export interface MemoryTelemetry extends Telemetry {
  readonly lines: Record<string, unknown>[];
  /** Names of metrics, once for each 1 that was added. */
  readonly counted: string[];
}

/** Starts with nothing. */
export function createMemoryTelemetry(): MemoryTelemetry {
  const lines: MemoryTelemetry["lines"] = [];
  const counted: string[] = [];
  const logOf = (shared: LogFields): Log => ({
    info: (event, fields) => void lines.push({ level: "info", event, ...shared, ...fields }),
    error: (event, fields) => void lines.push({ level: "error", event, ...shared, ...fields }),
    with: (fields) => logOf({ ...shared, ...fields }),
  });
  return {
    lines,
    counted,
    log: logOf({}),
    metrics: { add: (metric, value) => void counted.push(...Array.from({ length: value }, () => metric)) },
  };
}
