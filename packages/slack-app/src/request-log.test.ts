import { describe, expect, test } from "vitest";
import {
  coldStarts,
  createRequestLog,
  metrics,
  problemsOfMetricLine,
  type RequestEntry,
  type ServiceName,
} from "./index.ts";

const nowMs = 1_790_000_000_123;
const env = { POWERTOOLS_METRICS_NAMESPACE: "luckydraw-test", POWERTOOLS_SERVICE_NAME: "dispatcher" };

function lineOf(
  entry: RequestEntry,
  environment: Record<string, string> = env,
  service: ServiceName = "dispatcher",
): string {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  createRequestLog({ env: environment, service, write, now: () => nowMs })(entry);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\n]+\n$/);
  return lines[0]!.trimEnd();
}

describe("a line", () => {
  test("carries its metrics, with their units, in CloudWatch's format", () => {
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

  test("lists only the metrics that it has", () => {
    const line = lineOf({ level: "info", outcome: "handed-over", AckDuration: 0 });

    expect(problemsOfMetricLine(line)).toEqual([]);
    expect(JSON.parse(line)._aws.CloudWatchMetrics[0].Metrics).toEqual([
      { Name: "AckDuration", Unit: metrics.AckDuration.unit },
    ]);
  });

  test("measures nothing that is another function's", () => {
    const entry = {
      level: "info",
      outcome: "installed",
      AckDuration: 12,
      SlackError: 1,
      Installed: 1,
    } as const;

    const line = lineOf(entry, { POWERTOOLS_METRICS_NAMESPACE: "luckydraw-test" }, "oauth-callback");

    expect(problemsOfMetricLine(line)).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({ service: "oauth-callback", AckDuration: 12, Installed: 1 });
    expect(JSON.parse(line)._aws.CloudWatchMetrics[0].Metrics).toEqual([
      { Name: "Installed", Unit: "Count" },
    ]);
  });

  test("without a metric has no metadata", () => {
    expect(JSON.parse(lineOf({ level: "warn", outcome: "refused", ms: 1 }))).not.toHaveProperty("_aws");
  });

  test("without a namespace is a log line, with the same members", () => {
    const line = JSON.parse(lineOf({ level: "info", outcome: "handed-over", AckDuration: 12 }, {}));

    expect(line).toEqual({
      level: "INFO",
      timestamp: "2026-09-21T14:13:20.123Z",
      service: "dispatcher",
      outcome: "handed-over",
      AckDuration: 12,
    });
  });

  test("stays one line whatever is in it", () => {
    expect(lineOf({ level: "info", outcome: "a\nb\u2028\r" })).not.toMatch(/[\n\r]/);
  });
});

describe("a container", () => {
  test("has one cold start", () => {
    const isColdStart = coldStarts({ AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand" });

    expect([isColdStart(), isColdStart(), isColdStart()]).toEqual([true, false, false]);
  });

  test("that was started ahead of its requests has none", () => {
    expect(coldStarts({ AWS_LAMBDA_INITIALIZATION_TYPE: "provisioned-concurrency" })()).toBe(false);
  });
});
