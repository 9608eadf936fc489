/** `pnpm synth terraform/environments/<name>.json`: checks an environment's file and writes its stacks to `cdktf.out/<name>`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { missingForApp } from "./config/parse-environment.ts";
import { readEnvironment } from "./config/read-environment.ts";
import { readSecretsFile } from "./config/secrets-file.ts";
import { synthesise, synthesiseBootstrap } from "./synthesise.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
const [file] = positionals;

try {
  if (file === undefined) {
    throw new Error("Which environment? pnpm synth terraform/environments/<name>.json");
  }
  const environment = readEnvironment(file);
  const out = values.out ?? join(import.meta.dirname, "cdktf.out", environment.environment);
  const missing = missingForApp(environment);
  if (missing.length > 0) {
    const bootstrap = synthesiseBootstrap(environment, { out });
    process.stdout.write(`Written: ${bootstrap}. The app itself is not, as long as\n${missing.join("\n")}\n`);
  } else {
    const secrets = readSecretsFile(file, environment);
    const folders = synthesise(environment, { out });
    if (secrets !== undefined) {
      // Terraform reads it by its name.
      writeFileSync(join(folders.app, "secrets.auto.tfvars.json"), JSON.stringify(secrets, null, 2));
    }
    process.stdout.write(`Written: ${folders.bootstrap}, ${folders.app}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
