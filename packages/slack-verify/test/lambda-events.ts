/** Events in the shapes that AWS sends, around headers and a body of the test's own. */
import type {
  ALBEvent,
  APIGatewayProxyEvent,
  APIGatewayProxyEventV2,
  LambdaFunctionURLEvent,
} from "aws-lambda";

/** What a test wants delivered. */
export interface Delivery {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const asBase64 = (body: Uint8Array) => ({
  body: Buffer.from(body).toString("base64"),
  isBase64Encoded: true,
});

const titleCased = (name: string) => name.replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase());

const rename = <Value>(record: Readonly<Record<string, Value>>, renamed: (name: string) => string) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [renamed(name), value]));

const asLists = (record: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, [value]]));

/** HTTP API, payload 2.0: header names in lower case, form bodies as base64. */
export function httpApiEvent({ headers, body }: Delivery): APIGatewayProxyEventV2 {
  return {
    version: "2.0",
    routeKey: "POST /slack/commands",
    rawPath: "/slack/commands",
    rawQueryString: "",
    headers: {
      accept: "application/json,*/*",
      "accept-encoding": "gzip,deflate",
      "content-length": String(body.length),
      "content-type": "application/x-www-form-urlencoded",
      host: "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com",
      "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
      "x-amzn-trace-id": "Root=1-69206c00-0123456789abcdef01234567",
      "x-forwarded-for": "203.0.113.10",
      "x-forwarded-port": "443",
      "x-forwarded-proto": "https",
      ...headers,
    },
    requestContext: {
      accountId: "111122223333",
      apiId: "a1b2c3d4e5",
      domainName: "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com",
      domainPrefix: "a1b2c3d4e5",
      http: {
        method: "POST",
        path: "/slack/commands",
        protocol: "HTTP/1.1",
        sourceIp: "203.0.113.10",
        userAgent: "Slackbot 1.0 (+https://api.slack.com/robots)",
      },
      requestId: "Aa1Bb2Cc3Dd4Ee=",
      routeKey: "POST /slack/commands",
      stage: "$default",
      time: "21/Nov/2026:12:00:00 +0000",
      timeEpoch: 1_795_262_400_000,
    },
    ...asBase64(body),
  };
}

/** Function URL: a 2.0 event without a route. */
export function functionUrlEvent(delivery: Delivery): LambdaFunctionURLEvent {
  const event = httpApiEvent(delivery);
  const domainName = "f6g7h8.lambda-url.eu-central-1.on.aws";
  return {
    ...event,
    routeKey: "$default",
    rawPath: "/",
    headers: { ...event.headers, host: domainName },
    requestContext: {
      ...event.requestContext,
      accountId: "anonymous",
      apiId: "f6g7h8",
      domainName,
      domainPrefix: "f6g7h8",
      routeKey: "$default",
    },
  };
}

/** REST API, 1.0: header names as Slack writes them, every value in `multiValueHeaders` as well. */
export function restApiEvent({ headers, body }: Delivery): APIGatewayProxyEvent {
  const sent = rename(
    {
      ...headers,
      "content-type": "application/x-www-form-urlencoded",
      "x-forwarded-for": "203.0.113.10, 198.51.100.7",
    },
    titleCased,
  );
  return {
    resource: "/slack/commands",
    path: "/slack/commands",
    httpMethod: "POST",
    headers: sent,
    multiValueHeaders: asLists(sent),
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: null,
    stageVariables: null,
    requestContext: {
      resourceId: "a1b2c3",
      resourcePath: "/slack/commands",
      httpMethod: "POST",
      requestTime: "21/Nov/2026:12:00:00 +0000",
      path: "/prod/slack/commands",
      accountId: "111122223333",
      protocol: "HTTP/1.1",
      stage: "prod",
      domainPrefix: "f6g7h8i9j0",
      requestTimeEpoch: 1_795_262_400_000,
      requestId: "0b0c0d0e-1111-2222-3333-444455556666",
      identity: {
        accessKey: null,
        accountId: null,
        apiKey: null,
        apiKeyId: null,
        caller: null,
        clientCert: null,
        cognitoAuthenticationProvider: null,
        cognitoAuthenticationType: null,
        cognitoIdentityId: null,
        cognitoIdentityPoolId: null,
        principalOrgId: null,
        sourceIp: "203.0.113.10",
        user: null,
        userAgent: null,
        userArn: null,
      },
      domainName: "f6g7h8i9j0.execute-api.eu-central-1.amazonaws.com",
      apiId: "f6g7h8i9j0",
      authorizer: null,
    },
    ...asBase64(body),
  };
}

/** Application Load Balancer: either `headers` or, if its target group says so, `multiValueHeaders`. */
export function loadBalancerEvent({ headers, body }: Delivery, form: "single" | "multi"): ALBEvent {
  return {
    requestContext: {
      elb: {
        targetGroupArn:
          "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/slack/0123456789abcdef",
      },
    },
    httpMethod: "POST",
    path: "/slack/commands",
    ...(form === "single" ? { headers, queryStringParameters: {} } : { multiValueHeaders: asLists(headers) }),
    ...asBase64(body),
  };
}
