/** What can't be measured without an account: assumed here, and said so on the page. */
import type { Waits } from "./measure/calls.ts";

/** Milliseconds until a service has answered, once connected. */
export const waitsMs: Waits = { slack: 200, drand: 100, lambda: 10, sqs: 10, kms: 10, dynamodb: 5 };

/** Everything else. */
export const assumptions = {
  /** Source: https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html */
  megabytesOfOneCore: 1_769,
  /** A process that nobody uses is kept about this long. */
  idleSeconds: 300,
  /** Of commands meet a cold start at any rate: they come at the same moment, or after a deployment. */
  leastColdShare: 0.01,
  /** Lambda's own lines of an invocation: `platform.start`, `platform.report`. */
  platformLogBytes: 800,
  /** What CloudWatch Logs counts beside a line's text. */
  logEventBytes: 26,
  /** The API's line a request, `accessLog` of `terraform/modules/http-api.ts`. */
  accessLogBytes: 330,
  /** Headers and TLS around the body of a call to Slack or drand. */
  requestOverheadBytes: 1_500,
  /** Lambda asks an empty queue with five connections, 20 s each. */
  idleReceivesASecond: 5 / 20,
  /** X-Ray takes the first of each second and of the others this share. */
  sampledShare: 0.05,
  /** A command and its reveal are traced each. */
  tracesACommand: 2,
  /** Of those who draw, this share of commands brings somebody to the public site. */
  siteVisitsACommand: 0.05,
  /** Of a function's memory that a process may need: the rest is for Lambda's own runtime and for larger draws. */
  memoryShare: 0.75,
  secondsAMonth: 30 * 86_400,
} as const;
