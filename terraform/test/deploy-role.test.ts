import { runSimulation } from "@cloud-copilot/iam-simulate";
import { describe, expect, it } from "vitest";
import { type Exception, excessOf, statementsOf } from "./policy-statements.ts";
import { leastPublic, synthesised, type WrittenStack } from "./synthesised.ts";

const ACCOUNT = "111122223333";
const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/5b1c0d4e`;
const settings = { github: { repository: "example/luckydraw" }, stateBucket: "example-terraform-state" };

const role = (name: string) => `arn:aws:iam::${ACCOUNT}:role/${name}`;
const functionRole = role("luckydraw-production-dispatcher-eu-west-1");
const boundary = `arn:aws:iam::${ACCOUNT}:policy/luckydraw-production-boundary-eu-west-1`;
const regional = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:${ACCOUNT}:${resource}`;

/** Policies of a role as they would be in the account. */
function policiesOf(stack: WrittenStack, name: "deploy" | "plan") {
  return stack
    .ofType("aws_iam_policy")
    .filter(({ attributes }) => String(attributes["name"]).startsWith(`${name}-`))
    .map(({ attributes }) => ({
      name: String(attributes["name"]),
      policy: JSON.parse(
        String(attributes["policy"])
          .replaceAll(/\$\{data\.aws_caller_identity\.\w+\.account_id\}/g, ACCOUNT)
          .replaceAll(/\$\{aws_kms_key\.[\w-]+\.arn\}/g, KEY),
      ),
    }));
}

async function decide(name: "deploy" | "plan", action: string, resource: string, context = {}) {
  const { bootstrap } = synthesised(settings);
  const identityPolicies = policiesOf(bootstrap, name);
  expect(identityPolicies).not.toEqual([]);
  const result = await runSimulation(
    {
      request: {
        principal: role(`${name}-luckydraw-production-eu-west-1`),
        action,
        resource: { resource, accountId: ACCOUNT },
        contextVariables: context,
      },
      identityPolicies,
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(action.startsWith("kms:") ? { resourcePolicy: accountDecides } : {}),
    },
    {},
  );
  return result.resultType === "error" ? result.errors : result.overallResult;
}

const accountDecides = {
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: "kms:*", Resource: "*" },
  ],
};

describe("the deploy role", () => {
  it.each<[string, string, object?]>([
    ["lambda:CreateFunction", regional("lambda", "function:luckydraw-production-dispatcher")],
    ["iam:CreateRole", functionRole, { "iam:PermissionsBoundary": boundary }],
    ["iam:PutRolePolicy", functionRole, { "iam:PermissionsBoundary": boundary }],
    ["iam:PassRole", functionRole, { "iam:PassedToService": "lambda.amazonaws.com" }],
    ["dynamodb:UpdateTable", regional("dynamodb", "table/luckydraw-production-draws")],
    ["s3:PutObject", "arn:aws:s3:::example-terraform-state/luckydraw-production/app.tfstate"],
    ["kms:DescribeKey", KEY],
  ])("may %s on %s", async (action, resource, context) => {
    expect(await decide("deploy", action, resource, context)).toBe("Allowed");
  });

  it.each<[string, string, string, object?]>([
    ["a role without the boundary", "iam:CreateRole", functionRole],
    [
      "a role with another boundary",
      "iam:CreateRole",
      functionRole,
      { "iam:PermissionsBoundary": "arn:aws:iam::aws:policy/AdministratorAccess" },
    ],
    ["itself", "iam:PutRolePolicy", role("deploy-luckydraw-production-eu-west-1")],
    ["who may be itself", "iam:UpdateAssumeRolePolicy", role("deploy-luckydraw-production-eu-west-1")],
    ["the boundary", "iam:CreatePolicyVersion", boundary],
    ["that a role has the boundary", "iam:DeleteRolePermissionsBoundary", functionRole],
    ["roles by AWS's own policies", "iam:AttachRolePolicy", functionRole],
    ["a role for a machine", "iam:PassRole", functionRole, { "iam:PassedToService": "ec2.amazonaws.com" }],
    [
      "another environment's functions",
      "lambda:UpdateFunctionCode",
      regional("lambda", "function:luckydraw-staging-luckydraw"),
    ],
    [
      "another environment's state",
      "s3:PutObject",
      "arn:aws:s3:::example-terraform-state/luckydraw-staging/app.tfstate",
    ],
    ["what was drawn", "dynamodb:GetItem", regional("dynamodb", "table/luckydraw-production-draws")],
    ["what waits", "sqs:ReceiveMessage", regional("sqs", "luckydraw-production-reveals")],
    ["secrets", "kms:Decrypt", KEY],
    ["the key", "kms:ScheduleKeyDeletion", KEY],
  ])("may not touch %s (%s)", async (_, action, resource, context) => {
    expect(await decide("deploy", action, resource, context)).toBe("ImplicitlyDenied");
  });

  it("is taken on from one environment of one repository", () => {
    const { bootstrap } = synthesised(settings);
    const trusts = bootstrap
      .ofType("aws_iam_role")
      .map(({ attributes }) => JSON.parse(String(attributes["assume_role_policy"])).Statement);
    const subjects = trusts.map(
      ([statement]) => statement.Condition.StringEquals["token.actions.githubusercontent.com:sub"],
    );
    expect(subjects).toEqual([
      "repo:example/luckydraw:environment:production",
      "repo:example/luckydraw:pull_request",
    ]);
    expect(trusts.map((statements) => statements.length)).toEqual([1, 1]);
  });

  it("makes the functions' roles within the boundary", () => {
    const { app } = synthesised(settings);
    const boundaries = app
      .ofType("aws_iam_role")
      .map(({ attributes }) => String(attributes["permissions_boundary"]));
    expect(boundaries.length).toBeGreaterThan(1);
    expect(new Set(boundaries.map((arn) => arn.replace(/\$\{[^}]+\}/, ACCOUNT)))).toEqual(
      new Set([boundary]),
    );
  });

  it("has policies that IAM has room for", () => {
    const { bootstrap } = synthesised({ ...leastPublic, ...settings, prefix: "p".repeat(16) });
    const lengths = policiesOf(bootstrap, "deploy").map(({ policy }) => JSON.stringify(policy).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(6_144);
  });
});

describe("the plan role", () => {
  it("reads, and nothing else", () => {
    const { bootstrap } = synthesised(settings);
    const actions = policiesOf(bootstrap, "plan").flatMap(({ policy }) =>
      policy.Statement.flatMap(({ Action }: { readonly Action: readonly string[] }) => Action),
    );
    expect(actions.length).toBeGreaterThan(10);
    expect(actions.filter((action) => !/:(Get|List|Describe)|^apigateway:GET$/.test(action))).toEqual([]);
  });

  it("reads the state and cannot write it", async () => {
    const state = "arn:aws:s3:::example-terraform-state/luckydraw-production/app.tfstate";
    expect(await decide("plan", "s3:GetObject", state)).toBe("Allowed");
    expect(await decide("plan", "s3:PutObject", state)).toBe("ImplicitlyDenied");
  });
});

describe("what the boundary and CI's roles have a * for", () => {
  // Names that begin as the environment's do are its own; what AWS names itself, and reads, have their reasons here.
  const exceptions: readonly Exception[] = [
    ...named("lambda", /:function:luckydraw-production-\*$/),
    ...named(
      "logs",
      /:log-group:\/aws\/(lambda\/luckydraw-production-|vendedlogs\/http-api\/luckydraw-production)\*$/,
    ),
    ...named("dynamodb", /:table\/luckydraw-production-\*$/),
    ...named("sqs", /:luckydraw-production-\*$/),
    ...named("cloudwatch", /:alarm:luckydraw-production-\*$/),
    ...named("iam", /:role\/luckydraw-production-\*$/),
    ...named("s3", /\/luckydraw-production\/\*$/),
    {
      action: /^lambda:\w+EventSourceMappings?$/,
      resource: /^\*$/,
      reason: "whose it is says the condition",
    },
    {
      action: /^lambda:(ListTags|\w+Resource)$/,
      resource: /event-source-mapping:\*$/,
      reason: "named by AWS",
    },
    { action: /^apigateway:/, resource: /\/(apis|tags)\/\*$/, reason: "an API's id is made by AWS" },
    { action: /^logs:\w*(Deliver\w+|ResourcePolic\w+|LogGroups)$/, resource: /^\*$/, reason: "no resources" },
    { action: /^sns:(\w+SubscriptionAttributes|Unsubscribe)$/, resource: /^\*$/, reason: "no resources" },
    { action: /^xray:Put\w+$/, resource: /^\*$/, reason: "no resources" },
    { action: /^kms:ListAliases$/, resource: /^\*$/, reason: "no resources" },
    ...named("s3", /:::luckydraw-production-(site|images)-\*(\/\*)?$/),
    {
      action: /^cloudfront:/,
      resource: /:(distribution|origin-access-control|response-headers-policy)\/\*$/,
      reason: "named by AWS",
    },
    { action: /^cloudfront:(Get|List)\w+(Policy|Policies)$/, resource: /^\*$/, reason: "AWS's own policies" },
    {
      action: /^cloudfront:CreateInvalidation$/,
      resource: /^\*$/,
      reason: "the boundary alone: the function's role names its distribution",
    },
    {
      action: /^cloudfront:CreateInvalidation$/,
      resource: /^\*$/,
      reason: "the boundary alone: the function's role names its distribution",
    },
    { action: /^acm:/, resource: /^\*$/, reason: "named by AWS, in two regions" },
    {
      action: /^route53:/,
      resource: /^(\*|arn:aws:route53:::(hostedzone|change)\/\*)$/,
      reason: "the zone is the account's",
    },
    { action: /^apigateway:/, resource: /\/domainnames\/\*$/, reason: "named by the operator" },
  ];

  function named(service: string, resource: RegExp): readonly Exception[] {
    return [{ action: new RegExp(`^${service}:`), resource, reason: "begins with the environment's name" }];
  }

  const domain = { hostedZone: "example.com", api: "api.draw.example.com", site: "draw.example.com" };

  it.each<[string, object]>([
    ["a private app", settings],
    ["a public one with names of its own", { ...leastPublic, ...settings, domain, images: true }],
  ])("is stated, for %s", (_, environment) => {
    const { bootstrap } = synthesised(environment);
    const statements = statementsOf(bootstrap);
    expect(statements.length).toBeGreaterThan(20);
    const excess = statements.flatMap((statement) => excessOf(statement, exceptions));
    const reads = /^action (lambda|iam|s3|cloudfront):(Get|List)\*$|^action dynamodb:Describe\*$/;
    expect(excess.filter((each) => !reads.test(each))).toEqual([]);
  });
});
