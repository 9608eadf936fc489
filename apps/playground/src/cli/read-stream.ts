/** Reads the playground's stream of server-sent events. */
import type { StreamEvent } from "../shared/protocol.ts";

/** A stream that is read. */
export interface Reading {
  /** Settles when the stream is open: what happens from then on is not missed. */
  readonly open: Promise<void>;
}

/** Reads until the signal ends it. */
export function readStream(url: string, signal: AbortSignal, onEvent: (event: StreamEvent) => void): Reading {
  const response = fetch(url, { signal });
  const read = async () => {
    const { body } = await response;
    let rest = "";
    const decoder = new TextDecoder();
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      const frames = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
      rest = frames.pop() ?? "";
      for (const frame of frames.filter((known) => known.startsWith("data: "))) {
        onEvent(JSON.parse(frame.slice("data: ".length)) as StreamEvent);
      }
    }
  };
  // Ending the request is how reading stops; a lost playground shows when the next question gets no answer.
  read().catch(() => undefined);
  return { open: response.then(() => undefined) };
}
