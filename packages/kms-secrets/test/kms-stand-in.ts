// AWS KMS on loopback: the three operations that the package uses, over the real protocol, with real sealing.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the next answers are instead of the proper ones. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface KmsStandIn {
  readonly url: string;
  /** Every request so far. */
  readonly requests: readonly SeenRequest[];
  misbehave(how: Misbehaviour | undefined): void;
  close(): Promise<void>;
}

/** A request: its operation, its parsed body and the region it was signed for. */
interface SeenRequest {
  readonly operation: string;
  readonly body: KmsRequest;
  readonly region: string | undefined;
}

type Context = Readonly<Record<string, string>>;

interface KmsRequest {
  readonly KeyId?: string;
  readonly Plaintext?: string;
  readonly CiphertextBlob?: string;
  readonly EncryptionContext?: Context;
  readonly SourceEncryptionContext?: Context;
  readonly DestinationEncryptionContext?: Context;
  readonly DestinationKeyId?: string;
}

class KmsException extends Error {
  readonly type: string;
  constructor(type: string, message = "") {
    super(message);
    this.type = type;
  }
}

/** An answer of KMS's that refuses, as its JSON 1.1 protocol writes it. */
export function refuse(response: ServerResponse, type: string, status = 400, message = ""): void {
  response.writeHead(status, { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": "req-1" });
  response.end(JSON.stringify({ __type: type, ...(message === "" ? {} : { message }) }));
}

/** Starts a KMS with three keys that work and `alias/disabled`, which only refuses. */
export async function startKms(): Promise<KmsStandIn> {
  const keys = new Map(
    ["alias/first", "alias/second", "alias/disabled", "alias/luckydraw"].map((id) => [id, randomBytes(32)]),
  );
  const requests: SeenRequest[] = [];
  let misbehaviour: Misbehaviour | undefined;

  const server = createServer(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString()) as KmsRequest;
    const operation = String(request.headers["x-amz-target"]);
    const region = /Credential=[^/]+\/\d+\/([\w-]+)\/kms\//.exec(request.headers.authorization ?? "")?.[1];
    requests.push({ operation, body, region });
    if (misbehaviour) return misbehaviour(request, response);
    try {
      if (!request.headers.authorization?.startsWith("AWS4-HMAC-SHA256 ")) {
        throw new KmsException("MissingAuthenticationTokenException");
      }
      response.setHeader("content-type", "application/x-amz-json-1.1");
      response.end(JSON.stringify(answer(keys, operation, body)));
    } catch (error) {
      if (!(error instanceof KmsException)) throw error;
      refuse(response, error.type, 400, error.message);
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    misbehave: (how) => {
      misbehaviour = how;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function answer(keys: ReadonlyMap<string, Buffer>, operation: string, body: KmsRequest): object {
  switch (operation) {
    case "TrentService.Encrypt":
      return { CiphertextBlob: seal(keys, body.KeyId, bytes(body.Plaintext), body.EncryptionContext) };
    case "TrentService.Decrypt":
      return { Plaintext: open(keys, bytes(body.CiphertextBlob), body.EncryptionContext).toString("base64") };
    case "TrentService.ReEncrypt": {
      const plaintext = open(keys, bytes(body.CiphertextBlob), body.SourceEncryptionContext);
      return {
        CiphertextBlob: seal(keys, body.DestinationKeyId, plaintext, body.DestinationEncryptionContext),
      };
    }
    default:
      throw new KmsException("UnknownOperationException");
  }
}

function seal(
  keys: ReadonlyMap<string, Buffer>,
  keyId = "",
  plaintext: Buffer,
  context: Context | undefined,
): string {
  if (plaintext.length === 0 || plaintext.length > 4096) throw new KmsException("ValidationException");
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyNamed(keys, keyId), iv).setAAD(canonical(context));
  const name = Buffer.from(keyId.padEnd(20));
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([name, iv, cipher.getAuthTag(), sealed]).toString("base64");
}

function open(keys: ReadonlyMap<string, Buffer>, ciphertext: Buffer, context: Context | undefined): Buffer {
  const keyId = ciphertext.subarray(0, 20).toString().trim();
  if (!keys.has(keyId)) throw new KmsException("InvalidCiphertextException");
  const decipher = createDecipheriv("aes-256-gcm", keyNamed(keys, keyId), ciphertext.subarray(20, 32));
  try {
    decipher.setAAD(canonical(context)).setAuthTag(ciphertext.subarray(32, 48));
    return Buffer.concat([decipher.update(ciphertext.subarray(48)), decipher.final()]);
  } catch {
    throw new KmsException("InvalidCiphertextException");
  }
}

function keyNamed(keys: ReadonlyMap<string, Buffer>, keyId: string): Buffer {
  const key = keys.get(keyId);
  if (key === undefined) throw new KmsException("NotFoundException", `Alias ${keyId} is not found.`);
  if (keyId === "alias/disabled") throw new KmsException("DisabledException", `${keyId} is disabled.`);
  return key;
}

function bytes(base64 = ""): Buffer {
  return Buffer.from(base64, "base64");
}

function canonical(context: Context = {}): Buffer {
  return Buffer.from(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))));
}
