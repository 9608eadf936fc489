/** Stands before the local AWS and notes each signed call: a function's, Terraform's, the operator's. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** One signed call, as it was asked and answered. */
export interface RecordedCall {
  readonly accessKeyId: string;
  /** As in the signature, such as `dynamodb`. */
  readonly service: string;
  readonly method: string;
  readonly path: string;
  /** Of the JSON protocols, such as `DynamoDB_20120810.GetItem`. */
  readonly target: string;
  readonly body: Buffer;
  readonly status: number;
}

/** A recorder that listens. */
export interface AwsRecorder {
  readonly port: number;
  readonly calls: readonly RecordedCall[];
  /** Adds a session's token where a caller that signs with its key leaves it out. */
  knowSession(accessKeyId: string, sessionToken: string): void;
  stop(): Promise<void>;
}

const CREDENTIAL = /Credential=([^/]+)\/\d+\/[^/]+\/([^/]+)\//;

/** Starts it on a free port of the loopback interface, before another port of it. */
export async function startAwsRecorder(targetPort: number): Promise<AwsRecorder> {
  const calls: RecordedCall[] = [];
  const sessions = new Map<string, string>();
  const server = createServer(async (incoming, outgoing) => {
    try {
      const body = await buffer(incoming);
      const [, accessKeyId = "", service = ""] = CREDENTIAL.exec(incoming.headers.authorization ?? "") ?? [];
      const answer = await passOn(incoming, body, targetPort, sessions.get(accessKeyId));
      if (accessKeyId !== "") {
        const { method = "", url: path = "", headers } = incoming;
        const target = String(headers["x-amz-target"] ?? "");
        calls.push({ accessKeyId, service, method, path, target, body, status: answer.statusCode ?? 0 });
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    } catch {
      // As a network does when the other end is gone.
      outgoing.destroy();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    calls,
    knowSession: (accessKeyId, sessionToken) => sessions.set(accessKeyId, sessionToken),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Headers go on as they came: the signature covers the host that was asked. */
function passOn(
  incoming: IncomingMessage,
  body: Buffer,
  port: number,
  token: string | undefined,
): Promise<IncomingMessage> {
  const { method, url: path, headers: given } = incoming;
  const hasToken = token === undefined || given["x-amz-security-token"] !== undefined;
  const headers: IncomingHttpHeaders = hasToken ? given : { ...given, "x-amz-security-token": token };
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, method, path, headers }, resolve).once("error", reject).end(body);
  });
}
