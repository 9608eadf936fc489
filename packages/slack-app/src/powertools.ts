/** Log and metrics by Powertools, for functions that nobody waits three seconds for. Needs its two packages beside. */
export { LineFormatter } from "./powertools/line-formatter.ts";
export { type LambdaHandler, type Observers, observed } from "./powertools/observed.ts";
export type { PowertoolsMetrics } from "./powertools/powertools-metrics.ts";
export { type PowertoolsTelemetry, telemetryOf } from "./powertools/telemetry-of.ts";
