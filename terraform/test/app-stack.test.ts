import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  asyncInvocation,
  deadLetterQueue,
  failureQueue,
  functions,
  metricSeries,
  revealQueue,
  routes,
  tables,
  telemetryVariables,
} from "@luckydraw/slack-app";
import { describe, expect, it } from "vitest";
import { sourceCodeHash } from "../artifacts/zip.ts";
import { secretsOf } from "../config/functions-of.ts";
import { leastPublic, synthesised, type WrittenStack } from "./synthesised.ts";

const attributesOf = (stack: WrittenStack, type: string) =>
  stack.ofType(type).map(({ attributes }) => attributes);
const valuesOf = (stack: WrittenStack, type: string, attribute: string) =>
  attributesOf(stack, type).map((attributes) => attributes[attribute]);

describe("the functions", () => {
  it("run on Node 24 on ARM, traced, with the size that the app states", () => {
    const { app } = synthesised();
    const stated = Object.values(functions).map(({ memoryMegabytes, timeoutSeconds }) => ({
      architectures: ["arm64"],
      runtime: "nodejs24.x",
      tracing_config: { mode: "Active" },
      memory_size: memoryMegabytes,
      timeout: timeoutSeconds,
    }));
    expect(attributesOf(app, "aws_lambda_function")).toEqual(
      stated.map((each) => expect.objectContaining(each)),
    );
  });

  it("have the size that the environment states instead", () => {
    const { app } = synthesised({ functions: { dispatcher: { memoryMegabytes: 512 } } });
    const { luckydraw, "on-failure": onFailure } = functions;
    expect(valuesOf(app, "aws_lambda_function", "memory_size")).toEqual([
      512,
      luckydraw.memoryMegabytes,
      onFailure.memoryMegabytes,
    ]);
  });

  it("are deployed again only when their archive's bytes change", () => {
    const { app } = synthesised();
    for (const attributes of attributesOf(app, "aws_lambda_function")) {
      const file = String(attributes["filename"]).replace(/^\$\{path\.module\}/, app.folder);
      expect(attributes["source_code_hash"]).toBe(sourceCodeHash(readFileSync(file)));
    }
  });

  it("get secrets from variables that Terraform hides, and no other way", () => {
    const { app } = synthesised();
    const variables = app.json["variable"] as Record<string, { readonly sensitive: boolean }>;
    const secrets = secretsOf({ distribution: "private", images: false });
    expect(Object.keys(variables).sort()).toEqual(secrets.map(({ variable }) => variable).sort());
    expect(Object.values(variables).map(({ sensitive }) => sensitive)).toEqual(secrets.map(() => true));
    const environments = JSON.stringify(valuesOf(app, "aws_lambda_function", "environment"));
    for (const { secret, variable } of secrets) {
      expect(environments).toContain(`"${secret}":"\${var.${variable}}"`);
    }
  });

  it("refuse a secret that is not encrypted, in a place where Terraform does not quote it", () => {
    const { app } = synthesised();
    const lifecycles = valuesOf(app, "aws_lambda_function", "lifecycle") as { precondition: object[] }[];
    expect(lifecycles.map(({ precondition }) => precondition.length).sort()).toEqual([1, 1, 2]);
    const variables = Object.values(app.json["variable"] ?? {});
    expect(variables.filter((variable) => Object.hasOwn(Object(variable), "validation"))).toEqual([]);
  });

  it("keep what could not be done, tried as often as the app states", () => {
    const { app } = synthesised();
    const [settings, ...more] = attributesOf(app, "aws_lambda_function_event_invoke_config");
    expect(more).toEqual([]);
    expect(settings).toMatchObject({
      maximum_retry_attempts: asyncInvocation.maximumRetryAttempts,
      maximum_event_age_in_seconds: asyncInvocation.maximumEventAgeSeconds,
      destination_config: { on_failure: { destination: expect.stringMatching(/\.failures_queue/) } },
    });
  });
});

describe("the API", () => {
  it("has the app's routes and no others", () => {
    const { app } = synthesised();
    expect(valuesOf(app, "aws_apigatewayv2_route", "route_key").sort()).toEqual(Object.values(routes).sort());
  });

  it("is throttled", () => {
    const { app } = synthesised({ throttling: { requestsPerSecond: 7, burst: 9 } });
    expect(valuesOf(app, "aws_apigatewayv2_stage", "default_route_settings")).toEqual([
      expect.objectContaining({ throttling_rate_limit: 7, throttling_burst_limit: 9 }),
    ]);
  });

  it("logs neither paths nor queries nor who asked", () => {
    const { app } = synthesised();
    const [settings] = valuesOf(app, "aws_apigatewayv2_stage", "access_log_settings") as { format: string }[];
    const logged = settings?.format.match(/\$context\.[\w.]+/g) ?? [];
    expect(logged).toContain("$context.routeKey");
    expect(logged.filter((name) => /path|query|identity|header/i.test(name))).toEqual([]);
  });
});

describe("what is kept", () => {
  it("is in tables of the app's shape, restorable, encrypted, guarded against deletion", () => {
    const { app } = synthesised();
    const shapes = Object.values(tables).map(({ partitionKey, sortKey, timeToLive, index }) =>
      expect.objectContaining({
        hash_key: partitionKey,
        ...(sortKey === undefined ? {} : { range_key: sortKey }),
        ttl: { attribute_name: timeToLive, enabled: true },
        ...(index === undefined
          ? {}
          : {
              global_secondary_index: [
                {
                  name: index.name,
                  hash_key: partitionKey,
                  range_key: index.sortKey,
                  projection_type: "KEYS_ONLY",
                },
              ],
            }),
        billing_mode: "PAY_PER_REQUEST",
        point_in_time_recovery: { enabled: true },
        server_side_encryption: { enabled: true },
        deletion_protection_enabled: true,
      }),
    );
    expect(attributesOf(app, "aws_dynamodb_table")).toEqual(expect.arrayContaining(shapes));
    expect(app.ofType("aws_dynamodb_table")).toHaveLength(shapes.length);
  });

  it("waits in encrypted queues", () => {
    const { app } = synthesised();
    expect(valuesOf(app, "aws_sqs_queue", "sqs_managed_sse_enabled")).toEqual([true, true, true]);
    // As much as an asynchronous invocation carries.
    expect(valuesOf(app, "aws_sqs_queue", "max_message_size")).toEqual([1_048_576, 1_048_576, 1_048_576]);
  });

  it("is worked off in batches whose failed messages alone come back", () => {
    const { app } = synthesised();
    expect(attributesOf(app, "aws_lambda_event_source_mapping")).toEqual(
      [revealQueue, failureQueue].map(({ batchSize }) =>
        expect.objectContaining({
          batch_size: batchSize,
          function_response_types: ["ReportBatchItemFailures"],
        }),
      ),
    );
  });

  it("goes on from the reveals to the failures, and from there to the dead letters", () => {
    const { app } = synthesised();
    const queues = attributesOf(app, "aws_sqs_queue").map(({ name, redrive_policy: policy }) => {
      const { deadLetterTargetArn = "", maxReceiveCount } = policy ? JSON.parse(String(policy)) : {};
      return [
        name,
        deadLetterTargetArn.replace(/\$\{aws_sqs_queue\.(.*)_queue_\w+\.arn\}/, "$1"),
        maxReceiveCount,
      ];
    });
    expect(queues.sort()).toEqual([
      ["luckydraw-production-dead-letters", "", undefined],
      ["luckydraw-production-failures", "dead-letters", failureQueue.maxReceiveCount],
      ["luckydraw-production-reveals", "failures", revealQueue.maxReceiveCount],
    ]);
    const [kept] = valuesOf(app, "aws_sqs_queue", "message_retention_seconds").filter(Boolean);
    expect(kept).toBe(deadLetterQueue.keptSeconds);
  });

  it("is logged for as long as the environment says", () => {
    const { app } = synthesised({ logRetentionDays: 90 });
    expect(valuesOf(app, "aws_cloudwatch_log_group", "retention_in_days")).toEqual([90, 90, 90, 90]);
  });
});

describe("alarms", () => {
  it("ring for dead letters, and all go to the address", () => {
    const { app } = synthesised();
    const alarms = attributesOf(app, "aws_cloudwatch_metric_alarm");
    const watched = alarms.map(({ dimensions }) => (dimensions as Record<string, string>)["QueueName"]);
    expect(watched).toContain("luckydraw-production-dead-letters");
    expect(alarms.filter(({ alarm_actions: actions }) => actions === undefined)).toEqual([]);
    expect(valuesOf(app, "aws_sns_topic_subscription", "endpoint")).toEqual(["alarms@example.com"]);
  });

  it("and graphs name metrics that the functions write, under the namespace that they are told", () => {
    const { app } = synthesised(leastPublic);
    const written = new Set(metricSeries.map(({ name, dimensions }) => seriesKey(name, { ...dimensions })));
    const alarms = attributesOf(app, "aws_cloudwatch_metric_alarm")
      .filter(({ namespace }) => namespace === "luckydraw-production")
      .map((each) => seriesKey(String(each["metric_name"]), each["dimensions"] as Dimensions));
    const [body] = valuesOf(app, "aws_cloudwatch_dashboard", "dashboard_body");
    const graphs = JSON.parse(String(body)).widgets.flatMap(
      (widget: { properties: { metrics: readonly unknown[][] } }) => widget.properties.metrics,
    );
    const own = graphs
      .filter(([namespace]: readonly unknown[]) => namespace === "luckydraw-production")
      .map(([, metric, ...more]: readonly unknown[]) => seriesKey(String(metric), pairs(more.slice(0, -1))));
    expect(alarms.length).toBeGreaterThan(2);
    expect(new Set(own)).toEqual(written);
    expect(alarms.filter((series) => !written.has(series))).toEqual([]);
    const namespaces = valuesOf(app, "aws_lambda_function", "environment").map(
      (environment) => (environment as { variables: Dimensions }).variables[telemetryVariables.namespace],
    );
    expect(new Set(namespaces)).toEqual(new Set(["luckydraw-production"]));
  });
});

type Dimensions = Readonly<Record<string, string>>;

function seriesKey(metric: string, dimensions: Dimensions): string {
  return JSON.stringify([metric, Object.entries(dimensions).sort()]);
}

function pairs(flat: readonly unknown[]): Dimensions {
  return Object.fromEntries(
    flat.flatMap((name, index) => (index % 2 === 0 ? [[String(name), String(flat[index + 1])]] : [])),
  );
}

describe("the synthesised files", () => {
  it("are the same each time", () => {
    const once = synthesised();
    const again = synthesised();
    expect(again.app.text).toBe(once.app.text);
    expect(again.bootstrap.text).toBe(once.bootstrap.text);
    for (const name of Object.keys(functions)) {
      const archive = (stack: WrittenStack) => readFileSync(join(stack.folder, "functions", `${name}.zip`));
      expect(archive(again.app).equals(archive(once.app))).toBe(true);
    }
  });

  it("name no path of the machine that wrote them", () => {
    const { app, bootstrap } = synthesised();
    for (const { text, folder } of [app, bootstrap]) {
      expect(text).not.toContain(folder);
      expect(text).not.toContain(process.cwd());
    }
  });

  it("need the provider of AWS alone", () => {
    const { app } = synthesised();
    expect(app.json["terraform"]).toMatchObject({ required_providers: { aws: { source: "aws" } } });
    expect(
      Object.keys((app.json["terraform"] as Record<string, object>)["required_providers"] ?? {}),
    ).toEqual(["aws"]);
  });

  it("reach no local AWS unless one is named, and then no other", () => {
    const local = { local: { endpoint: "http://127.0.0.1:4566" }, deletionProtection: false };
    expect(synthesised().app.text).not.toContain("skip_");
    const { app } = synthesised(local);
    const provider = app.json["provider"] as { readonly aws: readonly { readonly endpoints: object[] }[] };
    const services = new Set(Object.values(provider.aws[0]?.endpoints[0] ?? {}));
    expect([...services]).toEqual(["http://127.0.0.1:4566"]);
  });
});
