// The one error of the package: it names the variable and the remedy, never what was in it.

/**
 * Why a secret could not be had. `throttled`, `kms-unavailable` and `aborted` pass by themselves; the others need
 * somebody to act.
 *
 * @example
 * import type { KmsSecretsErrorCode } from "@luckydraw/kms-secrets";
 *
 * const passing: readonly KmsSecretsErrorCode[] = ["throttled", "kms-unavailable", "aborted"];
 * console.log(passing.length); // 3
 */
export type KmsSecretsErrorCode =
  | "variable-missing"
  | "variable-undeclared"
  | "context-missing"
  | "not-base64"
  | "context-mismatch"
  | "key-denied"
  | "key-disabled"
  | "key-missing"
  | "credentials-refused"
  | "region-missing"
  | "kms-refused"
  | "throttled"
  | "kms-unavailable"
  | "aborted"
  | "not-utf8"
  | "empty";

const remedies: Readonly<Record<KmsSecretsErrorCode, string>> = {
  "variable-missing": "is absent or empty. Set it to what `kms-secrets encrypt` prints.",
  "variable-undeclared":
    "is not among the names given to createSecrets. Add it to `names` or `optionalNames`.",
  "context-missing":
    "is absent, and it makes the encryption context. Outside Lambda, give createSecrets a `context`.",
  "not-base64":
    "is not base64. If it is the plain text, take it out and set what `kms-secrets encrypt` prints instead.",
  "context-mismatch":
    "does not decrypt: it was encrypted with another encryption context, or is damaged (KMS does not say which). " +
    "Run `kms-secrets encrypt` or `kms-secrets re-encrypt` with the context below.",
  "key-denied":
    "does not decrypt: KMS denies it. Allow the role kms:Decrypt on the key, in the key's own region, " +
    "with the context below.",
  "key-disabled": "does not decrypt: its key is disabled or about to be deleted. Enable the key in KMS.",
  "key-missing":
    "does not decrypt: KMS does not find its key. Check the region and that the key still exists.",
  "credentials-refused":
    "does not decrypt: the AWS credentials are absent, expired or wrong. Check the role and the system's clock.",
  "region-missing": "does not decrypt: no AWS region is set. Set AWS_REGION or the client's `region`.",
  "kms-refused":
    "does not decrypt: KMS refused the request. The `cause` carries its name for the reason and its request id.",
  throttled: "does not decrypt for now: KMS is throttling. Try again; ask for a higher quota if it stays so.",
  "kms-unavailable":
    "does not decrypt for now: KMS gave no usable answer. Try again; check the network and the endpoint.",
  aborted: "was not decrypted before the caller's signal aborted. Try again with more time.",
  "not-utf8": "decrypts, but not to UTF-8 text. Encrypt it again from text.",
  empty: "decrypts to an empty text. Encrypt the secret again.",
};

/** What went wrong, with what and, when KMS was asked, under which context. */
export interface KmsSecretsErrorDetails {
  readonly code: KmsSecretsErrorCode;
  readonly variable: string;
  /** Shown in the message: it is public, and the usual cause of a refusal. */
  readonly context?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/**
 * A variable that could not be turned into a secret. Switch on `code`; `message` is for people, and holds the
 * variable's name, the remedy and the encryption context, never the value, ciphertext or plaintext.
 *
 * `cause`, when KMS or the network failed, is a copy of their error without what could quote an answer's body.
 *
 * @example
 * import { createSecrets, KmsSecretsError } from "@luckydraw/kms-secrets";
 * import { memoryKms } from "@luckydraw/kms-secrets/memory";
 *
 * const secrets = createSecrets({ kms: memoryKms(), env: {}, names: ["TOKEN"], context: { LambdaFunctionName: "f" } });
 * const fault = await secrets.get("TOKEN").catch((error: unknown) => error);
 * if (fault instanceof KmsSecretsError) console.log(fault.code, fault.variable); // variable-missing TOKEN
 */
export class KmsSecretsError extends Error {
  override readonly name = "KmsSecretsError";
  readonly code: KmsSecretsErrorCode;
  /** The environment variable that the error is about. */
  readonly variable: string;

  constructor({ code, variable, context, cause }: KmsSecretsErrorDetails) {
    const shownContext = context === undefined ? "" : ` Context: ${JSON.stringify(context)}.`;
    super(`${variable} ${remedies[code]}${shownContext}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.variable = variable;
  }
}

const passing: ReadonlySet<KmsSecretsErrorCode> = new Set(["throttled", "kms-unavailable", "aborted"]);

/** Whether KMS merely did not answer: that says nothing about whether the secret may still be used. */
export function isPassing(error: unknown): boolean {
  return error instanceof KmsSecretsError && passing.has(error.code);
}
