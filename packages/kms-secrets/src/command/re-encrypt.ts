// kms-secrets re-encrypt
import { base64OfBytes } from "../base64.ts";
import { askKms } from "./ask-kms.ts";
import { readContext, requireContext } from "./context-options.ts";
import { requireKey } from "./key-option.ts";
import { parseOptions } from "./parse-options.ts";
import { readCiphertext } from "./read-ciphertext.ts";
import { print, type Surroundings } from "./terminal.ts";

/** Has KMS seal a ciphertext anew, under another key or context, and prints the new one. */
export async function reEncrypt(args: readonly string[], { terminal, openKms }: Surroundings): Promise<void> {
  const { values, positionals } = parseOptions(args, {
    key: { type: "string" },
    region: { type: "string" },
    "from-function": { type: "string" },
    "from-context": { type: "string", multiple: true },
    "from-no-context": { type: "boolean" },
    function: { type: "string" },
    context: { type: "string", multiple: true },
    "no-context": { type: "boolean" },
    stdin: { type: "boolean" },
    file: { type: "string" },
  });
  const { keyId, region } = requireKey(values);
  const from = requireContext({
    function: values["from-function"],
    context: values["from-context"],
    noContext: values["from-no-context"],
    prefix: "from-",
  });
  const context = readContext({ ...values, noContext: values["no-context"], prefix: "" }) ?? from;
  const ciphertext = await readCiphertext({ ...values, positionals }, terminal);

  const sealedAnew = await askKms(() => openKms(region).reEncrypt({ ciphertext, from, keyId, context }));
  await print(terminal, `${base64OfBytes(sealedAnew)}\n`);
}
