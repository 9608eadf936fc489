/** The HTTP API: some routes, one function behind them. */
import { Apigatewayv2Api } from "@cdktf/provider-aws/lib/apigatewayv2-api/index.js";
import { Apigatewayv2Integration } from "@cdktf/provider-aws/lib/apigatewayv2-integration/index.js";
import { Apigatewayv2Route } from "@cdktf/provider-aws/lib/apigatewayv2-route/index.js";
import { Apigatewayv2Stage } from "@cdktf/provider-aws/lib/apigatewayv2-stage/index.js";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission/index.js";
import { Construct } from "constructs";
import type { BundledFunction } from "./bundled-function.ts";

/** What the API answers, and how much of it. */
export interface HttpApiConfig {
  readonly name: string;
  /** Method and path, such as `POST /slack/commands`, by a word for it. */
  readonly routes: Readonly<Record<string, string>>;
  readonly target: BundledFunction;
  readonly throttling: { readonly requestsPerSecond: number; readonly burst: number };
  readonly logRetentionDays: number;
}

/** Its URL names no stage, and nothing but the routes is answered. */
export class HttpApi extends Construct {
  readonly id: string;
  readonly url: string;

  constructor(scope: Construct, id: string, config: HttpApiConfig) {
    super(scope, id);
    const api = new Apigatewayv2Api(this, "api", { name: config.name, protocolType: "HTTP" });
    const integration = new Apigatewayv2Integration(this, "integration", {
      apiId: api.id,
      integrationType: "AWS_PROXY",
      integrationUri: config.target.invokeArn,
      payloadFormatVersion: "2.0",
    });
    for (const [word, route] of Object.entries(config.routes)) {
      new Apigatewayv2Route(this, `route-${word}`, {
        apiId: api.id,
        routeKey: route,
        target: `integrations/${integration.id}`,
      });
      new LambdaPermission(this, `permission-${word}`, {
        action: "lambda:InvokeFunction",
        functionName: config.target.functionName,
        principal: "apigateway.amazonaws.com",
        // Any stage, this method, this path.
        sourceArn: `${api.executionArn}/*/${route.replace(" ", "")}`,
      });
    }
    createStage(this, api, config);
    this.id = api.id;
    this.url = api.apiEndpoint;
  }
}

function createStage(scope: Construct, api: Apigatewayv2Api, config: HttpApiConfig): void {
  const logGroup = new CloudwatchLogGroup(scope, "access-logs", {
    // Under this prefix AWS keeps no policy for each log group, and so never runs out of room for them.
    name: `/aws/vendedlogs/http-api/${config.name}`,
    retentionInDays: config.logRetentionDays,
  });
  new Apigatewayv2Stage(scope, "stage", {
    apiId: api.id,
    name: "$default",
    autoDeploy: true,
    defaultRouteSettings: {
      throttlingRateLimit: config.throttling.requestsPerSecond,
      throttlingBurstLimit: config.throttling.burst,
      detailedMetricsEnabled: true,
    },
    accessLogSettings: { destinationArn: logGroup.arn, format: JSON.stringify(accessLog) },
  });
}

// The route and never the path or its query: those can carry codes.
const accessLog = {
  requestId: "$context.requestId",
  time: "$context.requestTime",
  route: "$context.routeKey",
  status: "$context.status",
  responseBytes: "$context.responseLength",
  latencyMs: "$context.responseLatency",
  integrationMs: "$context.integrationLatency",
  integrationError: "$context.integrationErrorMessage",
};
