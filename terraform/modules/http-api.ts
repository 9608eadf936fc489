/** An HTTP API: routes, each with the function that answers it. */
import { Apigatewayv2Api } from "@cdktf/provider-aws/lib/apigatewayv2-api/index.js";
import { Apigatewayv2Integration } from "@cdktf/provider-aws/lib/apigatewayv2-integration/index.js";
import { Apigatewayv2Route } from "@cdktf/provider-aws/lib/apigatewayv2-route/index.js";
import { Apigatewayv2Stage } from "@cdktf/provider-aws/lib/apigatewayv2-stage/index.js";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission/index.js";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { ApiDomain } from "./api-domain.ts";
import type { BundledFunction } from "./bundled-function.ts";

/** What the API is called, and how much it takes. */
export interface HttpApiConfig {
  readonly name: string;
  readonly throttling: { readonly requestsPerSecond: number; readonly burst: number };
  readonly logRetentionDays: number;
  /** A name of its own, and the zone that it is in. */
  readonly domain?: { readonly domainName: string; readonly zoneId: string };
}

/** Its URL names no stage, and nothing but the routes is answered. It exists before its functions, which may be told it. */
export class HttpApi extends Construct {
  readonly id: string;
  /** `https://…`, without a slash at its end. */
  readonly origin: string;
  /** AWS's own name for it, for a CDN that passes requests on. */
  readonly hostname: string;
  readonly #api: Apigatewayv2Api;

  constructor(scope: Construct, id: string, config: HttpApiConfig) {
    super(scope, id);
    const api = new Apigatewayv2Api(this, "api", { name: config.name, protocolType: "HTTP" });
    const stage = createStage(this, api, config);
    const { domain } = config;
    if (domain !== undefined) {
      new ApiDomain(this, "domain", { ...domain, api, stage });
    }
    this.#api = api;
    this.id = api.id;
    this.hostname = Fn.trimprefix(api.apiEndpoint, "https://");
    this.origin = domain === undefined ? api.apiEndpoint : `https://${domain.domainName}`;
  }

  /** @param routes Method and path, such as `POST /slack/commands`, by a word for it. */
  route(routes: Readonly<Record<string, string>>, target: BundledFunction): void {
    const { id: apiId, executionArn } = this.#api;
    const integration = new Apigatewayv2Integration(this, `integration-${target.node.id}`, {
      apiId,
      integrationType: "AWS_PROXY",
      integrationUri: target.invokeArn,
      payloadFormatVersion: "2.0",
    });
    for (const [word, routeKey] of Object.entries(routes)) {
      new Apigatewayv2Route(this, `route-${word}`, {
        apiId,
        routeKey,
        target: `integrations/${integration.id}`,
      });
      new LambdaPermission(this, `permission-${word}`, {
        action: "lambda:InvokeFunction",
        functionName: target.functionName,
        principal: "apigateway.amazonaws.com",
        // Any stage, this method, this path.
        sourceArn: `${executionArn}/*/${routeKey.replace(" ", "")}`,
      });
    }
  }
}

function createStage(scope: Construct, api: Apigatewayv2Api, config: HttpApiConfig): Apigatewayv2Stage {
  const logGroup = new CloudwatchLogGroup(scope, "access-logs", {
    // Under this prefix AWS keeps no policy for each log group, and so never runs out of room for them.
    name: `/aws/vendedlogs/http-api/${config.name}`,
    retentionInDays: config.logRetentionDays,
  });
  return new Apigatewayv2Stage(scope, "stage", {
    apiId: api.id,
    name: "$default",
    autoDeploy: true,
    defaultRouteSettings: {
      throttlingRateLimit: config.throttling.requestsPerSecond,
      throttlingBurstLimit: config.throttling.burst,
      // Metrics of each route cost extra, and what they say is in the functions' own.
      detailedMetricsEnabled: false,
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
