/** Metrics that a test can look at. */
import type { Metrics } from "../../src/metrics.ts";

/** The metrics, and what was added to them. */
export interface MemoryMetrics extends Metrics {
  /** Such as `["PictureUploaded", 1]` and `["SlackError refused", 1]`. */
  readonly added: (readonly [name: string, value: number])[];
}

/** Starts with nothing measured. */
export function createMemoryMetrics(): MemoryMetrics {
  const added: MemoryMetrics["added"] = [];
  return {
    added,
    add: (metric, value) => void added.push([metric, value]),
    addSlackError: (kind) => void added.push([`SlackError ${kind}`, 1]),
  };
}
