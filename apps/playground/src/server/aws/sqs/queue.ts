/** A standard SQS queue in memory: delay, visibility, redrive. */
import { createHash, randomUUID } from "node:crypto";
import type { JsonObject } from "../../http/json.ts";

/** A message as it waits. */
export interface QueuedMessage {
  readonly id: string;
  readonly body: string;
  readonly attributes: JsonObject;
  /** The row of the inspector that it belongs to. */
  readonly rowId: string | undefined;
  readonly sentAtMs: number;
  /** The queue that gave up on it. */
  readonly movedFrom: string | undefined;
  firstReceivedAtMs: number | undefined;
  receiveCount: number;
  visibleAtMs: number;
  receiptHandle: string | undefined;
}

/** What is sent. */
export interface Sending {
  readonly body: string;
  readonly delaySeconds?: number;
  readonly attributes?: JsonObject;
  readonly rowId?: string;
  /** A message that another queue gave up on: it stays the same message, its receipts counted on. */
  readonly moved?: { readonly message: QueuedMessage; readonly from: string };
}

/** A queue. */
export interface Queue {
  readonly name: string;
  readonly visibilityTimeoutSeconds: number;
  send(sending: Sending): QueuedMessage;
  /** Takes up to `limit` visible messages; those received too often move to the dead-letter queue instead. */
  receive(limit: number, visibilityTimeoutSeconds?: number): readonly QueuedMessage[];
  remove(receiptHandle: string): boolean;
  changeVisibility(receiptHandle: string, seconds: number): boolean;
  size(): { readonly visible: number; readonly delayed: number };
  messages(): readonly QueuedMessage[];
}

/** How a queue is set. */
export interface QueueOptions {
  readonly name: string;
  readonly visibilityTimeoutSeconds?: number;
  readonly redrive?: { readonly maxReceiveCount: number; readonly to: Queue };
  readonly onSent?: (message: QueuedMessage) => void;
  /** The message left the queue: done, or moved to the dead letters. */
  readonly onGone?: (message: QueuedMessage, isDeadLetter: boolean) => void;
  readonly now?: () => number;
}

/** MD5 as SQS answers it; the SDK compares it with its own. */
export function md5(text: string): string {
  return createHash("md5").update(text, "utf8").digest("hex");
}

/** Makes an empty queue. */
export function createQueue(options: QueueOptions): Queue {
  const { redrive, now = Date.now, visibilityTimeoutSeconds = 30 } = options;
  const waiting = new Map<string, QueuedMessage>();
  const held = (receiptHandle: string) =>
    [...waiting.values()].find((message) => message.receiptHandle === receiptHandle);
  const moveToDeadLetters = (message: QueuedMessage, to: Queue) => {
    waiting.delete(message.id);
    to.send({
      body: message.body,
      attributes: message.attributes,
      ...(message.rowId ? { rowId: message.rowId } : {}),
      moved: { message, from: options.name },
    });
    options.onGone?.(message, true);
  };
  return {
    name: options.name,
    visibilityTimeoutSeconds,
    send(sending) {
      const message = newMessage(sending, now());
      waiting.set(message.id, message);
      options.onSent?.(message);
      return message;
    },
    receive(limit, seconds = visibilityTimeoutSeconds) {
      const received: QueuedMessage[] = [];
      for (const message of [...waiting.values()]) {
        if (received.length === limit) {
          break;
        }
        if (message.visibleAtMs > now()) {
          continue;
        }
        if (redrive !== undefined && message.receiveCount >= redrive.maxReceiveCount) {
          moveToDeadLetters(message, redrive.to);
          continue;
        }
        message.receiveCount += 1;
        message.firstReceivedAtMs ??= now();
        message.visibleAtMs = now() + seconds * 1_000;
        message.receiptHandle = randomUUID();
        received.push(message);
      }
      return received;
    },
    remove(receiptHandle) {
      const message = held(receiptHandle);
      if (message === undefined) {
        return false;
      }
      waiting.delete(message.id);
      options.onGone?.(message, false);
      return true;
    },
    changeVisibility(receiptHandle, seconds) {
      const message = held(receiptHandle);
      if (message !== undefined) {
        message.visibleAtMs = now() + seconds * 1_000;
      }
      return message !== undefined;
    },
    size() {
      const visible = [...waiting.values()].filter((message) => message.visibleAtMs <= now()).length;
      return { visible, delayed: waiting.size - visible };
    },
    messages: () => [...waiting.values()],
  };
}

function newMessage({ moved, ...sending }: Sending, nowMs: number): QueuedMessage {
  return {
    id: moved?.message.id ?? randomUUID(),
    body: sending.body,
    attributes: sending.attributes ?? {},
    rowId: sending.rowId,
    sentAtMs: moved?.message.sentAtMs ?? nowMs,
    movedFrom: moved?.from,
    firstReceivedAtMs: undefined,
    receiveCount: moved?.message.receiveCount ?? 0,
    visibleAtMs: nowMs + (sending.delaySeconds ?? 0) * 1_000,
    receiptHandle: undefined,
  };
}
