/** Encrypts an environment's secrets, each for every function that uses it, and for no other. */

import type { Environment } from "../../terraform/config/environment-schema.ts";
import { type FunctionSecret, secretsOf } from "../../terraform/config/functions-of.ts";
import { namesOf } from "../../terraform/config/names.ts";

/** Runs `kms-secrets` with arguments and resolves with what it printed; `secret` tells which plain text it asks for. */
export type KmsSecrets = (args: readonly string[], secret: string) => Promise<string>;

/** Ciphertexts by Terraform's variable. */
export type Ciphertexts = Readonly<Record<string, string>>;

/**
 * Encrypts secrets; each is asked for once, whatever number of functions uses it.
 *
 * @param wanted Names such as `SLACK_BOT_TOKEN`.
 * @throws Error for a name that is no secret of this environment; what `kmsSecrets` throws.
 */
export async function sealSecrets(
  environment: Environment,
  wanted: readonly string[],
  kmsSecrets: KmsSecrets,
): Promise<Ciphertexts> {
  const { keyAlias, functionOf } = namesOf(environment);
  const known = secretsOf(environment);
  const sealed: Record<string, string> = {};
  for (const secret of wanted) {
    const uses = known.filter((each) => each.secret === secret);
    if (uses.length === 0) {
      throw new Error(`${secret} is no secret of this environment: ${namesIn(known).join(", ")}.`);
    }
    const functions = uses.flatMap(({ functionId }) => ["--function", functionOf(functionId)]);
    const key = ["--key", keyAlias, "--region", environment.region];
    const lines = (await kmsSecrets(["encrypt", ...key, ...functions], secret)).trim().split("\n");
    for (const [index, { variable }] of uses.entries()) {
      sealed[variable] = lines[index] ?? "";
    }
  }
  return sealed;
}

/** Each name once. */
export function namesIn(secrets: readonly FunctionSecret[]): readonly string[] {
  return [...new Set(secrets.map(({ secret }) => secret))];
}
