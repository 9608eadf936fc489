/** The ciphertexts of an environment's secrets: a file beside the environment's own. */
import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { CIPHERTEXT } from "./ciphertext.ts";
import { ConfigError } from "./config-error.ts";
import type { Environment } from "./environment-schema.ts";
import { secretsOf } from "./functions-of.ts";

/** `production.secrets.json` for `production.json`. */
export function secretsFileOf(environmentFile: string): string {
  return environmentFile.replace(/(\.json)?$/, ".secrets.json");
}

const CiphertextsSchema = v.record(v.string(), v.pipe(v.string(), v.regex(new RegExp(CIPHERTEXT))));

/**
 * Reads the ciphertexts that the environment's functions need.
 *
 * @returns By Terraform's variable; `undefined` where there is no file, and Terraform asks.
 * @throws ConfigError that names what is missing or no ciphertext, never a value.
 */
export function readSecretsFile(
  environmentFile: string,
  environment: Environment,
): Readonly<Record<string, string>> | undefined {
  const file = secretsFileOf(environmentFile);
  if (!existsSync(file)) {
    return undefined;
  }
  const result = v.safeParse(CiphertextsSchema, json(readFileSync(file, "utf8"), file));
  if (!result.success) {
    const names = [...new Set(result.issues.map((issue) => v.getDotPath(issue) ?? "its content"))];
    throw new ConfigError(
      names.map((name) => `${file}: ${name} must be a KMS ciphertext, as \`pnpm seal\` makes it.`),
    );
  }
  const known = secretsOf(environment);
  const missing = known.filter(({ variable, isOptional }) => !isOptional && !(variable in result.output));
  if (missing.length > 0) {
    throw new ConfigError(
      missing.map(
        ({ secret, variable }) => `${file}: ${variable} is missing. Run \`pnpm seal\` for ${secret}.`,
      ),
    );
  }
  return Object.fromEntries(
    known.flatMap(({ variable }) => {
      const ciphertext = result.output[variable];
      return ciphertext === undefined ? [] : [[variable, ciphertext]];
    }),
  );
}

function json(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError([`${file} is not JSON.`]);
  }
}
