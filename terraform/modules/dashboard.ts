/** A CloudWatch dashboard of graphs, laid out in rows of three. */
import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard/index.js";
import { Construct } from "constructs";

/** One line of a graph. */
export interface Series {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** `Sum`, `Maximum`, `SampleCount`, or a percentile such as `p99`. */
  readonly statistic: string;
  readonly label: string;
}

/** A graph. */
export interface Widget {
  readonly title: string;
  readonly series: readonly Series[];
}

/** What it is called, where its metrics are, and what is on it. */
export interface DashboardConfig {
  readonly name: string;
  readonly region: string;
  readonly widgets: readonly Widget[];
}

const COLUMNS = 3;
const WIDTH = 8;
const HEIGHT = 6;
const PERIOD_SECONDS = 300;

/** Up to three dashboards of 50 metrics each are free. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { name, region, widgets }: DashboardConfig) {
    super(scope, id);
    const graphs = widgets.map((widget, index) => ({
      type: "metric",
      x: (index % COLUMNS) * WIDTH,
      y: Math.floor(index / COLUMNS) * HEIGHT,
      width: WIDTH,
      height: HEIGHT,
      properties: {
        title: widget.title,
        region,
        view: "timeSeries",
        period: PERIOD_SECONDS,
        metrics: widget.series.map(lineOf),
      },
    }));
    new CloudwatchDashboard(this, "dashboard", {
      dashboardName: name,
      dashboardBody: JSON.stringify({ widgets: graphs }),
    });
  }
}

/** Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html */
function lineOf({ namespace, metric, dimensions, statistic, label }: Series) {
  return [namespace, metric, ...Object.entries(dimensions).flat(), { stat: statistic, label }];
}
