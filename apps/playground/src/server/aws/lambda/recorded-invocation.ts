/** Runs a function and writes the invocation into the inspector while it happens. */
import { randomUUID } from "node:crypto";
import type { Invocation } from "../../../shared/protocol.ts";
import type { RequestLog } from "../../inspector/request-log.ts";
import { sourceLine } from "../../inspector/source-line.ts";
import type { LambdaFunction } from "./function-pool.ts";
import type { Outcome } from "./outcome.ts";

/** One invocation to make. */
export interface Invoking {
  readonly functionName: string;
  readonly event: string;
  readonly kind: Invocation["kind"];
  /** From 1. */
  readonly attempt: number;
  /** The same for each attempt of an asynchronous invocation. */
  readonly requestId?: string;
  readonly rowIds: readonly string[];
}

/** Invokes functions by name. */
export interface Invoker {
  /** `undefined`: throttled. */
  invoke(invoking: Invoking): Promise<Outcome | undefined>;
  /** Writes that nobody will try this again. */
  deadLettered(invoking: Invoking): void;
  /** The row that an instance works for just now. */
  rowOf(instanceId: string): string | undefined;
  isKnown(functionName: string): boolean;
}

/** What an invoker needs. */
export interface InvokerOptions {
  readonly functions: Readonly<Record<string, LambdaFunction>>;
  readonly log: RequestLog;
  /** Absolute path of the repository: source lines are told from there. */
  readonly root: string;
}

/** Makes an invoker. */
export function createInvoker(options: InvokerOptions): Invoker {
  const rowOfInstance = new Map<string, string>();
  const write = (rowIds: readonly string[], invocation: Invocation) => {
    for (const rowId of rowIds) {
      options.log.setInvocation(rowId, invocation);
    }
  };
  return {
    isKnown: (name) => Object.hasOwn(options.functions, name),
    rowOf: (instanceId) => rowOfInstance.get(instanceId),
    async invoke(invoking) {
      const target = options.functions[invoking.functionName];
      if (target === undefined) {
        return undefined;
      }
      const requestId = invoking.requestId ?? randomUUID();
      const recording = startRecording(invoking, requestId, write);
      const outcome = await target.invoke(invoking.event, requestId, {
        started: (instanceId) => rowOfInstance.set(instanceId, invoking.rowIds[0] ?? ""),
        logged: recording.logged,
      });
      recording.finish(outcome, options.root);
      return outcome;
    },
    deadLettered(invoking) {
      for (const rowId of invoking.rowIds) {
        const last = options.log.find(rowId)?.invocations.at(-1);
        if (last !== undefined) {
          options.log.setInvocation(rowId, { ...last, outcome: "dead-lettered" });
        }
      }
    },
  };
}

function startRecording(
  invoking: Invoking,
  requestId: string,
  write: (rowIds: readonly string[], invocation: Invocation) => void,
) {
  let current: Invocation = {
    id: `${requestId}#${invoking.attempt}`,
    functionName: invoking.functionName,
    kind: invoking.kind,
    attempt: invoking.attempt,
    startedAtMs: Date.now(),
    outcome: "running",
    event: invoking.event,
    logs: [],
  };
  const set = (next: Invocation) => {
    current = next;
    write(invoking.rowIds, current);
  };
  set(current);
  return {
    logged: (line: Invocation["logs"][number]) => set({ ...current, logs: [...current.logs, line] }),
    finish(outcome: Outcome | undefined, root: string) {
      const durationMs = Date.now() - current.startedAtMs;
      set({ ...current, durationMs, ...ending(outcome, root) });
    },
  };
}

function ending(
  outcome: Outcome | undefined,
  root: string,
): Partial<Invocation> & Pick<Invocation, "outcome"> {
  if (outcome === undefined) {
    return { outcome: "failed", error: { name: "TooManyRequestsException", message: "Rate exceeded" } };
  }
  if (outcome.ok) {
    return { outcome: "succeeded", result: outcome.payload };
  }
  const at = sourceLine(outcome.error.trace, root);
  return {
    outcome: outcome.timedOut ? "timed-out" : "failed",
    error: { name: outcome.error.errorType, message: outcome.error.errorMessage, ...(at ? { at } : {}) },
  };
}
