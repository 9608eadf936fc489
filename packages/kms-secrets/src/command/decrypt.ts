// kms-secrets decrypt
import { createHash } from "node:crypto";
import { textOfUtf8 } from "../utf8.ts";
import { askKms } from "./ask-kms.ts";
import { requireContext } from "./context-options.ts";
import { parseOptions } from "./parse-options.ts";
import { readCiphertext } from "./read-ciphertext.ts";
import { print, type Surroundings } from "./terminal.ts";

/** Opens a ciphertext and describes what is in it; prints it only when told to, for terminals and CI keep logs. */
export async function decrypt(args: readonly string[], { terminal, openKms }: Surroundings): Promise<void> {
  const { values, positionals } = parseOptions(args, {
    region: { type: "string" },
    function: { type: "string" },
    context: { type: "string", multiple: true },
    "no-context": { type: "boolean" },
    stdin: { type: "boolean" },
    file: { type: "string" },
    show: { type: "boolean" },
  });
  const context = requireContext({ ...values, noContext: values["no-context"], prefix: "" });
  const ciphertext = await readCiphertext({ ...values, positionals }, terminal);

  const plaintext = await askKms(() => openKms(values.region).decrypt({ ciphertext, context }));
  await print(terminal, values.show === true ? plaintext : `${description(plaintext)}\n`);
}

// Enough to compare with what one has (`printf %s "$secret" | sha256sum`), too little to guess by.
function description(plaintext: Uint8Array): string {
  const kind = textOfUtf8(plaintext) === undefined ? "not UTF-8 text" : "UTF-8 text";
  const end = plaintext.at(-1) === 0x0a ? "a line break at its end" : "no line break at its end";
  const digest = createHash("sha256").update(plaintext).digest("hex").slice(0, 8);
  return `It decrypts: ${plaintext.length} bytes, ${kind}, ${end}, SHA-256 begins ${digest}. --show prints it.`;
}
