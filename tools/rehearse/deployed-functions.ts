/** The functions as they are deployed, each with what its role allows, read from Terraform's state. */
import { createHash } from "node:crypto";
import { jsonObject } from "../json-object.ts";
import type { RelaxedCondition } from "./relax.ts";

/** A statement of a role's policy, with its lists as lists. */
export interface RoleStatement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: object;
}

/** A function and its role. */
export interface DeployedFunction {
  readonly name: string;
  readonly roleArn: string;
  readonly statements: readonly RoleStatement[];
  /** Of the role's session in the function, as the local AWS makes it. */
  readonly accessKeyId: string;
}

type Attributes = Readonly<Record<string, unknown>>;

/**
 * Reads them.
 *
 * @param state What `terraform state pull` prints.
 * @param relaxed The conditions that the local AWS does not know: they are part of what is deployed.
 */
export function deployedFunctions(
  state: string,
  relaxed: readonly RelaxedCondition[],
): readonly DeployedFunction[] {
  const policies = attributesIn(state, "aws_iam_role_policy");
  return attributesIn(state, "aws_lambda_function").map(({ function_name, role, arn }) => {
    const roleArn = String(role);
    const roleName = roleArn.split("/").at(-1);
    const name = String(function_name);
    const own = policies.filter((policy) => policy["role"] === roleName);
    const statements = own.flatMap(({ policy }) => statementsOf(String(policy)));
    const condition = relaxed.find(({ value }) => value === name)?.condition;
    return {
      name,
      roleArn,
      statements: statements.map((each) =>
        each.Action.includes("kms:Decrypt") && condition !== undefined
          ? { ...each, Condition: condition }
          : each,
      ),
      accessKeyId: accessKeyOf(String(arn), roleArn),
    };
  });
}

/** Attributes of all resources of a type. */
function attributesIn(state: string, type: string): readonly Attributes[] {
  const { resources } = JSON.parse(state) as {
    readonly resources: readonly { readonly type: string; readonly instances: readonly object[] }[];
  };
  return resources
    .filter((resource) => resource.type === type)
    .flatMap(({ instances }) => instances.map((instance) => jsonObject(jsonObject(instance)["attributes"])));
}

function statementsOf(policy: string): readonly RoleStatement[] {
  const list = (value: unknown): readonly string[] => [value].flat().map(String);
  return (JSON.parse(policy) as { readonly Statement: readonly Attributes[] }).Statement.map((statement) => ({
    ...(statement as unknown as RoleStatement),
    Action: list(statement["Action"]),
    Resource: list(statement["Resource"]),
  }));
}

/** As MiniStack 1.5.33 makes it. Were it made otherwise, no call would be found to be a function's, and that is an error. */
function accessKeyOf(functionArn: string, roleArn: string): string {
  const digest = createHash("sha256").update(`${functionArn}:${roleArn}`).digest("hex");
  return `ASIA${digest.slice(0, 16).toUpperCase()}`;
}
