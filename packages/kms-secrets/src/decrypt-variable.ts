// From an environment variable's text to the secret in it.
import { understandFault } from "./kms-fault.ts";
import { KmsSecretsError, type KmsSecretsErrorCode } from "./kms-secrets-error.ts";
import type { EncryptionContext, KmsDecrypter } from "./ports.ts";
import { type Secret, secretOf } from "./secret.ts";

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

// Buffer skips what is not base64; only a text that comes back the same was base64 in the first place.
function bytesOfBase64(encoded: string): Uint8Array | undefined {
  const bytes = Buffer.from(encoded, "base64");
  return bytes.toString("base64") === encoded ? bytes : undefined;
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

function textOfUtf8(bytes: Uint8Array): string | undefined {
  try {
    // A byte order mark is part of the secret like any other bytes.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
