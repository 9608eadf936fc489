// AWS KMS on loopback: Encrypt and Decrypt over the real protocol, with real sealing under the encryption context.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { refuse, startServer, type TestServer } from "./http-server.ts";

interface KmsRequest {
  readonly KeyId: string;
  readonly Plaintext?: string;
  readonly CiphertextBlob?: string;
  readonly EncryptionContext?: Readonly<Record<string, string>>;
}

const keyNameBytes = 32;

/** Starts a KMS that has any key it is asked for. */
export function startKms(): Promise<TestServer> {
  const keys = new Map<string, Buffer>();
  const keyNamed = (name: string): Buffer => {
    const key = keys.get(name) ?? randomBytes(32);
    keys.set(name, key);
    return key;
  };

  return startServer(({ body, operation }, response) => {
    const {
      KeyId,
      Plaintext = "",
      CiphertextBlob = "",
      EncryptionContext = {},
    } = JSON.parse(body) as KmsRequest;
    const aad = Buffer.from(JSON.stringify(Object.entries(EncryptionContext).sort()));
    response.setHeader("content-type", "application/x-amz-json-1.1");
    if (operation === "Encrypt") {
      const plaintext = Buffer.from(Plaintext, "base64");
      if (plaintext.length === 0 || plaintext.length > 4096) return refuse(response, "ValidationException");
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", keyNamed(KeyId), nonce).setAAD(aad);
      const sealed = [cipher.update(plaintext), cipher.final()];
      const blob = Buffer.concat([
        Buffer.from(KeyId.padEnd(keyNameBytes)),
        nonce,
        ...sealed,
        cipher.getAuthTag(),
      ]);
      response.end(JSON.stringify({ CiphertextBlob: blob.toString("base64"), KeyId }));
      return;
    }
    const blob = Buffer.from(CiphertextBlob, "base64");
    if (blob.subarray(0, keyNameBytes).toString().trim() !== KeyId) {
      return refuse(response, keys.has(KeyId) ? "IncorrectKeyException" : "NotFoundException");
    }
    const nonce = blob.subarray(keyNameBytes, keyNameBytes + 12);
    const decipher = createDecipheriv("aes-256-gcm", keyNamed(KeyId), nonce);
    try {
      decipher.setAAD(aad).setAuthTag(blob.subarray(-16));
      const opened = [decipher.update(blob.subarray(keyNameBytes + 12, -16)), decipher.final()];
      response.end(JSON.stringify({ Plaintext: Buffer.concat(opened).toString("base64"), KeyId }));
    } catch {
      refuse(response, "InvalidCiphertextException");
    }
  });
}
