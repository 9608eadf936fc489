/** Reads IAM policies, and finds what is wider than it has to be. */
import type { WrittenStack } from "./synthesised.ts";

/** A statement with its lists as lists. */
export interface PolicyStatement {
  readonly role: string;
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: unknown;
  /** Members beyond those that a plain permission has, such as `NotAction`. */
  readonly others: readonly string[];
}

const known = ["Sid", "Effect", "Action", "Resource", "Condition"];
const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).map(String);

/** Statements of all policies of a stack: those that a role has inside, and those that have a name. */
export function statementsOf(stack: WrittenStack): readonly PolicyStatement[] {
  const policies = [...stack.ofType("aws_iam_role_policy"), ...stack.ofType("aws_iam_policy")];
  return policies.flatMap(({ attributes }) => {
    const policy = JSON.parse(String(attributes["policy"]));
    return policy.Statement.map((statement: Record<string, unknown>) => ({
      role: String(attributes["role"] ?? attributes["name"]),
      effect: String(statement["Effect"]),
      actions: list(statement["Action"]),
      resources: list(statement["Resource"]),
      condition: statement["Condition"],
      others: Object.keys(statement).filter((member) => !known.includes(member)),
    }));
  });
}

/** An action that may be allowed on a resource with a `*`, and why there is no narrower one. */
export interface Exception {
  readonly action: RegExp;
  readonly resource: RegExp;
  readonly reason: string;
}

/** Why a statement is too wide; empty when it is not. */
export function excessOf(statement: PolicyStatement, exceptions: readonly Exception[]): readonly string[] {
  const isExcepted = (action: string, resource: string) =>
    exceptions.some((exception) => exception.action.test(action) && exception.resource.test(resource));
  return [
    ...statement.others.map((member) => `${member} says what is not meant`),
    ...statement.actions.filter((action) => action.includes("*")).map((action) => `action ${action}`),
    ...statement.resources
      .filter((resource) => resource.includes("*"))
      .flatMap((resource) =>
        statement.actions
          .filter((action) => !isExcepted(action, resource))
          .map((action) => `${action} on ${resource}`),
      ),
  ];
}
