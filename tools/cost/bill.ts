/** A month's bill. Pure: prices, assumptions and use in, lines out. */
import { assumptions } from "./assumptions.ts";
import { costOf, type PriceName } from "./prices.ts";
import type { CommandUse, Deployed, FunctionUse } from "./usage.ts";

/** One line. */
export interface BillLine {
  readonly what: string;
  /** Whether it is there without a command. */
  readonly isStanding: boolean;
  readonly price: PriceName;
  readonly quantity: number;
  readonly usd: number;
}

/** What is billed. */
export interface Month {
  readonly commands: number;
  readonly use: CommandUse;
  readonly deployed: Deployed;
  readonly withFreeTier: boolean;
}

type Quantity = readonly [what: string, price: PriceName, quantity: number];

const GIGABYTE = 1e9;
const KEPT_MONTHS = 3;

/** What stands takes from the free tier first: so it can be seen what the next command costs. */
export function billOf({ commands, use, deployed, withFreeTier }: Month): readonly BillLine[] {
  const before = new Map<PriceName, number>();
  const standingLines = standing(deployed);
  return [...standingLines, ...used(commands, use)].map(([what, price, quantity], at) => {
    const earlier = before.get(price) ?? 0;
    before.set(price, earlier + quantity);
    // Two lines of one price share its free tier.
    const usd = costOf(price, earlier + quantity, withFreeTier) - costOf(price, earlier, withFreeTier);
    return { what, isStanding: at < standingLines.length, price, quantity, usd };
  });
}

/** All lines together. */
export function sumOf(lines: readonly BillLine[]): number {
  return lines.reduce((sum, { usd }) => sum + usd, 0);
}

function used(commands: number, use: CommandUse): readonly Quantity[] {
  const cold = coldShareOf(commands);
  const seconds = use.functions.reduce((sum, one) => sum + gigabyteSeconds(one, cold), 0);
  const logged = (commands * use.logBytes) / GIGABYTE;
  const kept = (commands * use.keptBytes * KEPT_MONTHS) / GIGABYTE;
  return [
    ["Lambda, time", "lambdaTime", commands * seconds],
    ["Lambda, invocations", "lambdaRequest", commands * use.functions.length],
    ["API Gateway", "httpApi", commands],
    ["DynamoDB, writes", "dynamoWrite", commands * use.writeUnits],
    ["DynamoDB, reads", "dynamoRead", commands * use.readUnits],
    ["DynamoDB, draws of 90 days", "dynamoStorage", kept],
    ["DynamoDB, recovery of them", "dynamoBackup", kept],
    ["KMS, decryptions", "kmsRequest", commands * (cold * use.coldKmsRequests + use.kmsRequests)],
    ["Logs, taken in", "logs", logged],
    ["Logs, kept a month", "logStorage", logged],
    ["X-Ray", "trace", tracesOf(commands)],
    ["Traffic to Slack", "traffic", (commands * use.outBytes) / GIGABYTE],
    ["SQS, of draws", "sqsRequest", commands * use.sqsRequests],
    ["CloudFront, traffic", "cdnTraffic", (commands * use.siteBytes) / GIGABYTE],
    ["CloudFront, requests", "cdnRequest", commands * use.siteRequests],
  ];
}

function standing({ keys, metrics, routeMetrics, alarms, dashboards, polledQueues }: Deployed) {
  const receives = polledQueues * assumptions.idleReceivesASecond * assumptions.secondsAMonth;
  const quantities: readonly Quantity[] = [
    ["SQS, asking empty queues", "sqsRequest", receives],
    ["KMS key", "kmsKey", keys],
    ["Metrics of our own", "metric", metrics],
    ["Metrics of API Gateway by route", "metric", routeMetrics],
    ["Alarms", "alarm", alarms],
    ["Dashboard", "dashboard", dashboards],
  ];
  return quantities;
}

/** How many commands, 0 to 1, find no process that waits: with even traffic, those after too long a pause. */
export function coldShareOf(commands: number): number {
  const { idleSeconds, secondsAMonth, leastColdShare } = assumptions;
  return Math.max(leastColdShare, Math.exp((-commands * idleSeconds) / secondsAMonth));
}

/** Memory times time, of one command. Initialisation has a whole core, whatever the memory, and next to nothing to wait for. */
export function gigabyteSeconds(use: FunctionUse, coldShare: number): number {
  const { memoryMegabytes, warm, cold, initialisation } = use;
  const ms =
    (1 - coldShare) * durationMs(warm, memoryMegabytes) +
    coldShare * (durationMs(cold, memoryMegabytes) + (initialisation?.cpuMs ?? 0));
  return (ms / 1_000) * (memoryMegabytes / 1_024);
}

/** Processor time is stretched by the share of a core that the memory brings; waiting isn't. */
export function durationMs({ cpuMs, wallMs }: FunctionUse["warm"], memoryMegabytes: number): number {
  const share = Math.min(1, memoryMegabytes / assumptions.megabytesOfOneCore);
  return cpuMs / share + Math.max(0, wallMs - cpuMs);
}

/** Of commands that come at random: one of each second that has any, and a share of the rest. */
export function tracesOf(commands: number): number {
  const { secondsAMonth, sampledShare, tracesACommand } = assumptions;
  const first = secondsAMonth * -Math.expm1(-commands / secondsAMonth);
  return tracesACommand * (first + sampledShare * (commands - first));
}
