/**
 * What the local AWS cannot check is taken out of the rehearsal's copy of a stack, and nothing else.
 *
 * It checks the roles' permissions, but it does not know `kms:EncryptionContext:…` and would always say no. That each
 * function may decrypt only with its own context is held by terraform/test/permissions.test.ts.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// In a policy, which is JSON inside JSON.
const CONTEXT_CONDITION =
  /,\\"Condition\\":\{\\"StringEquals\\":\{\\"kms:EncryptionContext:LambdaFunctionName\\":\\"[\w-]+\\"\}\}/g;

/** @throws Error unless it finds exactly as many conditions as there are functions. */
export function relax(stackFolder: string, functions: number): void {
  const file = join(stackFolder, "cdk.tf.json");
  const text = readFileSync(file, "utf8");
  const found = text.match(CONTEXT_CONDITION)?.length ?? 0;
  if (found !== functions) {
    throw new Error(
      `${found} policies tie kms:Decrypt to an encryption context, and there are ${functions} functions.`,
    );
  }
  writeFileSync(file, text.replace(CONTEXT_CONDITION, ""));
}
