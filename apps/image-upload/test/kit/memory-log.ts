/** A log that hands its lines to a test. */
import type { Log, LogFields } from "@luckydraw/slack-app";

/** What a line carries. */
export type Line = Record<string, unknown>;

/** Hands each line over; `shared` is in all of them. */
export function createMemoryLog(take: (line: Line) => void, shared: LogFields = {}): Log {
  return {
    info: (event, fields) => take({ level: "info", event, ...shared, ...fields }),
    error: (event, fields) => take({ level: "error", event, ...shared, ...fields }),
    with: (fields) => createMemoryLog(take, { ...shared, ...fields }),
  };
}
