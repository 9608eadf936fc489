// The secret, from a prompt without echo, standard input or a file.
import { textOfUtf8 } from "../utf8.ts";
import { CommandRefusal } from "./command-refusal.ts";
import { promptHidden } from "./prompt-hidden.ts";
import { type InputOptions, readInput } from "./read-input.ts";
import { note, type Terminal } from "./terminal.ts";

/** The most that KMS encrypts in one piece. */
const maxSecretBytes = 4_096;

/** Where the secret comes from, and whether a line break at its end belongs to it. */
export interface SecretInputOptions extends InputOptions {
  readonly keepNewline?: boolean | undefined;
}

/** Reads a secret of 1 to 4,096 bytes. Nothing in it is interpreted: a URL or a path is the secret itself. */
export async function readSecret(options: SecretInputOptions, terminal: Terminal): Promise<Uint8Array> {
  const piped = await readInput(options, terminal, maxSecretBytes + "\r\n".length);
  const secret = piped === undefined ? await typedSecret(terminal) : withoutNewline(piped, options, terminal);
  if (secret.length === 0) throw new CommandRefusal(2, "The secret is empty.");
  if (secret.length > maxSecretBytes) {
    throw new CommandRefusal(2, "The secret is longer than 4,096 bytes, the most that KMS encrypts.");
  }
  if (textOfUtf8(secret) === undefined) {
    note(
      terminal,
      "Note: the secret is not UTF-8 text. It is sealed as it is, but createSecrets will refuse it.",
    );
  }
  return secret;
}

async function typedSecret(terminal: Terminal): Promise<Uint8Array> {
  if (terminal.stdin.isTTY !== true) {
    throw new CommandRefusal(2, "Standard input is not a terminal to ask on. Add --stdin or --file PATH.");
  }
  const secret = await promptHidden(terminal, "Secret (not shown): ");
  // Enough to notice half a paste.
  note(terminal, `Read ${secret.length} bytes.`);
  return secret;
}

function withoutNewline(
  bytes: Uint8Array,
  { keepNewline }: SecretInputOptions,
  terminal: Terminal,
): Uint8Array {
  const end = endWithoutNewline(bytes);
  if (keepNewline === true || end === bytes.length) return bytes;
  note(terminal, "Removed the line break at the end of the input; --keep-newline keeps it.");
  return bytes.subarray(0, end);
}

// One `\n` or `\r\n`, as editors and `echo` add it.
function endWithoutNewline(bytes: Uint8Array): number {
  if (bytes.at(-1) !== 0x0a) return bytes.length;
  return bytes.length - (bytes.at(-2) === 0x0d ? 2 : 1);
}
