// A ciphertext, from an argument, standard input or a file.
import { bytesOfBase64 } from "../base64.ts";
import { CommandRefusal } from "./command-refusal.ts";
import { type InputOptions, readInput } from "./read-input.ts";
import type { Terminal } from "./terminal.ts";

// KMS takes ciphertexts of 6,144 bytes; as base64 that is a third more, and editors may have wrapped a line around.
const maxTextBytes = 10_000;

/** Reads the base64 of one ciphertext; white space around it is passed over. */
export async function readCiphertext(
  options: InputOptions & { readonly positionals: readonly string[] },
  terminal: Terminal,
): Promise<Uint8Array> {
  const [argument, ...more] = options.positionals;
  const input = await readInput(options, terminal, maxTextBytes);
  if (more.length > 0 || (argument !== undefined && input !== undefined)) {
    throw new CommandRefusal(2, "Give one ciphertext: as an argument, by --stdin or by --file.");
  }
  const text = argument ?? (input === undefined ? undefined : Buffer.from(input).toString("latin1"));
  if (text === undefined) {
    throw new CommandRefusal(
      2,
      "The ciphertext is missing: give it as an argument, by --stdin or by --file.",
    );
  }
  const ciphertext = bytesOfBase64(text.trim());
  if (ciphertext === undefined || ciphertext.length === 0) {
    throw new CommandRefusal(2, "The ciphertext is not base64 as kms-secrets encrypt prints it.");
  }
  return ciphertext;
}
