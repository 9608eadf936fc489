/** What one command uses. */
import type { Time } from "./measure/invocation-use.ts";

/** A function's part in a command. */
export interface FunctionUse {
  readonly functionId: string;
  /** `command` or `reveal`. */
  readonly step: string;
  readonly memoryMegabytes: number;
  /** Of a process that has done it before. */
  readonly warm: Time;
  /** Of a new one, without {@link initialisation}. */
  readonly cold: Time;
  /** Only where a new process is started. */
  readonly initialisation?: Time;
}

/** A command from Slack's request to its winners. */
export interface CommandUse {
  readonly functions: readonly FunctionUse[];
  readonly writeUnits: number;
  readonly readUnits: number;
  /** Of the function, and of Lambda that fetches and removes the message. */
  readonly sqsRequests: number;
  /** Of a command that meets new processes. */
  readonly coldKmsRequests: number;
  /** Of each. */
  readonly kmsRequests: number;
  readonly logBytes: number;
  readonly outBytes: number;
  /** What stays of a draw for 90 days. */
  readonly keptBytes: number;
  /** Of the public site, for those whom the command brings there. */
  readonly siteBytes: number;
  readonly siteRequests: number;
}

/** What of the deployment is billed whether it is used or not. */
export interface Deployed {
  readonly keys: number;
  readonly metrics: number;
  /** API Gateway's by route. */
  readonly routeMetrics: number;
  readonly alarms: number;
  readonly dashboards: number;
  /** Queues that a function works off. */
  readonly polledQueues: number;
}
