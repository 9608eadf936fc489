/** The command `luckydraw-verify`: a receipt's file in, a report and an exit code out. */
import { parseArgs } from "node:util";
import { parseChainInfo } from "./chain-info.ts";
import { DrawError } from "./draw-error.ts";
import { parseJson } from "./parse-json.ts";
import { reportOf } from "./report.ts";
import { verifyReceipt } from "./verify-receipt.ts";

/** What the command asks of its surroundings. */
export interface CommandPorts {
  /** The text of a file; 0 is standard input. */
  readonly readText: (file: string | 0) => string;
}

/** What the command answers. */
export interface CommandAnswer {
  /** 0 genuine, 1 changed, 2 undecided or not usable. */
  readonly exitCode: 0 | 1 | 2;
  readonly text: string;
}

const USAGE = "Usage: luckydraw-verify <receipt.json | -> [--chain <info.json>]";
const EXIT_CODES = { genuine: 0, changed: 1, undecided: 2 } as const;

/** Runs the command with its arguments. */
export function verifyCommand(args: readonly string[], ports: CommandPorts): CommandAnswer {
  const named = readArguments(args);
  if (named === undefined) return { exitCode: 2, text: USAGE };
  try {
    const receipt = parseJson(ports.readText(named.receipt === "-" ? 0 : named.receipt));
    const options =
      named.chain === undefined ? {} : { chains: [parseChainInfo(parseJson(ports.readText(named.chain)))] };
    const verdict = verifyReceipt(receipt, options);
    return { exitCode: EXIT_CODES[verdict.outcome], text: reportOf(verdict) };
  } catch (error) {
    const reason = error instanceof DrawError ? error.message : "a file cannot be read";
    return { exitCode: 2, text: `Not checked: ${reason}\n${USAGE}` };
  }
}

function readArguments(args: readonly string[]): { receipt: string; chain: string | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { chain: { type: "string" } },
      allowPositionals: true,
    });
    const [receipt, ...more] = positionals;
    return receipt === undefined || more.length > 0 ? undefined : { receipt, chain: values.chain };
  } catch {
    return undefined;
  }
}
