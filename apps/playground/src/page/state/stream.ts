/** The stream of events from the server, opened again whenever it is lost. */
import type { StreamEvent } from "../../shared/protocol.ts";

/** What happens on the stream. */
export interface StreamListener {
  /** The stream is there, for the first time or again: what was missed must be asked for. */
  onOpen(): void;
  onLost(): void;
  onEvent(event: StreamEvent): void;
}

const firstRetryMs = 500;
const longestRetryMs = 5_000;

/**
 * Listens to a stream of server-sent events until the returned function is called.
 *
 * @param url Where the stream is.
 */
export function listen(url: string, listener: StreamListener): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = firstRetryMs;
  const open = () => {
    source = new EventSource(url);
    source.onopen = () => {
      retryMs = firstRetryMs;
      listener.onOpen();
    };
    source.onmessage = (message: MessageEvent<string>) =>
      listener.onEvent(JSON.parse(message.data) as StreamEvent);
    source.onerror = () => {
      // The browser's own retries stop after an error status, so each try is ours.
      source?.close();
      listener.onLost();
      timer = setTimeout(open, retryMs);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
