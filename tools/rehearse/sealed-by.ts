/** Runs `kms-secrets` as `pnpm seal` does, with the rehearsal's plain texts on its standard input instead of a person's. */
import type { KmsSecrets } from "../seal/seal-secrets.ts";
import { mustRun, type ProgramOptions } from "./program.ts";

/** @param plainTexts By the name of the secret. */
export function sealedBy(plainTexts: Readonly<Record<string, string>>, options: ProgramOptions): KmsSecrets {
  return (args, secret) =>
    mustRun(process.execPath, ["packages/kms-secrets/src/cli.ts", ...args, "--stdin"], {
      ...options,
      hideOutput: true,
      input: plainTexts[secret] ?? "",
    });
}
