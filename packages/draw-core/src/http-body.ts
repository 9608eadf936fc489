/** A bounded JSON body, from anything that answers as `fetch` does. */
import { concatBytes } from "@noble/hashes/utils.js";
import { DrawError } from "./draw-error.ts";

/** As much of `fetch` as is used here. */
export type HttpGet = (url: string, init: { readonly signal: AbortSignal }) => Promise<HttpAnswer>;

/** As much of a `Response` as is used here. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: HttpBody | null;
}

/** As much of a `ReadableStream` as is used here. */
export interface HttpBody {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
    cancel(): Promise<void>;
  };
  cancel(): Promise<void>;
}

// A beacon is 250 bytes; what is much longer is none.
const MOST_BYTES = 4_096;

/**
 * Reads a body as JSON.
 *
 * @throws DrawError `beacon-invalid`, when it is longer than 4 KB or not JSON in UTF-8.
 */
export async function readJsonBody(body: HttpBody | null): Promise<unknown> {
  const bytes = await readBytes(body);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new DrawError("beacon-invalid", { cause });
  }
}

async function readBytes(body: HttpBody | null): Promise<Uint8Array> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    chunks.push(part.value);
    sizeBytes += part.value.length;
    if (sizeBytes > MOST_BYTES) {
      await reader?.cancel();
      throw new DrawError("beacon-invalid");
    }
  }
  return concatBytes(...chunks);
}
