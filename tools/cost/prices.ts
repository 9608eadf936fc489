/**
 * What AWS asks, list prices of us-east-1 in US dollars. Other regions ask up to a third more.
 *
 * Written down from memory and from the pages named, November 2026: check https://aws.amazon.com/pricing/ before quoting.
 */

/** One price. */
export interface Price {
  readonly usd: number;
  /** For how many. */
  readonly per: number;
  /** Free each month in every account, for good; what ends after a year is left out. */
  readonly free: number;
  readonly unit: string;
  readonly source: string;
}

const MILLION = 1_000_000;

/** Whose price it is. */
export type PriceName = keyof typeof prices;

/** All that the app is billed for. */
export const prices = {
  lambdaTime: price(0.000_013_333_4, 1, 400_000, "GB-second, arm64", "aws.amazon.com/lambda/pricing"),
  lambdaRequest: price(0.2, MILLION, MILLION, "invocation", "aws.amazon.com/lambda/pricing"),
  httpApi: price(1, MILLION, 0, "HTTP API request", "AWS's announcement of 2019-12, pricing page 2026-09"),
  dynamoWrite: price(0.625, MILLION, 0, "write unit (1 KB)", "on demand, since 2024-11-01"),
  dynamoRead: price(0.125, MILLION, 0, "read unit (4 KB)", "on demand, since 2024-11-01"),
  dynamoStorage: price(0.25, 1, 25, "GB-month in tables", "aws.amazon.com/dynamodb/pricing"),
  dynamoBackup: price(0.2, 1, 0, "GB-month of point-in-time recovery", "aws.amazon.com/dynamodb/pricing"),
  sqsRequest: price(0.4, MILLION, MILLION, "SQS request", "aws.amazon.com/sqs/pricing"),
  kmsKey: price(1, 1, 0, "KMS key", "AWS's price list of 2019"),
  kmsRequest: price(0.03, 10_000, 20_000, "KMS request", "AWS's price list of 2019"),
  logs: price(0.5, 1, 5, "GB of logs taken in", "aws.amazon.com/cloudwatch/pricing"),
  logStorage: price(0.03, 1, 0, "GB-month of logs kept", "aws.amazon.com/cloudwatch/pricing"),
  metric: price(0.3, 1, 10, "custom metric", "aws.amazon.com/cloudwatch/pricing"),
  alarm: price(0.1, 1, 10, "alarm", "aws.amazon.com/cloudwatch/pricing"),
  dashboard: price(3, 1, 3, "dashboard", "aws.amazon.com/cloudwatch/pricing"),
  trace: price(5, MILLION, 100_000, "X-Ray trace", "aws.amazon.com/xray/pricing"),
  traffic: price(0.09, 1, 100, "GB to the internet", "aws.amazon.com/ec2/pricing"),
  cdnTraffic: price(0.085, 1, 1_024, "GB from CloudFront", "aws.amazon.com/cloudfront/pricing"),
  cdnRequest: price(0.01, 10_000, 10 * MILLION, "CloudFront request", "aws.amazon.com/cloudfront/pricing"),
} as const;

function price(usd: number, per: number, free: number, unit: string, source: string): Price {
  return { usd, per, free, unit, source };
}

/** @param quantity A month's, in the price's unit. */
export function costOf(name: PriceName, quantity: number, withFreeTier: boolean): number {
  const { usd, per, free } = prices[name];
  return (Math.max(0, quantity - (withFreeTier ? free : 0)) * usd) / per;
}
