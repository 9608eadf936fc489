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
 * @throws DrawError `beacon-invalid`, when it is longer than 4 KB or not JSON.
 */
export async function readJsonBody(body: HttpBody | null): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(body));
  try {
    return JSON.parse(text);
  } catch {
    throw new DrawError("beacon-invalid");
  }
}

async function readBytes(body: HttpBody | null): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for (let { value } = await reader.read(); value !== undefined; { value } = await reader.read()) {
    chunks.push(value);
    sizeBytes += value.length;
    if (sizeBytes > MOST_BYTES) {
      await reader.cancel();
      throw new DrawError("beacon-invalid");
    }
  }
  return concatBytes(...chunks);
}
