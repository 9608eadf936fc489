// What the package needs from a key service, in its own words. `aws.ts` and `memory.ts` implement it.

/**
 * Names and values that KMS binds to a ciphertext: decryption needs exactly the same ones. CloudTrail shows them in
 * plain text, so they are ids, never secrets.
 *
 * @example
 * import type { EncryptionContext } from "@luckydraw/kms-secrets";
 *
 * const context: EncryptionContext = { LambdaFunctionName: "dispatcher" };
 * console.log(Object.keys(context).join()); // LambdaFunctionName
 */
export type EncryptionContext = Readonly<Record<string, string>>;

/**
 * A ciphertext, as bytes, and the context it was encrypted with.
 *
 * @example
 * import type { DecryptRequest } from "@luckydraw/kms-secrets";
 *
 * const request: DecryptRequest = { ciphertext: Uint8Array.of(1, 2, 3), context: { LambdaFunctionName: "dispatcher" } };
 * console.log(request.ciphertext.length); // 3
 */
export interface DecryptRequest {
  readonly ciphertext: Uint8Array;
  readonly context: EncryptionContext;
}

/**
 * The key service as a function sees it.
 *
 * A refusal rejects with an error whose `name` is the exception's name in the KMS API
 * (`InvalidCiphertextException`, `AccessDeniedException`, `DisabledException`, `ThrottlingException`, …).
 *
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html#API_Decrypt_Errors
 *
 * @example
 * import { createSecrets, type KmsDecrypter } from "@luckydraw/kms-secrets";
 *
 * const upsideDown: KmsDecrypter = { decrypt: async ({ ciphertext }) => ciphertext.toReversed() };
 * const secrets = createSecrets({ kms: upsideDown, env: { TOKEN: btoa("abc") }, names: ["TOKEN"], context: {} });
 * console.log((await secrets.get("TOKEN")).reveal()); // cba
 */
export interface KmsDecrypter {
  /** Resolves to the plaintext's bytes. When `signal` aborts, the answer no longer matters to anybody. */
  decrypt(request: DecryptRequest, signal?: AbortSignal): Promise<Uint8Array>;
}

/**
 * A plaintext of 1 to 4,096 bytes, the key to seal it with (id, ARN or alias) and the context to bind it to.
 *
 * @example
 * import type { EncryptRequest } from "@luckydraw/kms-secrets/memory";
 *
 * const request: EncryptRequest = { plaintext: Uint8Array.of(104, 105), keyId: "alias/any", context: {} };
 * console.log(request.plaintext.length); // 2
 */
export interface EncryptRequest {
  readonly plaintext: Uint8Array;
  readonly keyId: string;
  readonly context: EncryptionContext;
}

/**
 * A ciphertext under its present context (`from`), and the key and context it shall have afterwards.
 *
 * @example
 * import { memoryKms, type ReEncryptRequest } from "@luckydraw/kms-secrets/memory";
 *
 * const kms = memoryKms();
 * const from = { LambdaFunctionName: "dispatcher" };
 * const ciphertext = await kms.encrypt({ plaintext: Uint8Array.of(104, 105), keyId: "alias/any", context: from });
 * const context = { LambdaFunctionName: "luckydraw" };
 * const request: ReEncryptRequest = { ciphertext, from, keyId: "alias/any", context };
 * const moved = await kms.reEncrypt(request);
 * console.log(new TextDecoder().decode(await kms.decrypt({ ciphertext: moved, context }))); // hi
 */
export interface ReEncryptRequest {
  readonly ciphertext: Uint8Array;
  readonly from: EncryptionContext;
  readonly keyId: string;
  readonly context: EncryptionContext;
}

/**
 * The key service as the command sees it. Refusals are named as in {@link KmsDecrypter}.
 *
 * @example
 * import { type KmsSealer, memoryKms } from "@luckydraw/kms-secrets/memory";
 *
 * const kms: KmsSealer = memoryKms();
 * console.log(Object.keys(kms).join()); // encrypt,decrypt,reEncrypt
 */
export interface KmsSealer extends KmsDecrypter {
  /** Resolves to the ciphertext's bytes. */
  encrypt(request: EncryptRequest): Promise<Uint8Array>;
  /** Resolves to the new ciphertext's bytes; the plaintext does not leave the key service. */
  reEncrypt(request: ReEncryptRequest): Promise<Uint8Array>;
}
