import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  embeddedMetrics,
  imageMetricSeries,
  metricSeries,
  metrics,
  problemsOfMetricLine,
  slackErrorKinds,
} from "./index.ts";

const allSeries = [...metricSeries, ...imageMetricSeries];

describe("the series", () => {
  test("are sixteen, $4.80 a month at most, and seven more where pictures become links", () => {
    expect([metricSeries.length, imageMetricSeries.length]).toEqual([16, 7]);
  });

  test("are each written once, by a service that has the metric", () => {
    const ids = allSeries.map(({ name, dimensions }) => JSON.stringify([name, dimensions]));

    expect(new Set(ids).size).toBe(ids.length);
    expect(
      allSeries.every(({ name, dimensions }) => metrics[name].services.includes(dimensions.service)),
    ).toBe(true);
    expect(new Set(allSeries.map(({ name }) => name))).toEqual(new Set(Object.keys(metrics)));
  });

  test("have the dimension `kind` for errors of Slack's alone", () => {
    const kinds = allSeries.filter(({ dimensions }) => dimensions.kind !== undefined);

    expect(kinds.map(({ name, dimensions }) => `${name} ${dimensions.service} ${dimensions.kind}`)).toEqual(
      ["luckydraw", "image-upload"].flatMap((service) =>
        slackErrorKinds.map((kind) => `SlackError ${service} ${kind}`),
      ),
    );
  });

  test("count, except what is a duration", () => {
    const units = allSeries.map(({ name, unit }) => [/Duration|Wait/.test(name), unit]);

    expect(
      units.every(([isDuration, unit]) => unit === (isDuration === true ? "Milliseconds" : "Count")),
    ).toBe(true);
    expect(units).toContainEqual([true, "Milliseconds"]);
  });
});

test("a directive names its metrics, their units and the service", () => {
  expect(embeddedMetrics("luckydraw-test", 1_790_000_000_000, ["AckDuration", "ColdStart"])).toEqual({
    Timestamp: 1_790_000_000_000,
    CloudWatchMetrics: [
      {
        Namespace: "luckydraw-test",
        Dimensions: [["service"]],
        Metrics: [
          { Name: "AckDuration", Unit: "Milliseconds" },
          { Name: "ColdStart", Unit: "Count" },
        ],
      },
    ],
  });
});

// The example of the specification, with a unit and a namespace of our own.
const good = {
  _aws: {
    Timestamp: 1_790_000_000_000,
    CloudWatchMetrics: [
      {
        Namespace: "lambda-function-metrics",
        Dimensions: [["functionVersion"]],
        Metrics: [{ Name: "time", Unit: "Milliseconds", StorageResolution: 60 }],
      },
    ],
  },
  functionVersion: "$LATEST",
  time: 100,
  requestId: "989ffbf8-9ace-4817-a57c-e4dd734019ee",
};
const [directive] = good._aws.CloudWatchMetrics;
const withAws = (more: object) => ({ ...good, _aws: { ...good._aws, ...more } });
const withDirective = (more: object) => withAws({ CloudWatchMetrics: [{ ...directive, ...more }] });

describe("a line with metrics", () => {
  test.each([
    ["one number", good],
    ["many", { ...good, time: [100, 200, 1] }],
    ["the most", { ...good, time: Array.from({ length: 100 }, () => 1) }],
    ["no dimension", withDirective({ Dimensions: [[]] })],
  ])("is taken with %s", (_, line) => {
    expect(problemsOfMetricLine(JSON.stringify(line))).toEqual([]);
  });

  test.each([
    ["no metadata", { time: 1 }, "_aws: "],
    ["a time in seconds", withAws({ Timestamp: 1_790_000_000 }), "_aws.Timestamp: "],
    ["a time that is text", withAws({ Timestamp: "2026-11-27T00:00:00Z" }), "_aws.Timestamp: "],
    ["a broken millisecond", withAws({ Timestamp: 1_790_000_000_000.5 }), "_aws.Timestamp: "],
    ["no directive", withAws({ CloudWatchMetrics: [] }), "_aws.CloudWatchMetrics: "],
    ["another member of the metadata", withAws({ Other: 1 }), "_aws.Other: "],
    ["AWS's namespace", withDirective({ Namespace: "AWS/Lambda" }), "Namespace: "],
    ["an empty namespace", withDirective({ Namespace: "" }), "Namespace: "],
    ["a namespace with a space", withDirective({ Namespace: "a b" }), "Namespace: "],
    ["no set of dimensions", withDirective({ Dimensions: [] }), "Dimensions: "],
    ["dimensions that are no sets", withDirective({ Dimensions: ["service"] }), "Dimensions.0: "],
    [
      "too many dimensions",
      withDirective({ Dimensions: [Array.from({ length: 31 }, (_, i) => `d${i}`)] }),
      "Dimensions.0: ",
    ],
    ["no metric", withDirective({ Metrics: [] }), "Metrics: "],
    ["a unit that CloudWatch lacks", withDirective({ Metrics: [{ Name: "time", Unit: "ms" }] }), "Unit: "],
    [
      "a resolution that CloudWatch lacks",
      withDirective({ Metrics: [{ ...directive!.Metrics[0], StorageResolution: 5 }] }),
      "StorageResolution: ",
    ],
    ["a dimension that is missing", { ...good, functionVersion: undefined }, "functionVersion: is a dim"],
    ["a dimension that is a number", { ...good, functionVersion: 1 }, "functionVersion: is a dim"],
    ["a dimension that is empty", { ...good, functionVersion: "" }, "functionVersion: is a dim"],
    ["a metric that is missing", { ...good, time: undefined }, "time: is a metric"],
    ["a metric that is text", { ...good, time: "100" }, "time: is a metric"],
    ["a metric below zero", { ...good, time: -1 }, "time: is a metric"],
    [
      "more values than are taken",
      { ...good, time: Array.from({ length: 101 }, () => 1) },
      "time: is a metric",
    ],
    ["no values", { ...good, time: [] }, "time: is a metric"],
  ])("is refused with %s", (_, line, problem) => {
    expect(problemsOfMetricLine(JSON.stringify(line)).join()).toContain(problem);
  });

  test.each([
    ["text before it", `INFO ${JSON.stringify(good)}`, "line: missing or malformed"],
    ["a line break in it", JSON.stringify(good, undefined, 2), "line: has a line break"],
    ["more than 256 KB", JSON.stringify({ ...good, more: "é".repeat(131_072) }), "line: over 256 KB"],
  ])("is refused with %s", (_, line, problem) => {
    expect(problemsOfMetricLine(line)).toEqual([problem]);
  });
});

test("the README tells of every metric", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

  expect(Object.keys(metrics).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
