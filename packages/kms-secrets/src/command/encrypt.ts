// kms-secrets encrypt
import { base64OfBytes } from "../base64.ts";
import { askKms } from "./ask-kms.ts";
import { CommandRefusal } from "./command-refusal.ts";
import { requireContext } from "./context-options.ts";
import { requireKey } from "./key-option.ts";
import { parseOptions } from "./parse-options.ts";
import { readSecret } from "./read-secret.ts";
import { print, type Surroundings } from "./terminal.ts";

/** Seals a secret and prints the base64 of its ciphertext: of one for each function that is named. */
export async function encrypt(args: readonly string[], { terminal, openKms }: Surroundings): Promise<void> {
  const { values, positionals } = parseOptions(args, {
    key: { type: "string" },
    region: { type: "string" },
    function: { type: "string", multiple: true },
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
  const { function: functions = [undefined], ...others } = values;
  const contexts = functions.map((name) =>
    requireContext({ ...others, function: name, noContext: values["no-context"], prefix: "" }),
  );
  const plaintext = await readSecret({ ...values, keepNewline: values["keep-newline"] }, terminal);

  const kms = openKms(region);
  const lines = await Promise.all(
    contexts.map(async (context) => {
      const ciphertext = await askKms(() => kms.encrypt({ plaintext, keyId, context }));
      return `${base64OfBytes(ciphertext)}\n`;
    }),
  );
  await print(terminal, lines.join(""));
}
