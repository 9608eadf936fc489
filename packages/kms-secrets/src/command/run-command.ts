// From arguments to a verb, and from its end to an exit code.
import { CommandRefusal } from "./command-refusal.ts";
import { decrypt } from "./decrypt.ts";
import { encrypt } from "./encrypt.ts";
import { help } from "./help.ts";
import { reEncrypt } from "./re-encrypt.ts";
import { note, print, type Surroundings } from "./terminal.ts";

/** Runs `kms-secrets` with its arguments; resolves to the exit code. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [verb, ...rest] = args;
  try {
    await (asksForHelp(args) ? print(surroundings.terminal, help) : verbNamed(verb)(rest, surroundings));
    return 0;
  } catch (error) {
    if (!(error instanceof CommandRefusal)) throw error;
    note(surroundings.terminal, `kms-secrets: ${error.message}`);
    return error.exitCode;
  }
}

function asksForHelp(args: readonly string[]): boolean {
  return args[0] === "help" || args.includes("--help") || args.includes("-h");
}

function verbNamed(verb: string | undefined): typeof encrypt {
  switch (verb) {
    case "encrypt":
      return encrypt;
    case "decrypt":
      return decrypt;
    case "re-encrypt":
      return reEncrypt;
    default:
      throw new CommandRefusal(2, "Say encrypt, decrypt or re-encrypt. See kms-secrets --help.");
  }
}
