import { metrics, problemsOfMetricLine } from "@luckydraw/slack-app";
import { describe, expect, it } from "vitest";
import { coldStarts } from "./cold-start.ts";
import { createLog, type Entry } from "./log.ts";

const nowMs = 1_790_000_000_123;
const env = { POWERTOOLS_METRICS_NAMESPACE: "luckydraw-test", POWERTOOLS_SERVICE_NAME: "dispatcher" };

function lineOf(entry: Entry, environment: Record<string, string> = env): string {
  const lines: string[] = [];
  createLog(
    environment,
    (line) => lines.push(line),
    () => nowMs,
  )(entry);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n]+\n$/);
  return lines[0]!.trimEnd();
}

describe("a line", () => {
  it("carries its metrics, with their units, in CloudWatch's format", () => {
    const line = lineOf({
      level: "error",
      outcome: "x",
      AckDuration: 12,
      HandOverFailure: 1,
      ColdStart: 1,
      kind: "command",
    });

    expect(problemsOfMetricLine(line)).toEqual([]);
    const { _aws, ...members } = JSON.parse(line);
    expect(_aws).toEqual({
      Timestamp: nowMs,
      CloudWatchMetrics: [
        {
          Namespace: "luckydraw-test",
          Dimensions: [["service"]],
          Metrics: [
            { Name: "AckDuration", Unit: "Milliseconds" },
            { Name: "HandOverFailure", Unit: "Count" },
            { Name: "ColdStart", Unit: "Count" },
          ],
        },
      ],
    });
    expect(members).toEqual({
      level: "ERROR",
      timestamp: "2026-09-21T14:13:20.123Z",
      service: "dispatcher",
      outcome: "x",
      AckDuration: 12,
      HandOverFailure: 1,
      ColdStart: 1,
      kind: "command",
    });
  });

  it("lists only the metrics that it has", () => {
    const line = lineOf({ level: "info", outcome: "handed-over", AckDuration: 0 });

    expect(problemsOfMetricLine(line)).toEqual([]);
    expect(JSON.parse(line)._aws.CloudWatchMetrics[0].Metrics).toEqual([
      { Name: "AckDuration", Unit: metrics.AckDuration.unit },
    ]);
  });

  it("without a metric has no metadata", () => {
    expect(JSON.parse(lineOf({ level: "warn", outcome: "refused", ms: 1 }))).not.toHaveProperty("_aws");
  });

  it("without a namespace is a log line, with the same members", () => {
    const line = JSON.parse(lineOf({ level: "info", outcome: "handed-over", AckDuration: 12 }, {}));

    expect(line).toEqual({
      level: "INFO",
      timestamp: "2026-09-21T14:13:20.123Z",
      service: "dispatcher",
      outcome: "handed-over",
      AckDuration: 12,
    });
  });

  it("stays one line whatever is in it", () => {
    expect(lineOf({ level: "info", outcome: "a\nb\u2028\r" })).not.toMatch(/[\n\r]/);
  });
});

describe("a container", () => {
  it("has one cold start", () => {
    const isColdStart = coldStarts({ AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand" });

    expect([isColdStart(), isColdStart(), isColdStart()]).toEqual([true, false, false]);
  });

  it("that was started ahead of its requests has none", () => {
    expect(coldStarts({ AWS_LAMBDA_INITIALIZATION_TYPE: "provisioned-concurrency" })()).toBe(false);
  });
});
