/** Server-sent events: what happens in the workspace, told to every open page. */
import type { ServerResponse } from "node:http";
import type { StreamEvent } from "../shared/protocol.ts";
import type { HttpReply } from "./http/server.ts";

/** Tells open pages what happened. */
export interface EventStream {
  publish(event: StreamEvent): void;
  /** Listens inside this process. Returns what ends it. */
  subscribe(listener: (event: StreamEvent) => void): () => void;
  /** The reply that keeps a page listening. */
  open(): HttpReply;
  close(): void;
}

const HEARTBEAT_MS = 15_000;

/** Starts without listeners. */
export function createEventStream(): EventStream {
  const listeners = new Set<(event: StreamEvent) => void>();
  const pages = new Set<ServerResponse>();
  const heartbeat = setInterval(() => {
    for (const page of pages) {
      page.write(": still here\n\n");
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    publish(event) {
      for (const listener of listeners) {
        listener(event);
      }
      const frame = `data: ${JSON.stringify(event)}\n\n`;
      for (const page of pages) {
        page.write(frame);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () => ({
      status: 200,
      headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
      stream(response) {
        pages.add(response);
        response.once("close", () => pages.delete(response));
        response.write("retry: 1000\n\n");
      },
    }),
    close() {
      clearInterval(heartbeat);
      for (const page of pages) {
        page.end();
      }
    },
  };
}
