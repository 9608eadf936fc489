/** KMS over HTTP: real AES-256-GCM, the encryption context as additional data, and faults on demand. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { type Listening, listen } from "./listen.ts";

type Context = Readonly<Record<string, string>>;

/** The server. */
export interface Kms extends Listening {
  /** The ciphertext of a text, in base64, as an operator makes it. */
  seal(text: string, context: Context): string;
  /** What was asked of it, with the names in the encryption context. */
  readonly calls: Set<string>;
  /** Answers an operation with this AWS error, or not at all. */
  readonly faults: Map<"Encrypt" | "Decrypt", string | "hang">;
}

/** Starts one with a new key. */
export async function startKms(): Promise<Kms> {
  const key = randomBytes(32);
  const faults: Kms["faults"] = new Map();
  const calls = new Set<string>();
  const encrypt = (plaintext: Buffer, context: Context): Buffer => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(canonical(context));
    const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  };
  const decrypt = (bytes: Buffer, context: Context): Buffer => {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(canonical(context)).setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  };
  const operate = (operation: string, input: Record<string, unknown>): object => {
    const context = (input["EncryptionContext"] ?? {}) as Context;
    calls.add(`${operation} ${Object.keys(context).sort()}`);
    const bytes = (name: string) => Buffer.from(String(input[name]), "base64");
    if (operation === "Encrypt") {
      return { CiphertextBlob: encrypt(bytes("Plaintext"), context).toString("base64"), KeyId: "k" };
    }
    return { Plaintext: decrypt(bytes("CiphertextBlob"), context).toString("base64"), KeyId: "k" };
  };
  const server = await listen((request, body, response) => {
    const operation = String(request.headers["x-amz-target"]).split(".")[1] as "Encrypt" | "Decrypt";
    const fault = faults.get(operation);
    if (fault === "hang") return;
    const [status, answer] = fault === undefined ? [200, attempt(body)] : [400, { __type: fault }];
    response.writeHead("__type" in answer ? 400 : status, { "content-type": "application/x-amz-json-1.1" });
    response.end(JSON.stringify(answer));

    function attempt(from: Buffer): object {
      try {
        return operate(operation, JSON.parse(from.toString()));
      } catch {
        return { __type: "InvalidCiphertextException" };
      }
    }
  });
  return {
    ...server,
    calls,
    faults,
    seal: (text, context) => encrypt(Buffer.from(text), context).toString("base64"),
  };
}

function canonical(context: Context): Buffer {
  return Buffer.from(JSON.stringify(Object.entries(context).sort()));
}
