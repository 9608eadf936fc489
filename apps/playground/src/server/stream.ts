/** Server-sent events: what happens in the workspaces, told to every open page that it concerns. */
import type { ServerResponse } from "node:http";
import type { StreamEvent } from "../shared/protocol.ts";
import type { HttpReply } from "./http/server.ts";

/** Tells what happened in one workspace. */
export interface TeamStream {
  publish(event: StreamEvent): void;
}

/** Tells open pages what happened. What is published on it itself concerns all of them. */
export interface EventStream extends TeamStream {
  /** Tells of one workspace alone. */
  of(teamId: string): TeamStream;
  /** Listens inside this process. Returns what ends it. */
  subscribe(listener: (event: StreamEvent) => void): () => void;
  /** The reply that keeps a page of a workspace listening. */
  open(teamId: string): HttpReply;
  close(): void;
}

const HEARTBEAT_MS = 15_000;

/** Starts without listeners. */
export function createEventStream(): EventStream {
  const listeners = new Set<(event: StreamEvent) => void>();
  const pages = new Map<ServerResponse, string>();
  const heartbeat = setInterval(() => {
    for (const page of pages.keys()) {
      page.write(": still here\n\n");
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  const publish = (event: StreamEvent, teamId?: string) => {
    for (const listener of listeners) {
      listener(event);
    }
    const frame = `data: ${JSON.stringify(event)}\n\n`;
    for (const [page, shown] of pages) {
      if (teamId === undefined || teamId === shown) {
        page.write(frame);
      }
    }
  };
  return {
    publish: (event) => publish(event),
    of: (teamId) => ({
      // Whichever workspace is shown, the list of workspaces says where the app is.
      publish: (event) => publish(event, event.type === "workspace" ? undefined : teamId),
    }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (teamId) => ({
      status: 200,
      headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
      stream(response) {
        pages.set(response, teamId);
        response.once("close", () => pages.delete(response));
        response.write("retry: 1000\n\n");
      },
    }),
    close() {
      clearInterval(heartbeat);
      for (const page of pages.keys()) {
        page.end();
      }
    },
  };
}
