/**
 * What CloudWatch would not take in a line with metrics. It says so nowhere but in metrics of its own, so tests ask here.
 *
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
import * as v from "valibot";

/** A log event of Lambda's, bytes. CloudWatch takes more by now; Lambda and its extensions cut here. */
const MAX_LINE_BYTES = 262_144;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(1_024));
const definition = v.strictObject({
  Name: name,
  Unit: v.picklist(["Count", "Milliseconds"]),
  StorageResolution: v.optional(v.picklist([1, 60])),
});
const directive = v.strictObject({
  // AWS keeps `AWS/` for itself. What else a namespace may hold: API_PutMetricData.
  Namespace: v.pipe(name, v.maxLength(255), v.regex(/^(?!AWS\/)[\w.\-/#:]+$/)),
  Dimensions: v.pipe(
    v.array(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(250))), v.maxLength(30))),
    v.minLength(1),
  ),
  Metrics: v.pipe(v.array(definition), v.minLength(1), v.maxLength(100)),
});
const root = v.looseObject({
  _aws: v.strictObject({
    Timestamp: v.pipe(v.number(), v.integer(), v.minValue(1_600_000_000_000), v.maxValue(9_999_999_999_999)),
    CloudWatchMetrics: v.pipe(v.array(directive), v.minLength(1)),
  }),
});
/** A number that CloudWatch keeps, or up to a hundred of them. */
const finite = v.pipe(v.number(), v.finite(), v.minValue(0));
const target = v.union([finite, v.pipe(v.array(finite), v.minLength(1), v.maxLength(100))]);
const dimensionValue = v.pipe(v.string(), v.minLength(1), v.maxLength(1_024), v.regex(/^[\x21-\x7e]+$/));

/**
 * Checks a log line against the specification of embedded metrics: size, directive, and that every dimension and
 * metric which the directive names is there. Stricter than CloudWatch where the app needs less: two units, no negative values.
 *
 * @param line One line, without its line break.
 * @returns Problems, each with the member that has it; none: CloudWatch makes metrics of the line.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { problemsOfMetricLine } from "@luckydraw/slack-app";
 *
 * assert.deepEqual(problemsOfMetricLine('{"level":"INFO"}'), ["_aws: missing or malformed"]);
 * ```
 */
export function problemsOfMetricLine(line: string): readonly string[] {
  if (line.includes("\n")) return ["line: has a line break"];
  if (new TextEncoder().encode(line).length > MAX_LINE_BYTES) return ["line: over 256 KB"];
  const parsed = v.safeParse(root, jsonIn(line));
  if (!parsed.success) {
    return parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "line"}: missing or malformed`);
  }
  const { _aws, ...members } = parsed.output;
  return _aws.CloudWatchMetrics.flatMap(({ Dimensions, Metrics }) => [
    ...Dimensions.flat()
      .filter((key) => !v.is(dimensionValue, members[key]))
      .map((key) => `${key}: is a dimension and no short text`),
    ...Metrics.filter(({ Name }) => !v.is(target, members[Name])).map(
      ({ Name }) => `${Name}: is a metric and no number`,
    ),
  ]);
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
