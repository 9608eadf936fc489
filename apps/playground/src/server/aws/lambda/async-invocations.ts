/** Asynchronous invocations: accepted at once, tried again when they fail, then handed to the on-failure queue. */
import { randomUUID } from "node:crypto";
import type { RequestLog } from "../../inspector/request-log.ts";
import { arn } from "../place.ts";
import type { Queue } from "../sqs/queue.ts";
import type { Outcome } from "./outcome.ts";
import type { Invoker } from "./recorded-invocation.ts";

/** How asynchronous invocations are set. */
export interface AsyncOptions {
  readonly invoker: Invoker;
  readonly log: RequestLog;
  readonly maximumRetryAttempts: number;
  /** Waits before the first and second retry; AWS waits one and two minutes. */
  readonly retryDelaysMs: readonly number[];
  /** The wait after a crash or a timeout: what the dead run had claimed must have lapsed by then. */
  readonly crashRetryDelayMs: number;
  readonly onFailure: Queue;
}

/** Takes events. */
export interface AsyncInvocations {
  accept(functionName: string, event: string, rowIds: readonly string[]): void;
  stop(): void;
}

const THROTTLED_RETRY_MS = 200;

/** Starts with nothing accepted. */
export function createAsyncInvocations(options: AsyncOptions): AsyncInvocations {
  const timers = new Set<NodeJS.Timeout>();
  const later = (delayMs: number, work: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, delayMs);
    timers.add(timer);
  };
  const toCome = (event: Accepted, isToCome: boolean) => {
    for (const rowId of event.rowIds) {
      options.log.await(rowId, isToCome);
    }
  };
  const attempt = async (event: Accepted, number: number): Promise<void> => {
    const invoking = { ...event, kind: "event" as const, attempt: number };
    const outcome = await options.invoker.invoke(invoking);
    if (outcome?.ok) {
      toCome(event, false);
      return;
    }
    if (outcome === undefined) {
      later(THROTTLED_RETRY_MS, () => void attempt(event, number));
    } else if (number <= options.maximumRetryAttempts) {
      const delayMs = isCrash(outcome) ? options.crashRetryDelayMs : (options.retryDelaysMs[number - 1] ?? 0);
      later(delayMs, () => void attempt(event, number + 1));
    } else {
      options.invoker.deadLettered(invoking);
      const [rowId] = event.rowIds;
      const body = JSON.stringify(record(event, number, outcome));
      options.onFailure.send({ body, ...(rowId === undefined ? {} : { rowId }) });
      toCome(event, false);
    }
  };
  return {
    accept(functionName, event, rowIds) {
      const accepted = { functionName, event, rowIds, requestId: randomUUID() };
      toCome(accepted, true);
      void attempt(accepted, 1);
    },
    stop() {
      for (const timer of timers) {
        clearTimeout(timer);
      }
    },
  };
}

function isCrash(outcome: Outcome & { readonly ok: false }): boolean {
  return outcome.timedOut || outcome.error.errorType === "Runtime.ExitError";
}

interface Accepted {
  readonly functionName: string;
  readonly event: string;
  readonly rowIds: readonly string[];
  readonly requestId: string;
}

/** The invocation record that AWS sends to a destination. */
function record(event: Accepted, attempts: number, outcome: Outcome & { readonly ok: false }) {
  const functionArn = `${arn("lambda", `function:${event.functionName}`)}:$LATEST`;
  return {
    version: "1.0",
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: event.requestId,
      functionArn,
      condition: "RetriesExhausted",
      approximateInvokeCount: attempts,
    },
    requestPayload: JSON.parse(event.event) as unknown,
    responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
    responsePayload: outcome.error,
  };
}
