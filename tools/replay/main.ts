/** `pnpm replay terraform/environments/<name>.json [--do ID|all …] [--drop ID|all …]`: what failed for good, and again. */
import { parseArgs } from "node:util";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SQSClient } from "@aws-sdk/client-sqs";
import { namesOf } from "../../terraform/config/names.ts";
import { readEnvironment } from "../../terraform/config/read-environment.ts";
import { openDeadLetters } from "./dead-letters.ts";
import { replay, type Wish } from "./replay.ts";

const USAGE = `Which environment? pnpm replay terraform/environments/<name>.json [--do ID|all] [--drop ID|all]

Lists the dead letters. --do does them again and removes them; --drop removes them. Both can be given more than once.
Needs AWS credentials that may use the queues and invoke the functions.`;

function wishOf(values: { readonly do?: string[]; readonly drop?: string[] }): Wish {
  if (values.do !== undefined && values.drop !== undefined) {
    throw new Error("Give --do or --drop, not both.");
  }
  const ids = values.do ?? values.drop ?? [];
  return { ids, what: values.do !== undefined ? "do" : values.drop !== undefined ? "drop" : "list" };
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      do: { type: "string", multiple: true },
      drop: { type: "string", multiple: true },
      help: { type: "boolean" },
    },
  });
  const [file] = positionals;
  if (file === undefined || values.help === true) {
    throw new Error(USAGE);
  }
  const environment = readEnvironment(file);
  const { region } = environment;
  const { base } = namesOf(environment);
  const clients = { sqs: new SQSClient({ region }), lambda: new LambdaClient({ region }) };
  const lines = await replay(await openDeadLetters({ ...clients, base }), wishOf(values));
  process.stdout.write(`${lines.join("\n")}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
