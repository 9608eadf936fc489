// The key service as the command sees it, on AWS.
import { EncryptCommand, type KMSClient, ReEncryptCommand } from "@aws-sdk/client-kms";
import { kmsDecrypter } from "../aws.ts";
import type { KmsSealer } from "../ports.ts";

/** Encrypts, decrypts and re-encrypts with AWS KMS. */
export function awsSealer(client: Pick<KMSClient, "send">): KmsSealer {
  return {
    ...kmsDecrypter(client),
    encrypt: async ({ plaintext, keyId, context }) => {
      const command = new EncryptCommand({ KeyId: keyId, Plaintext: plaintext, EncryptionContext: context });
      return ciphertextOf(await client.send(command));
    },
    reEncrypt: async ({ ciphertext, from, keyId, context }) => {
      const command = new ReEncryptCommand({
        CiphertextBlob: ciphertext,
        SourceEncryptionContext: from,
        DestinationKeyId: keyId,
        DestinationEncryptionContext: context,
      });
      return ciphertextOf(await client.send(command));
    },
  };
}

function ciphertextOf({ CiphertextBlob }: { readonly CiphertextBlob?: Uint8Array | undefined }): Uint8Array {
  if (!(CiphertextBlob instanceof Uint8Array)) throw new Error("KMS answered without a ciphertext");
  return CiphertextBlob;
}
