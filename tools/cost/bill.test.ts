import { describe, expect, test } from "vitest";
import { billOf, coldShareOf, durationMs, gigabyteSeconds, sumOf, tracesOf } from "./bill.ts";
import { costOf, prices } from "./prices.ts";
import type { CommandUse, Deployed } from "./usage.ts";

const nothingStands: Deployed = {
  keys: 0,
  metrics: 0,
  routeMetrics: 0,
  alarms: 0,
  dashboards: 0,
  polledQueues: 0,
};
const one = { cpuMs: 0, wallMs: 1_000 };
const use: CommandUse = {
  functions: [{ functionId: "worker", step: "command", memoryMegabytes: 1_024, warm: one, cold: one }],
  writeUnits: 4,
  readUnits: 8,
  sqsRequests: 3,
  coldKmsRequests: 2,
  kmsRequests: 0,
  logBytes: 1_000,
  outBytes: 10_000,
  keptBytes: 2_000,
  siteBytes: 0,
  siteRequests: 0,
};
const month = { commands: 1_000_000, use, deployed: nothingStands, withFreeTier: false };
const usdOf = (changes: Partial<typeof month>) =>
  Object.fromEntries(billOf({ ...month, ...changes }).map(({ what, usd }) => [what, Number(usd.toFixed(4))]));

describe("a bill", () => {
  test("of a million commands is the list's price of what they use", () => {
    expect(usdOf({})).toMatchObject({
      "Lambda, time": 13.3334,
      "Lambda, invocations": 0.2,
      "API Gateway": 1,
      "DynamoDB, writes": 2.5,
      "DynamoDB, reads": 1,
      "DynamoDB, draws of 90 days": 1.5,
      "DynamoDB, recovery of them": 1.2,
      "KMS, decryptions": 0.06,
      "Logs, taken in": 0.5,
      "Logs, kept a month": 0.03,
      "Traffic to Slack": 0.9,
      "SQS, of draws": 1.2,
    });
  });

  test("takes the free tier off, and never goes below nothing", () => {
    const bill = usdOf({ withFreeTier: true });

    expect(bill).toMatchObject({ "Lambda, time": 8, "Lambda, invocations": 0, "SQS, of draws": 0.8 });
    expect(bill).toMatchObject({ "Logs, taken in": 0, "DynamoDB, writes": 2.5 });
  });

  test("gives two lines of one price its free tier once", () => {
    const deployed = { ...nothingStands, metrics: 8, routeMetrics: 6 };
    const bill = usdOf({ deployed, withFreeTier: true });

    expect(bill["Metrics of our own"]).toBe(0);
    expect(bill["Metrics of API Gateway by route"]).toBe(1.2);
  });

  test("has what stands although nobody draws", () => {
    const deployed = { keys: 1, metrics: 10, routeMetrics: 0, alarms: 14, dashboards: 1, polledQueues: 2 };
    const lines = billOf({ ...month, commands: 0, deployed });

    // 1 + 3 + 1.40 + 3, and 1,296,000 questions to two empty queues.
    expect(sumOf(lines)).toBeCloseTo(8.4 + 0.5184, 6);
  });

  test("of each price is made of a quantity that grows with it", () => {
    for (const name of Object.keys(prices) as (keyof typeof prices)[]) {
      const { usd, per, free } = prices[name];
      expect(costOf(name, per, false)).toBeCloseTo(usd, 9);
      expect(costOf(name, free, true)).toBe(0);
      expect(costOf(name, free + per, true)).toBeCloseTo(usd, 9);
    }
  });
});

describe("time", () => {
  test("on the processor is stretched by the share of a core, waiting is not", () => {
    expect(durationMs({ cpuMs: 10, wallMs: 110 }, 1_769)).toBe(110);
    expect(durationMs({ cpuMs: 10, wallMs: 110 }, 1_769 / 2)).toBe(120);
  });

  test("is not shortened by more memory than a core has", () => {
    expect(durationMs({ cpuMs: 10, wallMs: 110 }, 3_538)).toBe(110);
  });

  test("on the processor costs the same whatever the memory", () => {
    const cpuOnly = { ...use.functions[0]!, warm: { cpuMs: 100, wallMs: 100 } };

    const small = gigabyteSeconds({ ...cpuOnly, memoryMegabytes: 128 }, 0);
    const large = gigabyteSeconds({ ...cpuOnly, memoryMegabytes: 1_024 }, 0);

    expect(small).toBeCloseTo(large, 9);
  });

  test("of a cold start has the initialisation, in its share", () => {
    const cold = { cpuMs: 0, wallMs: 3_000 };
    const started = { ...use.functions[0]!, cold, initialisation: { cpuMs: 500, wallMs: 900 } };

    expect(gigabyteSeconds(started, 0.5)).toBeCloseTo(0.5 * 1 + 0.5 * 3.5, 9);
  });
});

describe("shares", () => {
  test("of cold starts fall with the traffic to a hundredth", () => {
    expect(coldShareOf(1)).toBeCloseTo(1, 2);
    expect(coldShareOf(8_640)).toBeCloseTo(Math.exp(-1), 6);
    expect(coldShareOf(10_000_000)).toBe(0.01);
  });

  test("of traces fall from all to one a second and a twentieth", () => {
    expect(tracesOf(100)).toBeCloseTo(200, 1);
    expect(tracesOf(1e9)).toBeCloseTo(2 * (2_592_000 + 0.05 * (1e9 - 2_592_000)), 0);
  });
});
