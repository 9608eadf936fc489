/**
 * `pnpm seal terraform/environments/<name>.json [SECRET …]`: asks for an environment's secrets without showing them and
 * keeps their ciphertexts beside its file, in `<name>.secrets.json`, where `pnpm synth` finds them.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { secretsOf } from "../../terraform/config/functions-of.ts";
import { readEnvironment } from "../../terraform/config/read-environment.ts";
import { secretsFileOf } from "../../terraform/config/secrets-file.ts";
import { namesIn, sealSecrets } from "./seal-secrets.ts";

const USAGE = `Which environment? pnpm seal terraform/environments/<name>.json [SECRET …]

Without names, all secrets that the environment needs are asked for. With names, those alone, and the others stay as they
are: so a secret is rotated. Needs the AWS credentials of somebody who may encrypt with the environment's key.`;

/** Asks on the terminal; nothing of a secret passes through this process. */
async function kmsSecrets(args: readonly string[], secret: string): Promise<string> {
  process.stderr.write(`${secret}\n`);
  const child = spawn(process.execPath, ["packages/kms-secrets/src/cli.ts", ...args], {
    stdio: ["inherit", "pipe", "inherit"],
  });
  const ended = new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? 1)));
  const printed = await text(child.stdout);
  if ((await ended) !== 0) {
    throw new Error(`${secret} was not encrypted; what was there before stays.`);
  }
  return printed;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean" } },
  });
  const [file, ...names] = positionals;
  if (file === undefined || values.help === true) {
    throw new Error(USAGE);
  }
  const environment = readEnvironment(file);
  const needed = secretsOf(environment).filter(({ isOptional }) => !isOptional);
  const sealed = await sealSecrets(environment, names.length > 0 ? names : namesIn(needed), kmsSecrets);
  const kept = secretsFileOf(file);
  const before = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};
  writeFileSync(kept, `${JSON.stringify({ ...before, ...sealed }, null, 2)}\n`);
  process.stderr.write(`Kept in ${kept}: ${Object.keys(sealed).join(", ")}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
