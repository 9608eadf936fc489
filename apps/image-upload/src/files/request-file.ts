/** One request for a file: no redirect is followed, no connection is kept, nothing waits for ever. */
import {
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
  request as requestHttp,
} from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { FilesFault } from "./files-fault.ts";

/** How a request is made. */
export interface FileRequest {
  readonly url: URL;
  /** Absent: the request says nothing of who asks. */
  readonly token?: string | undefined;
  readonly lookup: LookupFunction;
  /** Ends it, whatever it is doing. */
  readonly signal: AbortSignal;
  /** Longest time in which nothing comes, milliseconds. */
  readonly stallMs: number;
}

/** The answer's head; its body streams. @throws FilesFault */
export async function requestFile(request: FileRequest): Promise<IncomingMessage> {
  return await new Promise((resolve, reject) => {
    const sent = open(request);
    sent.once("timeout", () => sent.destroy(new FilesFault("unreachable")));
    sent.once("error", (error) => reject(faultOf(error)));
    sent.once("response", resolve);
    sent.end();
  });
}

function open({ url, token, lookup, signal, stallMs }: FileRequest): ClientRequest {
  const options: RequestOptions = {
    agent: false,
    lookup,
    signal,
    timeout: stallMs,
    headers: {
      "accept-encoding": "identity",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  };
  return url.protocol === "https:"
    ? requestHttps(url, { ...options, minVersion: "TLSv1.2" })
    : requestHttp(url, options);
}

/** The fault that an error of a connection stands for. */
export function faultOf(error: unknown): FilesFault {
  return error instanceof FilesFault ? error : new FilesFault("unreachable", { cause: error });
}
