/** What the Luckydraw Slack app is: what it answers, where each thing goes, which scopes it asks for and why. */
export { type Answer, parseAnswer } from "./answer.ts";
export {
  asyncInvocation,
  type FunctionShape,
  functions,
  type LastingTableShape,
  publicFunctions,
  publicRoutes,
  publicTables,
  revealQueue,
  routes,
  type TableShape,
  tables,
} from "./deployment.ts";
export {
  type CommandJob,
  type EventJob,
  type Installation,
  type InteractionJob,
  JOB_VERSION,
  type Job,
  type JobParsing,
  MAX_TEXT_CHARACTERS,
  parseJob,
} from "./job.ts";
export { jobFingerprint } from "./job-fingerprint.ts";
export { createManifest, type ManifestOptions } from "./manifest.ts";
export type { Manifest } from "./manifest-schema.ts";
export { isResponseUrl, slackHooksOrigins } from "./response-url.ts";
export { scopes } from "./scopes.ts";
export { SlackAppError, type SlackAppErrorCode } from "./slack-app-error.ts";
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
export { type WorkerName, workers } from "./worker.ts";
