/**
 * What the local AWS cannot check is taken out of the rehearsal's copy of a stack, and nothing else.
 *
 * It checks the roles' permissions, but it does not know `kms:EncryptionContext:…` and would always say no. That each
 * function may decrypt only with its own context is held by check-permissions.ts, which puts them back, and by
 * terraform/test/permissions.test.ts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A condition that was taken out, and whose it is. */
export interface RelaxedCondition {
  readonly functionName: string;
  readonly condition: object;
}

// In a policy, which is JSON inside JSON.
const CONTEXT_CONDITION =
  /,\\"Condition\\":(\{\\"StringEquals\\":\{\\"kms:EncryptionContext:LambdaFunctionName\\":\\"([\w-]+)\\"\}\})/g;

/** @throws Error unless it finds exactly as many conditions as there are functions. */
export function relax(stackFolder: string, functions: number): readonly RelaxedCondition[] {
  const file = join(stackFolder, "cdk.tf.json");
  const text = readFileSync(file, "utf8");
  const found = [...text.matchAll(CONTEXT_CONDITION)].map(([, condition = "", functionName = ""]) => ({
    functionName,
    condition: JSON.parse(condition.replaceAll('\\"', '"')) as object,
  }));
  if (found.length !== functions) {
    throw new Error(
      `${found.length} policies tie kms:Decrypt to an encryption context, and there are ${functions} functions.`,
    );
  }
  writeFileSync(file, text.replace(CONTEXT_CONDITION, ""));
  return found;
}
