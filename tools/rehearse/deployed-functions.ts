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
  const policies = resourcesIn(state, "aws_iam_role_policy");
  return resourcesIn(state, "aws_lambda_function").map(({ attributes: { function_name, role, arn } }) => {
    const roleArn = String(role);
    const own = policies.filter(({ attributes }) => attributes["role"] === roleArn.split("/").at(-1));
    return {
      name: String(function_name),
      roleArn,
      statements: own.flatMap(({ name, attributes }) =>
        statementsOf(String(attributes["policy"])).map((statement) => {
          const { condition } =
            relaxed.find(({ policy, sid }) => policy === name && sid === statement.Sid) ?? {};
          return condition === undefined ? statement : { ...statement, Condition: condition };
        }),
      ),
      accessKeyId: accessKeyOf(String(arn), roleArn),
    };
  });
}

interface StateResource {
  /** Logical id in the stack. */
  readonly name: string;
  readonly attributes: Attributes;
}

/** All of a type. */
function resourcesIn(state: string, type: string): readonly StateResource[] {
  const { resources } = JSON.parse(state) as {
    readonly resources: readonly {
      readonly type: string;
      readonly name: string;
      readonly instances: readonly object[];
    }[];
  };
  return resources
    .filter((resource) => resource.type === type)
    .flatMap(({ name, instances }) =>
      instances.map((instance) => ({ name, attributes: jsonObject(jsonObject(instance)["attributes"]) })),
    );
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
