import { describe, expect, it } from "vitest";
import { type Exception, excessOf, type PolicyStatement, statementsOf } from "./policy-statements.ts";
import { leastPublic, synthesised, type WrittenStack } from "./synthesised.ts";

const exceptions: readonly Exception[] = [
  { action: /^xray:PutTraceSegments$/, resource: /^\*$/, reason: "X-Ray knows no resource for it" },
  { action: /^xray:PutTelemetryRecords$/, resource: /^\*$/, reason: "X-Ray knows no resource for it" },
  {
    action: /^logs:CreateLogStream$/,
    resource: /^\$\{aws_cloudwatch_log_group\.[\w-]+\.arn\}:\*$/,
    reason: "streams of one group",
  },
  {
    action: /^logs:PutLogEvents$/,
    resource: /^\$\{aws_cloudwatch_log_group\.[\w-]+\.arn\}:\*$/,
    reason: "streams of one group",
  },
  {
    action: /^s3:(Put|Delete)Object$/,
    resource: /^\$\{aws_s3_bucket\.images_bucket_\w+\.arn\}\/\*$/,
    reason: "a picture's name is made when it is posted",
  },
];

/** `action -> resource` of a function's role, with logical ids as the constructs' paths. */
function permissionsOf(stack: WrittenStack, construct: string): Record<string, readonly string[]> {
  const paths = new Map(
    stack.resources.map(({ type, id, attributes }) => [`${type}.${id}`, metadataPath(attributes)]),
  );
  const named = (resource: string) =>
    resource.replace(
      /\$\{(?:data\.)?(\w+\.[\w-]+)\.(\w+)\}/,
      (_, address: string) => paths.get(address) ?? address,
    );
  const permissions: Record<string, string[]> = {};
  for (const statement of ofFunction(stack, construct)) {
    for (const action of statement.actions) {
      permissions[action] = [...(permissions[action] ?? []), ...statement.resources.map(named)];
    }
  }
  return permissions;
}

/** What each role has: its own log group, and traces, which have no resources. */
function ownTelemetry(construct: string): Readonly<Record<string, readonly string[]>> {
  return {
    "logs:CreateLogStream": [`app/${construct}/logs:*`],
    "logs:PutLogEvents": [`app/${construct}/logs:*`],
    "xray:PutTraceSegments": ["*"],
    "xray:PutTelemetryRecords": ["*"],
  };
}

function ofFunction(stack: WrittenStack, construct: string): readonly PolicyStatement[] {
  return statementsOf(stack).filter(({ role }) => role.startsWith(`\${aws_iam_role.${construct}_`));
}

function metadataPath(attributes: Readonly<Record<string, unknown>>): string {
  const comment = attributes["//"] as { readonly metadata: { readonly path: string } };
  return comment.metadata.path;
}

describe("permissions", () => {
  it("have no * but where AWS knows nothing narrower", () => {
    const { app, bootstrap } = synthesised({ ...leastPublic, images: true });
    const statements = [...statementsOf(app), ...statementsOf(bootstrap)];
    expect(statements.length).toBeGreaterThan(0);
    expect(statements.flatMap((statement) => excessOf(statement, exceptions))).toEqual([]);
  });

  it.each<[string, Partial<PolicyStatement>]>([
    ["every action", { actions: ["*"] }],
    ["every action of a service", { actions: ["dynamodb:*"] }],
    ["every resource", { resources: ["*"] }],
    ["resources by their beginning", { resources: ["arn:aws:dynamodb:eu-west-1:1:table/luckydraw-*"] }],
    ["all but an action", { others: ["NotAction"] }],
  ])("would be found too wide with %s", (_, change) => {
    const narrow = {
      role: "r",
      effect: "Allow",
      actions: ["dynamodb:GetItem"],
      resources: ["arn:aws:dynamodb:eu-west-1:1:table/draws"],
      condition: undefined,
      others: [],
    };
    expect(excessOf(narrow, exceptions)).toEqual([]);
    expect(excessOf({ ...narrow, ...change }, exceptions)).toHaveLength(1);
  });

  it("of the dispatcher: decrypt, and invoke luckydraw alone", () => {
    const { app } = synthesised();
    expect(permissionsOf(app, "dispatcher")).toEqual({
      ...ownTelemetry("dispatcher"),
      "kms:Decrypt": ["aws_kms_alias.secrets-key"],
      "lambda:InvokeFunction": ["app/luckydraw/function"],
    });
  });

  it("of luckydraw: decrypt, its two tables, its queue, and where its failures go", () => {
    const { app } = synthesised();
    expect(permissionsOf(app, "luckydraw")).toEqual({
      ...ownTelemetry("luckydraw"),
      "kms:Decrypt": ["aws_kms_alias.secrets-key"],
      "dynamodb:GetItem": ["app/draws/table", "app/jobs/table"],
      "dynamodb:PutItem": ["app/draws/table"],
      "dynamodb:Query": ["app/draws/table/index/by-date"],
      "dynamodb:UpdateItem": ["app/jobs/table"],
      "sqs:SendMessage": ["app/failures/queue", "app/reveals/queue"],
      "sqs:ChangeMessageVisibility": ["app/reveals/queue"],
      "sqs:ReceiveMessage": ["app/reveals/queue"],
      "sqs:DeleteMessage": ["app/reveals/queue"],
      "sqs:GetQueueAttributes": ["app/reveals/queue"],
    });
  });

  it("of image-upload: decrypt, its table, claims, its bucket, its CDN's cache, and where its failures go", () => {
    const { app } = synthesised({ images: true });
    expect(permissionsOf(app, "image-upload")).toEqual({
      ...ownTelemetry("image-upload"),
      "kms:Decrypt": ["aws_kms_alias.secrets-key"],
      "dynamodb:GetItem": ["app/pictures/table", "app/jobs/table"],
      "dynamodb:PutItem": ["app/pictures/table"],
      "dynamodb:Query": ["app/pictures/table"],
      "dynamodb:DeleteItem": ["app/pictures/table"],
      "dynamodb:UpdateItem": ["app/jobs/table"],
      "s3:PutObject": ["app/images/bucket/*"],
      "s3:DeleteObject": ["app/images/bucket/*"],
      "cloudfront:CreateInvalidation": ["app/images-cdn/distribution"],
      "sqs:SendMessage": ["app/failures/queue"],
    });
  });

  it("let the dispatcher invoke image-upload where there is one", () => {
    const { app } = synthesised({ images: true });
    expect(permissionsOf(app, "dispatcher")["lambda:InvokeFunction"]).toEqual([
      "app/luckydraw/function",
      "app/image-upload/function",
    ]);
    expect(ofFunction(synthesised().app, "image-upload")).toEqual([]);
  });

  it("of on-failure: decrypt, the failures, and the dead letters to put more in", () => {
    const { app } = synthesised();
    expect(permissionsOf(app, "on-failure")).toEqual({
      ...ownTelemetry("on-failure"),
      "kms:Decrypt": ["aws_kms_alias.secrets-key"],
      "sqs:SendMessage": ["app/dead-letters/queue"],
      "sqs:ChangeMessageVisibility": ["app/failures/queue"],
      "sqs:ReceiveMessage": ["app/failures/queue"],
      "sqs:DeleteMessage": ["app/failures/queue"],
      "sqs:GetQueueAttributes": ["app/failures/queue"],
    });
  });

  it("of oauth-callback: its secret; used states and installations to put more in; to seal", () => {
    const { app } = synthesised(leastPublic);
    expect(permissionsOf(app, "oauth-callback")).toEqual({
      ...ownTelemetry("oauth-callback"),
      "kms:Decrypt": ["aws_kms_alias.secrets-key"],
      "kms:Encrypt": ["aws_kms_alias.secrets-key"],
      "dynamodb:PutItem": ["app/jobs/table", "app/installations/table"],
    });
    const conditions = ofFunction(app, "oauth-callback").flatMap(({ condition }) => condition ?? []);
    expect(conditions).toEqual([
      { StringEquals: { "kms:EncryptionContext:LambdaFunctionName": "luckydraw-production-oauth-callback" } },
      { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": "oauth-state" } },
      { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": "A0EXAMPLE01/*" } },
      { StringEquals: { "kms:EncryptionContext:app": "A0EXAMPLE01" } },
    ]);
  });

  it.each(["luckydraw", "on-failure"])("let %s of a public app read tokens, and not write them", (name) => {
    const { app } = synthesised(leastPublic);
    const permissions = permissionsOf(app, name);
    expect(permissions["dynamodb:BatchGetItem"]).toEqual(["app/installations/table"]);
    expect(permissions["kms:Decrypt"]).toEqual(["aws_kms_alias.secrets-key"]);
    expect(permissions["kms:Encrypt"]).toBeUndefined();
    expect(JSON.stringify(ofFunction(app, name))).not.toContain("LambdaFunctionName");
  });

  it("let luckydraw of a public app remove what a workspace leaves behind, and on-failure nothing", () => {
    const { app } = synthesised(leastPublic);
    const permissions = permissionsOf(app, "luckydraw");
    expect(permissions["dynamodb:DeleteItem"]).toEqual([
      "app/draws/table",
      "app/jobs/table",
      "app/installations/table",
    ]);
    expect(permissions["dynamodb:Query"]).toEqual([
      "app/draws/table/index/by-date",
      "app/draws/table",
      "app/jobs/table",
      "app/installations/table",
    ]);
    const onInstallations = ofFunction(app, "luckydraw").filter(({ resources }) =>
      resources.some((resource) => resource.includes("installations")),
    );
    expect(onInstallations.map(({ condition }) => condition)).toEqual(
      onInstallations.map(() => ({ "ForAllValues:StringLike": { "dynamodb:LeadingKeys": "A0EXAMPLE01/*" } })),
    );
    expect(permissionsOf(app, "on-failure")["dynamodb:DeleteItem"]).toBeUndefined();
  });

  it("let luckydraw write tokens where they rotate", () => {
    const slack = { ...leastPublic.slack, tokenRotation: true };
    const { app } = synthesised({ ...leastPublic, slack });
    const permissions = permissionsOf(app, "luckydraw");
    expect(permissions["kms:Encrypt"]).toEqual(["aws_kms_alias.secrets-key"]);
    expect(permissions["dynamodb:PutItem"]).toEqual(["app/draws/table", "app/installations/table"]);
  });

  it.each(["dispatcher", "luckydraw", "on-failure"])(
    "let %s decrypt only what was encrypted for it",
    (name) => {
      const { app } = synthesised();
      const conditions = ofFunction(app, name)
        .filter(({ actions }) => actions.includes("kms:Decrypt"))
        .map(({ condition }) => condition);
      const context = { "kms:EncryptionContext:LambdaFunctionName": `luckydraw-production-${name}` };
      expect(conditions).toEqual([{ StringEquals: context }]);
    },
  );

  it("come from role policies alone, and roles are for Lambda, or for the schedules of one group", () => {
    const { app, bootstrap } = synthesised();
    const all = [...app.resources, ...bootstrap.resources];
    const types = new Set(all.map(({ type }) => type).filter((type) => /^aws_iam_|_policy$/.test(type)));
    expect([...types].sort()).toEqual(["aws_iam_role", "aws_iam_role_policy"]);
    const lambda = {
      Effect: "Allow",
      Action: "sts:AssumeRole",
      Principal: { Service: "lambda.amazonaws.com" },
    };
    const trusts = app
      .ofType("aws_iam_role")
      .flatMap(({ attributes }) => JSON.parse(String(attributes["assume_role_policy"])).Statement);
    expect(trusts).toEqual([
      lambda,
      lambda,
      lambda,
      {
        ...lambda,
        Principal: { Service: "scheduler.amazonaws.com" },
        Condition: {
          StringEquals: { "aws:SourceArn": expect.stringContaining("aws_scheduler_schedule_group.") },
        },
      },
    ]);
  });

  it("let API Gateway call the dispatcher by the routes that there are, and nobody else call anything", () => {
    const { app } = synthesised();
    const permissions = app.ofType("aws_lambda_permission").map(({ attributes }) => attributes);
    expect(permissions.map((each) => String(each["source_arn"]).replace(/\$\{.*\}/, "api")).sort()).toEqual([
      "api/*/POST/slack/commands",
      "api/*/POST/slack/events",
      "api/*/POST/slack/interactivity",
    ]);
    for (const permission of permissions) {
      expect(permission["principal"]).toBe("apigateway.amazonaws.com");
      expect(permission["function_name"]).toMatch(/aws_lambda_function\.dispatcher_/);
    }
  });
});
