/** The app's queues and who takes from them: reveals, what failed, and what nothing but an operator takes from. */
import { failureQueue, revealQueue } from "@luckydraw/slack-app";
import type { RequestLog } from "../inspector/request-log.ts";
import type { FunctionName } from "../options.ts";
import type { Invoker } from "./lambda/recorded-invocation.ts";
import { names } from "./names.ts";
import { createQueue, type Queue } from "./sqs/queue.ts";
import { startTrigger, type Trigger } from "./sqs/trigger.ts";

/** The queues, each going on to the next when a message is received too often. */
export interface AppQueues {
  readonly reveals: Queue;
  readonly failures: Queue;
  readonly deadLetters: Queue;
}

/** Makes them, empty. */
export function createAppQueues(log: RequestLog): AppQueues {
  const deadLetters = createQueue({ name: names.deadLetters });
  const failures = createWorkQueue(log, names.failures, failureQueue, deadLetters);
  return { reveals: createWorkQueue(log, names.reveals, revealQueue, failures), failures, deadLetters };
}

/** A queue whose messages a row of the inspector waits for. */
function createWorkQueue(
  log: RequestLog,
  name: string,
  shape: { readonly visibilityTimeoutSeconds: number; readonly maxReceiveCount: number },
  to: Queue,
): Queue {
  const { visibilityTimeoutSeconds, maxReceiveCount } = shape;
  return createQueue({
    name,
    visibilityTimeoutSeconds,
    redrive: { maxReceiveCount, to },
    onSent: ({ rowId }) => log.await(rowId, true),
    onGone({ rowId }, isDeadLetter) {
      const last = log.find(rowId ?? "")?.invocations.at(-1);
      if (isDeadLetter && rowId !== undefined && last !== undefined) {
        log.setInvocation(rowId, { ...last, outcome: "dead-lettered" });
      }
      log.await(rowId, false);
    },
  });
}

/** Starts to hand what waits to the functions. */
export function startTriggers(
  { reveals, failures }: AppQueues,
  invoker: Invoker,
  retryDelaySeconds: number,
): Trigger {
  const start = (queue: Queue, batchSize: number, functionName: FunctionName): Trigger =>
    startTrigger({
      queue,
      batchSize,
      retryDelaySeconds,
      async invoke(event, messages) {
        const rowIds = [...new Set(messages.flatMap(({ rowId }) => rowId ?? []))];
        const attempt = Math.max(...messages.map(({ receiveCount }) => receiveCount));
        const outcome = await invoker.invoke({ functionName, event, kind: "queue", attempt, rowIds });
        return outcome?.ok ? outcome.payload : undefined;
      },
    });
  const triggers = [
    start(reveals, revealQueue.batchSize, "luckydraw"),
    start(failures, failureQueue.batchSize, "on-failure"),
  ];
  return {
    stop() {
      for (const trigger of triggers) {
        trigger.stop();
      }
    },
  };
}
