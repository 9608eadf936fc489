import { describe, expect, it } from "vitest";
import { type Exception, excessOf, type PolicyStatement, statementsOf } from "./policy-statements.ts";
import { synthesised, type WrittenStack } from "./synthesised.ts";

const exceptions: readonly Exception[] = [
  { action: /^xray:PutTraceSegments$/, resource: /^\*$/, reason: "X-Ray knows no resource for it" },
  { action: /^xray:PutTelemetryRecords$/, resource: /^\*$/, reason: "X-Ray knows no resource for it" },
  {
    action: /^logs:CreateLogStream$/,
    resource: /^\$\{aws_cloudwatch_log_group\.\w+\.arn\}:\*$/,
    reason: "streams of one group",
  },
  {
    action: /^logs:PutLogEvents$/,
    resource: /^\$\{aws_cloudwatch_log_group\.\w+\.arn\}:\*$/,
    reason: "streams of one group",
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

function ofFunction(stack: WrittenStack, construct: string): readonly PolicyStatement[] {
  return statementsOf(stack).filter(({ role }) => role.startsWith(`\${aws_iam_role.${construct}_`));
}

function metadataPath(attributes: Readonly<Record<string, unknown>>): string {
  const comment = attributes["//"] as { readonly metadata: { readonly path: string } };
  return comment.metadata.path;
}

describe("permissions", () => {
  it("have no * but where AWS knows nothing narrower", () => {
    const { app, bootstrap } = synthesised();
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
      "logs:CreateLogStream": ["app/dispatcher/logs:*"],
      "logs:PutLogEvents": ["app/dispatcher/logs:*"],
      "xray:PutTraceSegments": ["*"],
      "xray:PutTelemetryRecords": ["*"],
      "kms:Decrypt": ["aws_kms_alias.secrets-key"],
      "lambda:InvokeFunction": ["app/luckydraw/function"],
    });
  });

  it("of luckydraw: decrypt, its two tables, its queue, its dead letters", () => {
    const { app } = synthesised();
    expect(permissionsOf(app, "luckydraw")).toEqual({
      "logs:CreateLogStream": ["app/luckydraw/logs:*"],
      "logs:PutLogEvents": ["app/luckydraw/logs:*"],
      "xray:PutTraceSegments": ["*"],
      "xray:PutTelemetryRecords": ["*"],
      "kms:Decrypt": ["aws_kms_alias.secrets-key"],
      "dynamodb:GetItem": ["app/draws/table", "app/jobs/table"],
      "dynamodb:PutItem": ["app/draws/table"],
      "dynamodb:UpdateItem": ["app/jobs/table"],
      "sqs:SendMessage": ["app/luckydraw/asynchronous/dead-letters/queue", "app/reveals/queue"],
      "sqs:ChangeMessageVisibility": ["app/reveals/queue"],
      "sqs:ReceiveMessage": ["app/reveals/queue"],
      "sqs:DeleteMessage": ["app/reveals/queue"],
      "sqs:GetQueueAttributes": ["app/reveals/queue"],
    });
  });

  it.each(["dispatcher", "luckydraw"])("let %s decrypt only what was encrypted for it", (name) => {
    const { app } = synthesised();
    const conditions = ofFunction(app, name)
      .filter(({ actions }) => actions.includes("kms:Decrypt"))
      .map(({ condition }) => condition);
    const context = { "kms:EncryptionContext:LambdaFunctionName": `luckydraw-production-${name}` };
    expect(conditions).toEqual([{ StringEquals: context }]);
  });

  it("come from role policies alone, and roles are for Lambda alone", () => {
    const { app, bootstrap } = synthesised();
    const all = [...app.resources, ...bootstrap.resources];
    const types = new Set(all.map(({ type }) => type).filter((type) => /^aws_iam_|_policy$/.test(type)));
    expect([...types].sort()).toEqual(["aws_iam_role", "aws_iam_role_policy"]);
    for (const { attributes } of app.ofType("aws_iam_role")) {
      const trust = JSON.parse(String(attributes["assume_role_policy"]));
      expect(trust.Statement).toEqual([
        { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } },
      ]);
    }
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
