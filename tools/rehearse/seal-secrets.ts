/** Encrypts the secrets as an operator would: with `kms-secrets encrypt`, each for the function that uses it. */
import { functions } from "../../packages/slack-app/src/index.ts";
import type { Environment } from "../../terraform/config/environment-schema.ts";
import { namesOf } from "../../terraform/config/names.ts";
import { mustRun, type ProgramOptions } from "./program.ts";

/** @returns Values of the app stack's variables. */
export async function sealSecrets(
  environment: Environment,
  plainTexts: Readonly<Record<string, string>>,
  options: ProgramOptions,
): Promise<Readonly<Record<string, string>>> {
  const names = namesOf(environment);
  const sealed: Record<string, string> = {};
  for (const name of ["dispatcher", "luckydraw"] as const) {
    for (const secret of functions[name].secrets) {
      const cli = ["packages/kms-secrets/src/cli.ts", "encrypt", "--stdin"];
      const binding = ["--key", names.keyAlias, "--function", names[name]];
      const input = plainTexts[secret] ?? "";
      const printed = await mustRun(process.execPath, [...cli, ...binding], { ...options, input });
      sealed[secret.toLowerCase()] = printed.trim();
    }
  }
  return sealed;
}
