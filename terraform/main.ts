/** `pnpm synth environments/<name>.json`: checks an environment's file and writes its stacks to `cdktf.out/<name>`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parseEnvironment } from "./config/parse-environment.ts";
import { synthesise } from "./synthesise.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
const [file] = positionals;

try {
  if (file === undefined) {
    throw new Error("Which environment? pnpm synth environments/<name>.json");
  }
  if (!existsSync(file)) {
    throw new Error(`There is no file ${file}.`);
  }
  const environment = parseEnvironment(readFileSync(file, "utf8"));
  const out = values.out ?? join(import.meta.dirname, "cdktf.out", environment.environment);
  const folders = synthesise(environment, { out });
  process.stdout.write(`Written: ${folders.bootstrap}, ${folders.app}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
