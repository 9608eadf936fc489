/** A queue in memory that delivers like SQS: at least once, after the delay, again after a failure. */
import type { QueueMessage, RevealQueue } from "../../src/queue/reveal-queue.ts";
import type { Clock } from "../../src/run.ts";

/** A message that waits. */
export interface Waiting {
  readonly id: string;
  readonly body: string;
  dueMs: number;
  receives: number;
}

/** The queue and what waits in it. */
export interface MemoryQueue extends RevealQueue {
  readonly waiting: Waiting[];
  /** Received too often: where on-failure takes over. */
  readonly givenUp: Waiting[];
}

/** An empty queue. */
export function createMemoryQueue(clock: Clock): MemoryQueue {
  const waiting: Waiting[] = [];
  let count = 0;
  return {
    waiting,
    givenUp: [],
    send: async (message: QueueMessage, delaySeconds: number) => {
      if (!Number.isInteger(delaySeconds) || delaySeconds < 0 || delaySeconds > 900)
        throw new RangeError("delay");
      count += 1;
      const dueMs = clock.now() + delaySeconds * 1_000;
      waiting.push({ id: `m${count}`, body: JSON.stringify(message), dueMs, receives: 0 });
    },
    postpone: async (receiptHandle, delaySeconds) => {
      const message = waiting.find(({ id }) => id === receiptHandle);
      if (message !== undefined) message.dueMs = clock.now() + delaySeconds * 1_000;
    },
  };
}
