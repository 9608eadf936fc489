/** As much of KMS, S3 and CloudFront as the function calls, over HTTP, for the real SDK clients. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { crc32 } from "node:zlib";

/** An object of the bucket. */
export interface StoredObject {
  readonly content: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** The server. */
export interface AwsServer {
  readonly endpoint: string;
  readonly objects: Map<string, StoredObject>;
  /** Keys in the order in which they were put. */
  readonly puts: string[];
  /** Bodies of invalidations. */
  readonly invalidations: string[];
  /** Encryption contexts that were decrypted with. */
  readonly contexts: unknown[];
  /** How many of the next puts fail. */
  failingPuts: number;
  /** Takes puts and keeps only how large they are. */
  forgetsContent: boolean;
  close(): Promise<void>;
}

/** Starts one; a ciphertext is the plaintext. */
export async function startAws(): Promise<AwsServer> {
  const state = {
    objects: new Map<string, StoredObject>(),
    puts: [] as string[],
    invalidations: [] as string[],
    contexts: [] as unknown[],
    failingPuts: 0,
    forgetsContent: false,
  };
  const server = createServer((request, response) => void answer(request, response, state));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return Object.assign(state, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}

type State = Omit<AwsServer, "endpoint" | "close">;

async function answer(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const path = decodeURIComponent((request.url ?? "").replace(/\?.*/, ""));
  if (request.method === "PUT") return await put(request, response, state, path.split("/")[2] ?? "");
  const body = await contentOf(request);
  if (request.url?.includes("?delete")) {
    for (const [, key = ""] of body.toString().matchAll(/<Key>([^<]*)<\/Key>/g)) state.objects.delete(key);
    response.writeHead(200, { "content-type": "application/xml" });
    response.end(
      '<?xml version="1.0"?><DeleteResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"></DeleteResult>',
    );
  } else if (path.endsWith("/invalidation")) {
    state.invalidations.push(body.toString());
    response.writeHead(201, { "content-type": "text/xml" });
    response.end('<?xml version="1.0"?><Invalidation><Id>I1</Id><Status>InProgress</Status></Invalidation>');
  } else kms(request, response, state, body);
}

function kms(request: IncomingMessage, response: ServerResponse, state: State, body: Buffer): void {
  const isDecryption = request.headers["x-amz-target"] === "TrentService.Decrypt";
  const isEncryption = request.headers["x-amz-target"] === "TrentService.Encrypt";
  const input = isDecryption || isEncryption ? JSON.parse(body.toString()) : {};
  if (isDecryption) state.contexts.push(input.EncryptionContext);
  response.writeHead(isDecryption || isEncryption ? 200 : 400, {
    "content-type": "application/x-amz-json-1.1",
  });
  response.end(
    JSON.stringify(
      isEncryption
        ? { CiphertextBlob: input.Plaintext, KeyId: "k" }
        : { Plaintext: input.CiphertextBlob, KeyId: "k", EncryptionAlgorithm: "SYMMETRIC_DEFAULT" },
    ),
  );
}

async function put(
  request: IncomingMessage,
  response: ServerResponse,
  state: State,
  key: string,
): Promise<void> {
  state.puts.push(key);
  const chunks: Buffer[] = [];
  let size = 0;
  let sum = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    sum = crc32(chunk, sum);
    if (!state.forgetsContent) chunks.push(chunk);
  }
  const given = Buffer.from(String(request.headers["x-amz-checksum-crc32"]), "base64");
  if (state.failingPuts > 0) {
    state.failingPuts -= 1;
    response.writeHead(503).end("<Error><Code>SlowDown</Code></Error>");
  } else if (size !== Number(request.headers["content-length"]) || given.readUInt32BE() !== sum) {
    response.writeHead(400).end("<Error><Code>BadDigest</Code></Error>");
  } else {
    state.objects.set(key, { content: Buffer.concat(chunks), headers: { ...request.headers } });
    response.writeHead(200, { etag: '"e"' }).end();
  }
}

async function contentOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
