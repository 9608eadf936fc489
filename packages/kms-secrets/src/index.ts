// The in-function half of the package: nothing here imports the AWS SDK, Node modules or globals that load slowly.
export { createSecrets, type Secrets, type SecretsByName, type SecretsOptions } from "./create-secrets.ts";
export { KmsSecretsError, type KmsSecretsErrorCode } from "./kms-secrets-error.ts";
export type { DecryptRequest, EncryptionContext, KmsDecrypter } from "./ports.ts";
export { type Secret, secretOf } from "./secret.ts";
export type { WaitOptions } from "./shared-flight.ts";
