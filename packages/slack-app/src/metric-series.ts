/** The series that the functions write: what a dashboard shows, an alarm watches and a bill counts. */
import {
  type MetricName,
  type MetricUnit,
  metricDimensions,
  metrics,
  type ServiceName,
  type SlackErrorKind,
  slackErrorKinds,
} from "./telemetry.ts";

/** A metric with its dimensions. */
export interface MetricSeries {
  readonly name: MetricName;
  readonly unit: MetricUnit;
  readonly dimensions: {
    readonly [metricDimensions.service]: ServiceName;
    readonly [metricDimensions.kind]?: SlackErrorKind;
  };
}

const everySeries: readonly MetricSeries[] = Object.entries(metrics).flatMap(([key, { unit, services }]) =>
  services.flatMap((service) => seriesOf(key as MetricName, unit, service)),
);
const isOfImages = ({ dimensions }: MetricSeries): boolean => dimensions.service === "image-upload";

/** Every series that the functions write. */
export const metricSeries: readonly MetricSeries[] = everySeries.filter((series) => !isOfImages(series));

/** The series that an app beside has which turns pictures into links. */
export const imageMetricSeries: readonly MetricSeries[] = everySeries.filter(isOfImages);

function seriesOf(name: MetricName, unit: MetricUnit, service: ServiceName): readonly MetricSeries[] {
  if (name !== "SlackError") return [{ name, unit, dimensions: { service } }];
  return slackErrorKinds.map((kind) => ({ name, unit, dimensions: { service, kind } }));
}
