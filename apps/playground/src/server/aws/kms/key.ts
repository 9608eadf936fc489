/** A symmetric KMS key: AES-256-GCM, the encryption context as additional data. */
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from "node:crypto";
import { arn } from "../place.ts";

/** An encryption context. */
export type EncryptionContext = Readonly<Record<string, string>>;

/** A key that never leaves this object. */
export interface KmsKey {
  readonly arn: string;
  encrypt(plaintext: Uint8Array, context: EncryptionContext): Buffer;
  /** The plain text, or `undefined` if ciphertext, key and context don't belong together. */
  decrypt(ciphertext: Uint8Array, context: EncryptionContext): Buffer | undefined;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Makes a new key. */
export function createKey(): KmsKey {
  const id = randomUUID();
  const secret = randomBytes(32);
  // As with AWS, a ciphertext names its key, so that Decrypt needs no key id.
  const head = Buffer.from(id.replaceAll("-", ""), "hex");
  return {
    arn: arn("kms", `key/${id}`),
    encrypt(plaintext, context) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", secret, nonce);
      cipher.setAAD(additionalData(context));
      const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
      return Buffer.concat([head, nonce, cipher.getAuthTag(), sealed]);
    },
    decrypt(ciphertext, context) {
      const bytes = Buffer.from(ciphertext);
      if (
        !bytes.subarray(0, head.length).equals(head) ||
        bytes.length < head.length + NONCE_BYTES + TAG_BYTES
      ) {
        return undefined;
      }
      const nonce = bytes.subarray(head.length, head.length + NONCE_BYTES);
      const tag = bytes.subarray(head.length + NONCE_BYTES, head.length + NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv("aes-256-gcm", secret, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(additionalData(context));
      decipher.setAuthTag(tag);
      const plain = decipher.update(bytes.subarray(head.length + NONCE_BYTES + TAG_BYTES));
      try {
        return Buffer.concat([plain, decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
}

/** Order of members does not count, spelling does. */
function additionalData(context: EncryptionContext): Buffer {
  const members = Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(JSON.stringify(members), "utf8");
}
