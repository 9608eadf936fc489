/** What the Luckydraw Slack app is: what it answers, where each thing goes, which scopes it asks for and why. */
export { type Answer, parseAnswer } from "./answer.ts";
export { coldStarts } from "./cold-starts.ts";
export { type CreateTableInput, createTableInput } from "./create-table-input.ts";
export {
  asyncInvocation,
  deadLetterQueue,
  type FunctionShape,
  failureQueue,
  functions,
  imageFunctions,
  imageTables,
  type LastingTableShape,
  pictureSecurity,
  publicFunctions,
  publicRoutes,
  publicTables,
  revealQueue,
  routes,
  type TableShape,
  tables,
} from "./deployment.ts";
export { type EmbeddedMetrics, embeddedMetrics } from "./embedded-metrics.ts";
export { type FaultFields, faultFields } from "./fault-fields.ts";
export type { Feature, OfFeature } from "./feature.ts";
export { type Installation, tenantOf } from "./installation.ts";
export {
  type CommandJob,
  type EventJob,
  type InteractionJob,
  JOB_VERSION,
  type Job,
  type JobParsing,
  MAX_TEXT_CHARACTERS,
  parseJob,
} from "./job.ts";
export { jobFingerprint } from "./job-fingerprint.ts";
export { type Locale, localeOf, locales } from "./locale.ts";
export type { Log, LogFields } from "./log.ts";
export { createManifest, type ManifestOptions } from "./manifest.ts";
export type { Manifest } from "./manifest-schema.ts";
export { imageMetricSeries, type MetricSeries, metricSeries } from "./metric-series.ts";
export { problemsOfMetricLine } from "./problems-of-metric-line.ts";
export {
  createRequestLog,
  type RequestEntry,
  type RequestLog,
  type RequestLogOptions,
} from "./request-log.ts";
export { isResponseUrl, slackHooksOrigins } from "./response-url.ts";
export { type Scope, scopes, scopesFor } from "./scopes.ts";
export { SlackAppError, type SlackAppErrorCode } from "./slack-app-error.ts";
export { slackFilesOrigins } from "./slack-files-origins.ts";
export {
  type CommandSurface,
  commandSurface,
  commands,
  type EventSurface,
  eventSurface,
  events,
  type InteractionKind,
  type InteractionSurface,
  interactionSurface,
  interactions,
  workerOfId,
} from "./surface.ts";
export {
  type MetricName,
  type MetricShape,
  type MetricUnit,
  metricDimensions,
  metrics,
  type PlainMetricName,
  type ServiceName,
  type SlackErrorKind,
  slackErrorKinds,
  telemetryVariables,
} from "./telemetry.ts";
export { type WhomToTell, whomToTell } from "./whom-to-tell.ts";
export { withoutMessage } from "./without-message.ts";
export { type WorkerName, workers } from "./worker.ts";
