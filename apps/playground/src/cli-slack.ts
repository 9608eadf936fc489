/** `pnpm slack "/luckydraw 2"`: types one command in the running playground and prints what the channel shows. */
import { readArguments, usage } from "./cli/read-arguments.ts";
import { runCommand } from "./cli/run-command.ts";

const reading = readArguments(process.argv.slice(2), process.env["PORT"]);
if (reading.kind === "help") {
  process.stdout.write(usage);
  process.exit(0);
}
if (reading.kind === "wrong") {
  process.stderr.write(`${reading.problem}\n${usage}`);
  process.exit(2);
}

const result = await runCommand(reading.running);
const output = reading.asJson ? JSON.stringify(result.messages, null, 2) : result.lines.join("\n");
if (output !== "") {
  process.stdout.write(`${output}\n`);
}
if (result.problem !== undefined) {
  process.stderr.write(`${result.problem}\n`);
}
process.exit(result.problem === undefined ? 0 : 1);
