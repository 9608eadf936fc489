/** KMS: Encrypt, Decrypt and ReEncrypt, with the encryption context checked. */
import { child, type JsonObject, text } from "../../http/json.ts";
import type { Handle } from "../../http/server.ts";
import type { Caller, Callers } from "../callers.ts";
import { AwsError, serveJson } from "../json-protocol.ts";
import type { EncryptionContext, KmsKey } from "./key.ts";

/** A key, and who may use it: what the roles' policies say in Terraform. */
export interface GuardedKey {
  readonly key: KmsKey;
  readonly mayDecrypt: (functionName: string, context: EncryptionContext) => boolean;
}

/** What the stand-in is made of. */
export interface KmsOptions {
  /** Keys by the names that requests may call them, beside their ARN and id. */
  readonly keys: Readonly<Record<string, GuardedKey>>;
  readonly callers: Callers;
  readonly beforeEach?: (operation: string) => void;
}

const PLAINTEXT_LIMIT_BYTES = 4_096;

/** Makes the HTTP handler of KMS (`TrentService`, JSON 1.1). */
export function createKms(options: KmsOptions): Handle {
  const { keys, callers, beforeEach } = options;
  return serveJson({
    target: "TrentService",
    version: "1.1",
    callers,
    ...(beforeEach ? { beforeEach } : {}),
    operations: {
      Encrypt: (input) => {
        const key = keyCalled(keys, text(input, "KeyId"));
        const sealed = key.encrypt(plaintext(input), context(input, "EncryptionContext"));
        return {
          CiphertextBlob: sealed.toString("base64"),
          KeyId: key.arn,
          EncryptionAlgorithm: "SYMMETRIC_DEFAULT",
        };
      },
      Decrypt: (input, caller) => {
        const opened = open(keys, input, "EncryptionContext", caller);
        return {
          Plaintext: opened.plain.toString("base64"),
          KeyId: opened.key.arn,
          EncryptionAlgorithm: "SYMMETRIC_DEFAULT",
        };
      },
      ReEncrypt: (input, caller) => {
        const source = open(keys, input, "SourceEncryptionContext", caller);
        const key = keyCalled(keys, text(input, "DestinationKeyId"));
        const sealed = key.encrypt(source.plain, context(input, "DestinationEncryptionContext"));
        return {
          CiphertextBlob: sealed.toString("base64"),
          SourceKeyId: source.key.arn,
          KeyId: key.arn,
          SourceEncryptionAlgorithm: "SYMMETRIC_DEFAULT",
          DestinationEncryptionAlgorithm: "SYMMETRIC_DEFAULT",
        };
      },
    },
  });
}

function keyCalled(keys: KmsOptions["keys"], name: string): KmsKey {
  for (const [alias, { key }] of Object.entries(keys)) {
    if (name === alias || name === key.arn || (name !== "" && key.arn.endsWith(`:key/${name}`))) {
      return key;
    }
  }
  throw new AwsError("NotFoundException", `Key '${name}' does not exist`);
}

function plaintext(input: JsonObject): Buffer {
  const bytes = Buffer.from(text(input, "Plaintext"), "base64");
  if (bytes.length === 0 || bytes.length > PLAINTEXT_LIMIT_BYTES) {
    throw new AwsError("ValidationException", "'plaintext' must have 1 to 4096 bytes");
  }
  return bytes;
}

function context(input: JsonObject, member: string): EncryptionContext {
  const pairs = Object.entries(child(input, member));
  if (pairs.some(([, value]) => typeof value !== "string")) {
    throw new AwsError("ValidationException", "An encryption context holds strings");
  }
  return Object.fromEntries(pairs) as EncryptionContext;
}

function open(keys: KmsOptions["keys"], input: JsonObject, member: string, caller: Caller) {
  const given = context(input, member);
  const { functionName } = caller;
  const allowed = Object.values(keys).filter(
    ({ mayDecrypt }) => functionName === undefined || mayDecrypt(functionName, given),
  );
  if (allowed.length === 0) {
    throw new AwsError("AccessDeniedException", `${functionName} may not decrypt under this context`);
  }
  const ciphertext = Buffer.from(text(input, "CiphertextBlob"), "base64");
  for (const { key } of allowed) {
    const plain = key.decrypt(ciphertext, given);
    if (plain !== undefined) {
      return { plain, key };
    }
  }
  throw new AwsError("InvalidCiphertextException", "");
}
