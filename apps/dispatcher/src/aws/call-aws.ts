/**
 * A signed call to AWS on Node's own HTTP, as docs/decisions/0003 says: two operations don't need an SDK that takes
 * 60 ms to load. The signature is made by AWS's own library.
 */
import { createHash, createHmac } from "node:crypto";
import { SignatureV4 } from "@smithy/signature-v4";
import { type HttpAnswer, type HttpPost, postOnce } from "../post-once.ts";
import { AwsFault, faultOf } from "./aws-fault.ts";
import { type AwsService, credentialsOf } from "./aws-service.ts";

/** How long a call may take. */
export interface Patience {
  /** Ends the call with all its attempts. */
  readonly signal: AbortSignal;
  /** After so many milliseconds an attempt is given up for the next one. */
  readonly attemptMs: number;
}

/** Calls a service. Resolves with an answer of 2xx. @throws {@link AwsFault} after the last attempt. */
export type CallAws = (request: HttpPost, patience: Patience) => Promise<HttpAnswer>;

const ATTEMPTS = 3;

/**
 * Makes the caller of a service.
 *
 * Throttled, faulty and broken-off attempts are made again, after up to 50 and 100 ms; what AWS refused is not.
 *
 * @param env Holds the credentials, and the trace of the invocation that is being served.
 */
export function awsCaller(service: AwsService, env: Readonly<Record<string, string | undefined>>): CallAws {
  const signer = new SignatureV4({
    service: service.name,
    region: service.region,
    credentials: async () => credentialsOf(env),
    sha256: NodeSha256,
  });
  const attempt = async (request: HttpPost, patience: Patience): Promise<HttpAnswer> => {
    const signed = await signer.sign(signable(service, request, env));
    const ending = AbortSignal.any([patience.signal, AbortSignal.timeout(patience.attemptMs)]);
    const answer = await postOnce(service.endpoint, { ...request, headers: signed.headers }, ending).catch(
      (cause: unknown) => {
        throw new AwsFault(ending.aborted ? "TimeoutError" : "ConnectionError", {}, { cause });
      },
    );
    if (answer.status >= 300) {
      throw faultOf(answer);
    }
    return answer;
  };
  return async (request, patience) => {
    for (let made = 1; ; made += 1) {
      try {
        return await attempt(request, patience);
      } catch (error) {
        const isOver = made === ATTEMPTS || patience.signal.aborted || !AwsFault.isPassing(error);
        if (isOver) {
          throw error;
        }
      }
      await pause(Math.random() * 50 * made);
    }
  };
}

function signable(
  service: AwsService,
  { path, headers, body }: HttpPost,
  env: Readonly<Record<string, string | undefined>>,
) {
  const { protocol, host, hostname } = service.endpoint;
  // Lambda stops functions that call each other in circles by this header; X-Ray draws the way of a job by it.
  const trace = env["_X_AMZN_TRACE_ID"];
  return {
    method: "POST",
    protocol,
    hostname,
    path,
    query: {},
    headers: { host, ...headers, ...(trace ? { "x-amzn-trace-id": trace } : {}) },
    body,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Node's hashes in the shape that the signer asks for. */
class NodeSha256 {
  readonly #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash("sha256") : createHmac("sha256", bytesOf(secret));
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data));
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
  reset(): void {
    throw new Error("A hash is used once.");
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof data === "string") {
    return Buffer.from(data, "utf8");
  }
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
