/** The inspector's rows: each thing that the workspace sent to the app, and all that came of it. */
import { randomUUID } from "node:crypto";
import type { InspectedRequest, Invocation } from "../../shared/protocol.ts";
import type { EventStream } from "../stream.ts";

/** A row as it begins. */
export type NewRow = Pick<
  InspectedRequest,
  "kind" | "title" | "team" | "method" | "path" | "headers" | "body"
>;

/** A call of the app to Slack. */
export type Call = InspectedRequest["calls"][number];

/** Keeps the newest rows and tells the stream about each change. */
export interface RequestLog {
  open(row: NewRow): string;
  change(
    id: string,
    patch: Partial<Omit<InspectedRequest, "id" | "invocations" | "calls" | "isPending">>,
  ): void;
  addCall(id: string | undefined, call: Call): void;
  /** Adds an invocation, or replaces it by its newer state. */
  setInvocation(id: string, invocation: Invocation): void;
  /** Counts something that is still to come for a row; `false` when it has come. */
  await(id: string | undefined, isToCome: boolean): void;
  find(id: string): InspectedRequest | undefined;
  /** Forgets the rows of before the playground is open. */
  clear(): void;
  /** Oldest first. */
  newest(): readonly InspectedRequest[];
}

const ROWS_KEPT = 200;

/** Starts without rows. */
export function createRequestLog(stream: EventStream): RequestLog {
  const rows = new Map<string, InspectedRequest>();
  const toCome = new Map<string, number>();
  const put = (row: InspectedRequest) => {
    rows.set(row.id, row);
    stream.publish({ type: "request", request: row });
  };
  const update = (id: string | undefined, change: (row: InspectedRequest) => InspectedRequest) => {
    const row = id === undefined ? undefined : rows.get(id);
    if (row !== undefined) {
      put(change(row));
    }
  };
  return {
    open(row) {
      const id = randomUUID();
      for (const oldest of [...rows.keys()].slice(0, Math.max(0, rows.size + 1 - ROWS_KEPT))) {
        rows.delete(oldest);
        toCome.delete(oldest);
      }
      put({ ...row, id, atMs: Date.now(), verified: false, invocations: [], calls: [] });
      return id;
    },
    change: (id, patch) => update(id, (row) => ({ ...row, ...patch })),
    addCall: (id, call) => update(id, (row) => ({ ...row, calls: [...row.calls, call] })),
    setInvocation(id, invocation) {
      update(id, (row) => {
        const at = row.invocations.findIndex((known) => known.id === invocation.id);
        const invocations = at < 0 ? [...row.invocations, invocation] : row.invocations.with(at, invocation);
        return { ...row, invocations };
      });
    },
    await(id, isToCome) {
      if (id !== undefined && rows.has(id)) {
        const count = (toCome.get(id) ?? 0) + (isToCome ? 1 : -1);
        toCome.set(id, count);
        update(id, (row) => ({ ...row, isPending: count > 0 }));
      }
    },
    find: (id) => rows.get(id),
    clear() {
      rows.clear();
      toCome.clear();
    },
    newest: () => [...rows.values()],
  };
}
