/** Holds each role against what its function called: all of it is allowed, and nothing else is. */
import { runSimulation } from "@cloud-copilot/iam-simulate";
import type { RecordedCall } from "./aws-recorder.ts";
import type { DeployedFunction } from "./deployed-functions.ts";
import { type Account, type NeededPermission, permissionOfCall } from "./permission-of-call.ts";

/** Allowed to a role because AWS itself acts in its name: no call of the function's own shows it. */
const madeByAws: readonly { readonly action: string; readonly resource: RegExp; readonly reason: string }[] =
  [
    { action: "logs:CreateLogStream", resource: /:log-group:/, reason: "Lambda writes the function's logs" },
    { action: "logs:PutLogEvents", resource: /:log-group:/, reason: "Lambda writes the function's logs" },
    { action: "xray:PutTraceSegments", resource: /^\*$/, reason: "Lambda sends the function's traces" },
    { action: "xray:PutTelemetryRecords", resource: /^\*$/, reason: "Lambda sends the function's traces" },
    { action: "sqs:ReceiveMessage", resource: /./, reason: "Lambda fetches the queue's messages" },
    { action: "sqs:DeleteMessage", resource: /./, reason: "Lambda deletes what was dealt with" },
    { action: "sqs:GetQueueAttributes", resource: /./, reason: "Lambda looks how much is waiting" },
    { action: "sqs:SendMessage", resource: /-failures$/, reason: "Lambda keeps what could not be done" },
  ];

/** What a check found out about one function. */
export interface PermissionReport {
  readonly functionName: string;
  /** Different permissions that its calls needed. */
  readonly needed: number;
  /** Sentences; empty when the role fits. */
  readonly faults: readonly string[];
}

/** Checks one function with the calls that were recorded. */
export async function checkPermissions(
  deployed: DeployedFunction,
  calls: readonly RecordedCall[],
  account: Account,
): Promise<PermissionReport> {
  const own = calls.filter(({ accessKeyId }) => accessKeyId === deployed.accessKeyId);
  const needed = distinct(own.map((call) => permissionOfCall(call, account)));
  const { name: functionName } = deployed;
  const decisions = await Promise.all(needed.map((permission) => decide(deployed, permission, account)));
  return {
    functionName,
    needed: new Set(needed.map(({ action, resource }) => `${action} ${resource}`)).size,
    faults: [
      ...(needed.length === 0 ? [`${functionName} made no call, so nothing is known of it`] : []),
      ...needed.flatMap(({ action, resource }, index) =>
        decisions[index] === "Allowed"
          ? []
          : [`${functionName} needs ${action} on ${resource}: ${decisions[index]}`],
      ),
      ...allowances(deployed)
        .filter((allowance) => !isMadeByAws(allowance))
        .filter((allowance) => !needed.some((permission) => covers(allowance, permission)))
        .map(({ action, resource }) => `${functionName} may ${action} on ${resource}, and never did`),
    ],
  };
}

function distinct(permissions: readonly NeededPermission[]): readonly NeededPermission[] {
  return [...new Map(permissions.map((permission) => [JSON.stringify(permission), permission])).values()];
}

/** `Allowed`, or why not. */
async function decide(
  { name, roleArn, statements }: DeployedFunction,
  { action, resource, context }: NeededPermission,
  { id }: Account,
): Promise<string> {
  const principal = `${roleArn.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/")}/${name}`;
  const policy = { Version: "2012-10-17", Statement: statements };
  const simulation = {
    request: { principal, action, resource: { resource, accountId: id }, contextVariables: { ...context } },
    identityPolicies: [{ name: "work", policy }],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    // A key without a policy of its own has the one that leaves the decision to IAM.
    ...(action.startsWith("kms:") ? { resourcePolicy: accountDecides(id) } : {}),
  };
  const result = await runSimulation(knownToSimulator(simulation), {});
  return result.resultType === "error" ? result.errors.message : result.overallResult;
}

/**
 * The simulator drops `kms:EncryptionContext:<key>` from a request, for it knows the name with a placeholder only. Under a
 * name that it keeps, policy and request are compared all the same.
 */
function knownToSimulator<T>(simulation: T): T {
  const text = JSON.stringify(simulation).replaceAll('"kms:EncryptionContext:', '"aws:PrincipalTag/context-');
  return JSON.parse(text) as T;
}

function accountDecides(accountId: string): object {
  const owner = { AWS: `arn:aws:iam::${accountId}:root` };
  return {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: owner, Action: "kms:*", Resource: "*" }],
  };
}

interface Allowance {
  readonly action: string;
  readonly resource: string;
}

function allowances({ statements }: DeployedFunction): readonly Allowance[] {
  return statements.flatMap(({ Action, Resource }) =>
    Action.flatMap((action) => Resource.map((resource) => ({ action, resource }))),
  );
}

function isMadeByAws({ action, resource }: Allowance): boolean {
  return madeByAws.some((each) => each.action === action && each.resource.test(resource));
}

/** A name that is made when it is needed is allowed by its beginning. */
function covers(allowance: Allowance, needed: Allowance): boolean {
  const { action, resource } = allowance;
  const beginning = resource.endsWith("/*") ? resource.slice(0, -1) : undefined;
  const isNamed = resource === needed.resource;
  return (
    action === needed.action &&
    (isNamed || (beginning !== undefined && needed.resource.startsWith(beginning)))
  );
}
