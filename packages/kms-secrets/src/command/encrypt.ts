// kms-secrets encrypt
import { base64OfBytes } from "../base64.ts";
import { askKms } from "./ask-kms.ts";
import { CommandRefusal } from "./command-refusal.ts";
import { requireContext } from "./context-options.ts";
import { requireKey } from "./key-option.ts";
import { parseOptions } from "./parse-options.ts";
import { readSecret } from "./read-secret.ts";
import { print, type Surroundings } from "./terminal.ts";

/** Seals a secret and prints the base64 of its ciphertext. */
export async function encrypt(args: readonly string[], { terminal, openKms }: Surroundings): Promise<void> {
  const { values, positionals } = parseOptions(args, {
    key: { type: "string" },
    region: { type: "string" },
    function: { type: "string" },
    context: { type: "string", multiple: true },
    "no-context": { type: "boolean" },
    stdin: { type: "boolean" },
    file: { type: "string" },
    "keep-newline": { type: "boolean" },
  });
  if (positionals.length > 0) {
    throw new CommandRefusal(
      2,
      "A secret is not taken from an argument, where the shell's history keeps it.",
    );
  }
  const { keyId, region } = requireKey(values);
  const context = requireContext({ ...values, noContext: values["no-context"], prefix: "" });
  const plaintext = await readSecret({ ...values, keepNewline: values["keep-newline"] }, terminal);

  const ciphertext = await askKms(() => openKms(region).encrypt({ plaintext, keyId, context }));
  await print(terminal, `${base64OfBytes(ciphertext)}\n`);
}
