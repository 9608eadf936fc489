/** As much of KMS and SQS as the function calls, over HTTP, for the real SDK clients. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** The server. */
export interface AwsServer {
  readonly endpoint: string;
  /** What was sent to the queue. */
  readonly sent: { readonly MessageBody: string; readonly DelaySeconds: number }[];
  /** Encryption contexts that were decrypted with. */
  readonly contexts: unknown[];
  /** The trace that each call belongs to. */
  readonly traces: (readonly [operation: string, trace: unknown])[];
  close(): Promise<void>;
}

/** Starts one; a ciphertext is the plaintext. */
export async function startAws(): Promise<AwsServer> {
  const sent: AwsServer["sent"][number][] = [];
  const contexts: unknown[] = [];
  const traces: AwsServer["traces"][number][] = [];
  const server = createServer(async (request, response) => {
    traces.push([String(request.headers["x-amz-target"]), request.headers["x-amzn-trace-id"]]);
    const answer = answerTo(String(request.headers["x-amz-target"]), JSON.parse(await textOf(request)));
    response.writeHead(answer === undefined ? 400 : 200, { "content-type": "application/x-amz-json-1.1" });
    response.end(JSON.stringify(answer ?? { __type: "UnknownOperationException" }));
  });
  const answerTo = (target: string, input: Record<string, unknown>): unknown => {
    if (target === "TrentService.Decrypt") {
      contexts.push(input["EncryptionContext"]);
      return { Plaintext: input["CiphertextBlob"], KeyId: "k", EncryptionAlgorithm: "SYMMETRIC_DEFAULT" };
    }
    if (target === "TrentService.Encrypt") return { CiphertextBlob: input["Plaintext"], KeyId: "k" };
    if (target === "AmazonSQS.SendMessage") {
      sent.push(input as unknown as AwsServer["sent"][number]);
      const body = String(input["MessageBody"]);
      return { MessageId: `m${sent.length}`, MD5OfMessageBody: createHash("md5").update(body).digest("hex") };
    }
    return undefined;
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    contexts,
    traces,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
