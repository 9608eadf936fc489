/** What was asked for on the command line. */
import { parseArgs } from "node:util";
import type { Running } from "./run-command.ts";

/** Printed for `--help` and after a mistake. */
export const usage = `Usage: pnpm slack "/luckydraw 2" [options]

  --channel random   where it is typed; default the first channel
  --as bob           who types it; default the first of the people
  --workspace second which workspace, by the beginning of its name; default the first
  --timeout 30       seconds to wait for the end
  --json             messages as JSON
  --url http://…     the playground's address; default http://127.0.0.1:4380, or the port in PORT
`;

/** A command to run, a question for help, or what is wrong. */
export type Reading =
  | { readonly kind: "run"; readonly running: Running; readonly asJson: boolean }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly problem: string };

const options = {
  channel: { type: "string" },
  as: { type: "string" },
  workspace: { type: "string" },
  url: { type: "string" },
  timeout: { type: "string", default: "30" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** @param port The environment's `PORT`, where the playground listens unless `--url` says otherwise. */
export function readArguments(args: readonly string[], port: string | undefined): Reading {
  const parsed = parse(args);
  if (parsed instanceof Error) {
    return { kind: "wrong", problem: parsed.message };
  }
  const { values, positionals } = parsed;
  if (values.help) {
    return { kind: "help" };
  }
  const text = positionals.join(" ");
  const timeoutMs = Number(values.timeout) * 1_000;
  if (!text.startsWith("/")) {
    return { kind: "wrong", problem: "A command starts with a slash; put it in quotation marks." };
  }
  if (!(timeoutMs > 0)) {
    return { kind: "wrong", problem: `--timeout takes a number of seconds, not ${values.timeout}.` };
  }
  const running = {
    url: values.url ?? `http://127.0.0.1:${port || 4380}`,
    text,
    channel: values.channel?.replace(/^#/, ""),
    as: values.as?.replace(/^@/, ""),
    workspace: values.workspace,
    timeoutMs,
  };
  return { kind: "run", running, asJson: values.json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    return error as Error;
  }
}
