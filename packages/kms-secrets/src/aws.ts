// The key service is AWS KMS, spoken to by the SDK's client. Only what Decrypt needs is imported.
import { DecryptCommand, type KMSClient } from "@aws-sdk/client-kms";
import type { KmsDecrypter } from "./ports.ts";

/**
 * Decrypts with AWS KMS. Region, credentials, retries and timeouts are the client's: give it timeouts.
 *
 * @example
 * import { KMSClient } from "@aws-sdk/client-kms";
 * import { createSecrets } from "@luckydraw/kms-secrets";
 * import { kmsDecrypter } from "@luckydraw/kms-secrets/aws";
 *
 * const client = new KMSClient({
 *   region: "eu-central-1",
 *   requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000 },
 * });
 * const kms = kmsDecrypter(client);
 * const secrets = createSecrets({ kms, env: process.env, names: ["TOKEN"], context: { LambdaFunctionName: "f" } });
 * console.log(await secrets.get("TOKEN").catch((error) => error.code)); // variable-missing
 */
export function kmsDecrypter(client: Pick<KMSClient, "send">): KmsDecrypter {
  return {
    decrypt: async ({ ciphertext, context }, signal) => {
      const command = new DecryptCommand({ CiphertextBlob: ciphertext, EncryptionContext: context });
      const { Plaintext } = await client.send(command, signal === undefined ? {} : { abortSignal: signal });
      // The SDK hands on whatever stands in the answer.
      if (!(Plaintext instanceof Uint8Array)) throw new Error("KMS answered without a plaintext");
      return Plaintext;
    },
  };
}
