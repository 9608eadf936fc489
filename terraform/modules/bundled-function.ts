/** A Lambda function made of one bundle, with everything that it needs for itself. */
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role/index.js";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy/index.js";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function/index.js";
import type { Precondition } from "cdktf";
import { Construct } from "constructs";
import type { BundleArchive } from "../artifacts/bundle-archive.ts";
import { AsyncInvocation, type AsyncInvocationConfig, keepFailures } from "./async-invocation.ts";
import { allow, type Statement, trust } from "./policy.ts";

/** What is particular to a function. */
export interface BundledFunctionConfig {
  readonly name: string;
  readonly roleName: string;
  readonly description: string;
  readonly archive: BundleArchive;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  readonly logRetentionDays: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly preconditions: readonly Precondition[];
  /** What its role may do beyond its own logs, traces and failures. */
  readonly permissions: readonly Statement[];
  /** The most that its role may do, as a policy's ARN. */
  readonly boundary?: string;
  /** Given for a function that is invoked without anybody waiting for the answer. */
  readonly asynchronous?: AsyncInvocationConfig;
}

/** Arm64, Node 24, traced, with a role and a log group of its own. */
export class BundledFunction extends Construct {
  /** As it was given. */
  readonly name: string;
  /** As Terraform knows it once the function exists. */
  readonly functionName: string;
  readonly arn: string;
  readonly invokeArn: string;

  constructor(scope: Construct, id: string, config: BundledFunctionConfig) {
    super(scope, id);
    this.name = config.name;
    const logGroup = new CloudwatchLogGroup(this, "logs", {
      name: `/aws/lambda/${config.name}`,
      retentionInDays: config.logRetentionDays,
    });
    const role = new IamRole(this, "role", {
      name: config.roleName,
      assumeRolePolicy: trust("lambda.amazonaws.com"),
      ...(config.boundary === undefined ? {} : { permissionsBoundary: config.boundary }),
    });
    const { asynchronous } = config;
    const policy = new IamRolePolicy(this, "policy", {
      name: "work",
      role: role.id,
      policy: allow([
        writeLogs(logGroup.arn),
        writeTraces,
        ...(asynchronous ? [keepFailures(asynchronous)] : []),
        ...config.permissions,
      ]),
    });
    const lambda = createLambda(this, config, { role, logGroup, policy });
    const { functionName } = lambda;
    if (asynchronous !== undefined) {
      new AsyncInvocation(this, "asynchronous", { ...asynchronous, functionName });
    }
    this.functionName = functionName;
    this.arn = lambda.arn;
    this.invokeArn = lambda.invokeArn;
  }
}

interface Surroundings {
  readonly role: IamRole;
  readonly logGroup: CloudwatchLogGroup;
  readonly policy: IamRolePolicy;
}

function createLambda(
  scope: Construct,
  config: BundledFunctionConfig,
  { role, logGroup, policy }: Surroundings,
): LambdaFunction {
  return new LambdaFunction(scope, "function", {
    functionName: config.name,
    description: config.description,
    role: role.arn,
    runtime: "nodejs24.x",
    architectures: ["arm64"],
    handler: "index.handler",
    ...config.archive,
    memorySize: config.memoryMegabytes,
    timeout: config.timeoutSeconds,
    environment: { variables: config.environment },
    tracingConfig: { mode: "Active" },
    loggingConfig: { logFormat: "JSON", logGroup: logGroup.name },
    // A function that runs before its role may write logs loses its first words.
    dependsOn: [policy],
    lifecycle: { precondition: [...config.preconditions] },
  });
}

function writeLogs(logGroupArn: string): Statement {
  return {
    Sid: "WriteOwnLogs",
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: `${logGroupArn}:*`,
  };
}

// X-Ray knows no resources for these two.
// Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsx-ray.html
const writeTraces: Statement = {
  Sid: "WriteTraces",
  Action: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
  Resource: "*",
};
