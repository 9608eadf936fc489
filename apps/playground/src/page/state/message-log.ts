/** The messages of a channel in the order of their timestamps. */
import type { PlaygroundMessage } from "../../shared/protocol.ts";

/** A channel's messages as far as they are known. */
export interface MessageLog {
  /** Oldest first. */
  readonly messages: readonly PlaygroundMessage[];
  /** Set while the list is being asked for: what came over the stream meanwhile. */
  readonly arrived: readonly PlaygroundMessage[] | undefined;
  /** Why the list could not be had. */
  readonly failed: string | undefined;
}

/** The log with a message added, or replaced where it is there already. */
export function putMessage(log: MessageLog, message: PlaygroundMessage): MessageLog {
  const at = log.messages.findIndex((other) => isSame(other, message.ts, message.onlyFor));
  const messages = at < 0 ? inserted(log.messages, message) : log.messages.with(at, message);
  return { ...log, messages, arrived: log.arrived && [...log.arrived, message] };
}

/** The log without a message. */
export function dropMessage(log: MessageLog, ts: string, onlyFor: string | undefined): MessageLog {
  const stays = (message: PlaygroundMessage) => !isSame(message, ts, onlyFor);
  return { ...log, messages: log.messages.filter(stays), arrived: log.arrived?.filter(stays) };
}

function isSame(message: PlaygroundMessage, ts: string, onlyFor: string | undefined): boolean {
  return message.ts === ts && message.onlyFor === onlyFor;
}

function inserted(
  messages: readonly PlaygroundMessage[],
  message: PlaygroundMessage,
): readonly PlaygroundMessage[] {
  const after = messages.findLastIndex((other) => Number(other.ts) <= Number(message.ts));
  return messages.toSpliced(after + 1, 0, message);
}

/** The messages of the channel's main column: no replies, nothing that only others see. */
export function channelMessages(log: MessageLog, userId: string): readonly PlaygroundMessage[] {
  return visible(log, userId).filter((message) => !message.threadTs || message.threadTs === message.ts);
}

/** A thread: its first message and the replies. */
export function threadMessages(
  log: MessageLog,
  userId: string,
  threadTs: string,
): readonly PlaygroundMessage[] {
  return visible(log, userId).filter((message) => message.ts === threadTs || message.threadTs === threadTs);
}

/** How many replies each thread has that the person sees, by the thread's timestamp. */
export function replyCounts(log: MessageLog, userId: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { threadTs, ts } of visible(log, userId)) {
    if (threadTs && threadTs !== ts) counts.set(threadTs, (counts.get(threadTs) ?? 0) + 1);
  }
  return counts;
}

function visible(log: MessageLog, userId: string): readonly PlaygroundMessage[] {
  return log.messages.filter((message) => message.onlyFor === undefined || message.onlyFor === userId);
}
