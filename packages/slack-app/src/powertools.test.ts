import { Logger } from "@aws-lambda-powertools/logger";
import type { LoggerInterface } from "@aws-lambda-powertools/logger/types";
import { Metrics } from "@aws-lambda-powertools/metrics";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { problemsOfMetricLine } from "./index.ts";
import { LineFormatter, observed, telemetryOf } from "./powertools.ts";

type Context = Parameters<LoggerInterface["addContext"]>[0];

const context: Context = {
  awsRequestId: "79b4f56e-95b1-4643-9700-2807f4e68189",
  functionName: "on-failure-test",
  functionVersion: "$LATEST",
  invokedFunctionArn: "arn:aws:lambda:eu-west-1:123456789012:function:on-failure-test",
  memoryLimitInMB: "256",
  logGroupName: "/aws/lambda/on-failure-test",
  logStreamName: "2026/11/27/[$LATEST]1",
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => 30_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

let lines: string[];
beforeEach(() => {
  lines = [];
  // Then Powertools writes by the console that can be listened to, and not past it.
  vi.stubEnv("POWERTOOLS_DEV", "true");
  vi.stubEnv("POWERTOOLS_METRICS_DISABLED", "false");
  vi.stubEnv("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
  for (const stream of ["log", "info", "error"] as const) {
    vi.spyOn(console, stream).mockImplementation((line) => lines.push(String(line)));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const names = { namespace: "luckydraw-test", serviceName: "on-failure" };

function observers() {
  const logger = new Logger({ ...names, logFormatter: new LineFormatter() });
  return { logger, metrics: new Metrics({ ...names, logger }) };
}
const written = () => lines.map((line): Record<string, unknown> => JSON.parse(line));
const measured = () => written().filter((line) => "_aws" in line);

describe("a line of the log", () => {
  test("has a head, the request, what is shared, and its own fields", async () => {
    const powertools = observers();
    const { log } = telemetryOf(powertools);
    const handler = observed(
      async () => log.with({ team: "T0LUCKY01" }).with({ draw: 12 }).error("a.b", { n: 1 }),
      {
        ...powertools,
        metrics: undefined,
      },
    );

    await handler({}, context);
    await handler({}, { ...context, awsRequestId: "second" });

    const [first, second] = written();
    expect(first).toEqual({
      level: "ERROR",
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      service: "on-failure",
      event: "a.b",
      requestId: context.awsRequestId,
      coldStart: true,
      team: "T0LUCKY01",
      draw: 12,
      n: 1,
    });
    expect(second).toMatchObject({ requestId: "second", coldStart: false });
  });

  test("outside of an invocation has no request", () => {
    telemetryOf(observers()).log.info("a.b");

    const [line] = written();
    expect(line).toMatchObject({ level: "INFO", service: "on-failure", event: "a.b" });
    expect(line).not.toHaveProperty("requestId");
  });

  test("leaves the log that it came from as it was", () => {
    const { log } = telemetryOf(observers());

    log.with({ team: "T0LUCKY01" }).info("with");
    log.info("without");

    expect(written().map((line) => line["team"])).toEqual(["T0LUCKY01", undefined]);
  });
});

describe("the metrics", () => {
  test("of an invocation are one line that names it; a cold start has a line of its own", async () => {
    const powertools = observers();
    const { metrics } = telemetryOf(powertools);
    const handler = observed(async () => {
      metrics.add("FailureTold", 1);
      metrics.add("FailureTold", 1);
    }, powertools);

    await handler({}, context);

    expect(lines.flatMap((line) => problemsOfMetricLine(line))).toEqual([]);
    expect(measured()).toMatchObject([
      { service: "on-failure", ColdStart: 1 },
      { service: "on-failure", FailureTold: [1, 1], requestId: context.awsRequestId },
    ]);
    expect(lines[1]).toContain('{"Name":"FailureTold","Unit":"Count"}');
  });

  test("of Slack's errors have a kind, alone", async () => {
    const powertools = observers();
    const { metrics } = telemetryOf(powertools);

    metrics.addSlackError("refused");
    metrics.add("BeaconWait", 7);
    powertools.metrics.publishStoredMetrics();

    expect(measured().map(({ kind, SlackError, BeaconWait }) => [kind, SlackError, BeaconWait])).toEqual([
      ["refused", 1, undefined],
      [undefined, undefined, 7],
    ]);
    expect(lines[1]).toContain('"Unit":"Milliseconds"');
  });

  test("are not written, nor warned of, where an invocation had none", async () => {
    const powertools = observers();
    const handler = observed(async () => "done", powertools);
    await handler({}, context);
    lines.length = 0;

    expect(await handler({}, context)).toBe("done");

    expect(lines).toEqual([]);
  });

  test("are taken by nobody where they have no namespace", () => {
    const { metrics } = telemetryOf({ ...observers(), metrics: undefined });

    metrics.add("FailureTold", 1);
    metrics.addSlackError("refused");

    expect(lines).toEqual([]);
  });
});

test("what a handler throws leaves without its message, and its figures are written", async () => {
  const powertools = observers();
  const { metrics } = telemetryOf(powertools);
  const handler = observed(async () => {
    metrics.add("FailureUntold", 1);
    throw new RangeError("3 winners of ramen, pizza");
  }, powertools);

  const thrown = await handler({}, context).catch((error: unknown) => error);

  expect(thrown).toMatchObject({ name: "RangeError", message: "its message is not kept" });
  expect(String((thrown as Error).stack)).not.toContain("ramen");
  expect(measured().at(-1)).toMatchObject({ FailureUntold: 1, requestId: context.awsRequestId });
});
