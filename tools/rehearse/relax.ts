/**
 * What the local AWS cannot check is taken out of the rehearsal's copy of a stack, and nothing else.
 *
 * It checks permissions, but it does not know some conditions and would always say no. They are held elsewhere: by
 * check-permissions.ts, which puts them back, and by terraform/test/, which simulates the policies as they are.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonObject } from "../json-object.ts";

/** A condition that was taken out. */
export interface RelaxedCondition {
  readonly key: string;
  readonly value: string;
  readonly condition: object;
}

/** Keys that the local AWS does not know, and in how many statements each has to be. */
export type RelaxedKeys = Readonly<Record<string, number>>;

/**
 * Allows what the local AWS asks for instead of what AWS asks for, on every resource: it takes one call for another, or
 * does not look for the resource's name.
 *
 * @param actions What it asks for, by the action that is allowed.
 * @throws Error when no policy allows one of them.
 */
export function allowAsked(stackFolder: string, actions: Readonly<Record<string, string>>): void {
  const file = join(stackFolder, "cdk.tf.json");
  const stack = JSON.parse(readFileSync(file, "utf8"));
  for (const [action, asked] of Object.entries(actions)) {
    const allowing = policiesOf(stack).filter(({ policy }) => policy.includes(`"${action}"`));
    if (allowing.length === 0) {
      throw new Error(`No policy allows ${action}.`);
    }
    for (const resource of allowing) {
      const policy = JSON.parse(resource.policy);
      policy.Statement.push({ Effect: "Allow", Action: asked, Resource: "*" });
      resource.policy = JSON.stringify(policy);
    }
  }
  writeFileSync(file, JSON.stringify(stack, null, 2));
}

/** @throws Error unless each key is in exactly as many statements as it has to be. */
export function relax(stackFolder: string, keys: RelaxedKeys): readonly RelaxedCondition[] {
  const file = join(stackFolder, "cdk.tf.json");
  const stack = JSON.parse(readFileSync(file, "utf8"));
  const relaxed: RelaxedCondition[] = [];
  for (const resource of policiesOf(stack)) {
    relaxResource(resource, keys, relaxed);
  }
  for (const [key, expected] of Object.entries(keys)) {
    const found = relaxed.filter((each) => each.key === key).length;
    if (found !== expected) {
      throw new Error(`${found} statements have a condition on ${key}, and ${expected} should.`);
    }
  }
  writeFileSync(file, JSON.stringify(stack, null, 2));
  return relaxed;
}

interface PolicyResource {
  policy: string;
}

function policiesOf(stack: { readonly resource: object }): readonly PolicyResource[] {
  const resources = jsonObject(stack.resource);
  return ["aws_iam_role_policy", "aws_iam_policy"].flatMap(
    (type) => Object.values(jsonObject(resources[type])) as PolicyResource[],
  );
}

function relaxResource(resource: PolicyResource, keys: RelaxedKeys, relaxed: RelaxedCondition[]): void {
  const policy = JSON.parse(resource.policy);
  for (const statement of policy.Statement) {
    const [first] = Object.values(jsonObject(statement.Condition));
    const [key = "", value] = Object.entries(jsonObject(first))[0] ?? [];
    if (keys[key] !== undefined) {
      relaxed.push({ key, value: String(value), condition: statement.Condition });
      delete statement.Condition;
    }
  }
  resource.policy = JSON.stringify(policy);
}
