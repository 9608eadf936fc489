// A key service in memory, for tests: it keeps what it is given and checks the context as KMS does.
import type { EncryptionContext, KmsSealer } from "./ports.ts";

export type { EncryptRequest, KmsSealer, ReEncryptRequest } from "./ports.ts";

/**
 * A KMS in memory that encrypts, decrypts and re-encrypts, and refuses as KMS does. Every key id exists. It seals
 * nothing: a ciphertext is a number that only this instance knows. For tests, not for secrets.
 *
 * @example
 * import { memoryKms } from "@luckydraw/kms-secrets/memory";
 *
 * const kms = memoryKms();
 * const context = { LambdaFunctionName: "dispatcher" };
 * const ciphertext = await kms.encrypt({ plaintext: Uint8Array.of(104, 105), keyId: "alias/any", context });
 * console.log(new TextDecoder().decode(await kms.decrypt({ ciphertext, context }))); // hi
 *
 * const refusal = await kms.decrypt({ ciphertext, context: {} }).catch((error: Error) => error.name);
 * console.log(refusal); // InvalidCiphertextException
 */
export function memoryKms(): KmsSealer {
  const sealed = new Map<string, { readonly plaintext: Uint8Array; readonly context: string }>();

  const seal = (plaintext: Uint8Array, context: EncryptionContext): Uint8Array => {
    const name = `memory-kms ${sealed.size + 1}`;
    sealed.set(name, { plaintext, context: canonical(context) });
    return new TextEncoder().encode(name);
  };
  const open = (ciphertext: Uint8Array, context: EncryptionContext): Uint8Array => {
    const found = sealed.get(new TextDecoder().decode(ciphertext));
    if (found?.context !== canonical(context)) throw refusal("InvalidCiphertextException");
    return found.plaintext;
  };

  return {
    encrypt: async ({ plaintext, context }) => {
      if (plaintext.length === 0 || plaintext.length > 4096) throw refusal("ValidationException");
      return seal(plaintext.slice(), context);
    },
    decrypt: async ({ ciphertext, context }) => open(ciphertext, context).slice(),
    reEncrypt: async ({ ciphertext, from, context }) => seal(open(ciphertext, from), context),
  };
}

// The order of the pairs does not matter to KMS; case and spelling do.
function canonical(context: EncryptionContext): string {
  const pairs = Object.entries(context).map((pair) => JSON.stringify(pair));
  return pairs.sort().join();
}

function refusal(name: string): Error {
  return Object.assign(new Error(name), { name });
}
