/** An app's own log and metrics, by Powertools. */
import type { Log } from "../log.ts";
import type { Observers } from "./observed.ts";
import { createPowertoolsLog } from "./powertools-log.ts";
import { createPowertoolsMetrics, type PowertoolsMetrics } from "./powertools-metrics.ts";

/** What an app writes to. */
export interface PowertoolsTelemetry {
  readonly log: Log;
  readonly metrics: PowertoolsMetrics;
}

/**
 * What an app writes to. Its log takes ids, numbers, outcomes and durations; never text, names, tokens or URLs.
 *
 * @param observers The same that the handler is {@link observed} by.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { Logger } from "@aws-lambda-powertools/logger";
 * import { Metrics } from "@aws-lambda-powertools/metrics";
 * import { LineFormatter, telemetryOf } from "@luckydraw/slack-app/powertools";
 *
 * const names = { namespace: "luckydraw-production", serviceName: "on-failure" };
 * const logger = new Logger({ ...names, logFormatter: new LineFormatter() });
 * const metrics = new Metrics({ ...names, logger });
 * const app = telemetryOf({ logger, metrics });
 * app.log.with({ team: "T0LUCKY01" }).info("failure.told", { way: "response_url" });
 * app.metrics.add("FailureTold", 1);
 * assert.ok(metrics.hasStoredMetrics());
 * ```
 */
export function telemetryOf({ logger, metrics }: Observers): PowertoolsTelemetry {
  return { log: createPowertoolsLog(logger), metrics: createPowertoolsMetrics(metrics) };
}
