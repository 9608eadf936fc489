/** Counts what is billed by its mere being, in the stacks that Terraform would apply. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { imageMetricSeries, metricSeries } from "../../packages/slack-app/src/index.ts";
import { parseEnvironment } from "../../terraform/config/parse-environment.ts";
import { synthesise } from "../../terraform/synthesise.ts";
import type { Deployed } from "./usage.ts";

type Resources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** Of the least that an environment's file may say. */
const environments = {
  private: { distribution: "private" },
  public: {
    distribution: "public",
    slack: { appId: "A0EXAMPLE01", clientId: "1234567890.1234567890123" },
    operator: { name: "Example Ltd", email: "support@example.com" },
  },
} as const;

/** `4xx`, `5xx`, `Count`, `IntegrationLatency`, `Latency`, `DataProcessed`. Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html */
const METRICS_A_ROUTE = 6;

/** A deployment that stands. */
export interface Standing {
  readonly deployed: Deployed;
  /** By the function's short name. */
  readonly memoryMegabytes: ReadonlyMap<string, number>;
}

/** @throws Error when something is not built. */
export function standingOf(distribution: keyof typeof environments): Standing {
  const environment = parseEnvironment(
    JSON.stringify({
      environment: "cost",
      region: "us-east-1",
      alarmEmail: "alarms@example.com",
      ...environments[distribution],
    }),
  );
  const out = mkdtempSync(join(tmpdir(), "cost-"));
  try {
    const { bootstrap, app } = synthesise(environment, { out });
    return standingIn([resourcesIn(bootstrap), resourcesIn(app)]);
  } finally {
    rmSync(out, { recursive: true });
  }
}

function resourcesIn(folder: string): Resources {
  return JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8")).resource;
}

function standingIn(stacks: readonly Resources[]): Standing {
  const all = (type: string) => stacks.flatMap((resources) => Object.values(resources[type] ?? {}));
  const isDetailed = all("aws_apigatewayv2_stage").some(
    ({ default_route_settings: settings }) =>
      (settings as { detailed_metrics_enabled?: boolean }).detailed_metrics_enabled === true,
  );
  const functions = all("aws_lambda_function").map(
    ({ function_name: name, memory_size: memory }) =>
      [String(name).replace(/^luckydraw-cost-/, ""), Number(memory)] as const,
  );
  const memoryMegabytes = new Map<string, number>(functions);
  return {
    deployed: {
      keys: all("aws_kms_key").length,
      metrics: [...metricSeries, ...imageMetricSeries].filter(({ dimensions }) =>
        memoryMegabytes.has(dimensions.service),
      ).length,
      routeMetrics: isDetailed ? METRICS_A_ROUTE * all("aws_apigatewayv2_route").length : 0,
      alarms: all("aws_cloudwatch_metric_alarm").length,
      dashboards: all("aws_cloudwatch_dashboard").length,
      polledQueues: all("aws_lambda_event_source_mapping").length,
    },
    memoryMegabytes,
  };
}
