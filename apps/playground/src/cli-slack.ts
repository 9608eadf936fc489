/** `pnpm slack "/luckydraw 2"`: types one command in the running playground and prints what the channel shows. */
import { parseArgs } from "node:util";
import { runCommand } from "./cli/run-command.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    channel: { type: "string", default: "general" },
    as: { type: "string", default: "ann" },
    url: { type: "string", default: `http://127.0.0.1:${process.env["PORT"] ?? 4380}` },
    timeout: { type: "string", default: "30" },
    json: { type: "boolean", default: false },
  },
});

const text = positionals.join(" ");
if (!text.startsWith("/")) {
  process.stderr.write(
    'Usage: pnpm slack "/luckydraw 2" [--channel random] [--as ann] [--json] [--timeout 30] [--url http://127.0.0.1:4380]\n',
  );
  process.exit(2);
}

const result = await runCommand({
  url: values.url,
  text,
  channel: values.channel.replace(/^#/, ""),
  as: values.as.replace(/^@/, ""),
  timeoutMs: Number(values.timeout) * 1_000,
});
const output = values.json ? JSON.stringify(result.messages, null, 2) : result.lines.join("\n");
if (output !== "") {
  process.stdout.write(`${output}\n`);
}
if (result.problem !== undefined) {
  process.stderr.write(`${result.problem}\n`);
}
process.exit(result.problem === undefined ? 0 : 1);
