/** The app's own log and metrics, by Powertools. */
import { noMetrics } from "../metrics.ts";
import type { Telemetry } from "../run.ts";
import type { Observers } from "./observed.ts";
import { createPowertoolsLog } from "./powertools-log.ts";
import { createPowertoolsMetrics } from "./powertools-metrics.ts";

/** What the app writes to. */
export function telemetryOf({ logger, metrics }: Observers): Telemetry {
  return {
    log: createPowertoolsLog(logger),
    metrics: metrics === undefined ? noMetrics : createPowertoolsMetrics(metrics),
  };
}
