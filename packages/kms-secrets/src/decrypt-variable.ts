// From an environment variable's text to the secret in it.
import { bytesOfBase64 } from "./base64.ts";
import { understandFault } from "./kms-fault.ts";
import { KmsSecretsError, type KmsSecretsErrorCode } from "./kms-secrets-error.ts";
import type { EncryptionContext, KmsDecrypter } from "./ports.ts";
import { type Secret, secretOf } from "./secret.ts";
import { textOfUtf8 } from "./utf8.ts";

/** Which variable to decrypt, and with what. */
export interface DecryptVariableOptions {
  readonly kms: KmsDecrypter;
  readonly variable: string;
  /** The variable's text: base64 of a ciphertext. White space around it is passed over. */
  readonly text: string | undefined;
  readonly context: EncryptionContext;
}

/**
 * Decrypts one variable.
 * @throws KmsSecretsError of every code but `variable-undeclared`, `context-missing` and `aborted`.
 */
export async function decryptVariable(options: DecryptVariableOptions, signal: AbortSignal): Promise<Secret> {
  const { variable, text } = options;
  const refuse = (code: KmsSecretsErrorCode): never => {
    throw new KmsSecretsError({ code, variable });
  };
  const encoded = text?.trim() || refuse("variable-missing");
  const plaintext = await askKms(options, bytesOfBase64(encoded) ?? refuse("not-base64"), signal);
  return secretOf((textOfUtf8(plaintext) ?? refuse("not-utf8")) || refuse("empty"));
}

async function askKms(
  { kms, variable, context }: DecryptVariableOptions,
  ciphertext: Uint8Array,
  signal: AbortSignal,
): Promise<Uint8Array> {
  try {
    return await kms.decrypt({ ciphertext, context }, signal);
  } catch (error) {
    const { code, cause } = understandFault(error);
    throw new KmsSecretsError({ code, variable, context, cause });
  }
}
