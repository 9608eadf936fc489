/** KMS and Lambda over HTTP, as much of them as the dispatcher calls. They keep what they were asked. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** How the stand-in answers an invocation. */
export type InvokeAnswer = (
  attempt: number,
) => { status: number; body?: unknown; functionError?: string } | "hang";

/** What was asked of the stand-in, and where it listens. */
export interface LocalAws {
  readonly url: string;
  readonly decrypts: { context: unknown }[];
  readonly invokes: { functionName: string; type: string; job: { id: string } }[];
  answerInvoke: InvokeAnswer;
  answerDecrypt: { status: number; type?: string };
  close(): Promise<void>;
}

/** @param plaintext What every ciphertext decrypts to. */
export async function startLocalAws(plaintext: string): Promise<LocalAws> {
  const server = createServer(async (request, response) => {
    const body = await readAll(request);
    const answer = request.url?.startsWith("/2015-03-31/functions/")
      ? invoke(request, body)
      : decrypt(JSON.parse(body.toString("utf8")));
    if (answer === "hang") {
      return;
    }
    response.writeHead(answer.status, { "content-type": "application/x-amz-json-1.1", ...answer.headers });
    response.end(answer.body);
  });
  const invoke = (request: IncomingMessage, body: Buffer) => {
    const functionName = decodeURIComponent(request.url?.split("/")[3] ?? "");
    const type = String(request.headers["x-amz-invocation-type"]);
    local.invokes.push({ functionName, type, job: JSON.parse(body.toString("utf8")) });
    const answer = local.answerInvoke(local.invokes.length);
    if (answer === "hang") {
      return answer;
    }
    const headers =
      answer.functionError === undefined ? {} : { "x-amz-function-error": answer.functionError };
    return {
      status: answer.status,
      headers,
      body: answer.body === undefined ? "" : JSON.stringify(answer.body),
    };
  };
  const decrypt = (request: { EncryptionContext: unknown }) => {
    local.decrypts.push({ context: request.EncryptionContext });
    const { status, type } = local.answerDecrypt;
    const body =
      type === undefined ? { Plaintext: Buffer.from(plaintext).toString("base64") } : { __type: type };
    return { status, headers: {}, body: JSON.stringify(body) };
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const local: LocalAws = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    decrypts: [],
    invokes: [],
    answerInvoke: () => ({ status: 202 }),
    answerDecrypt: { status: 200 },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return local;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
