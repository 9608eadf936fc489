/** What the channels show: posted messages, and those that only one person sees. */
import type { PlaygroundMessage } from "../../shared/protocol.ts";
import type { TeamStream } from "../stream.ts";

/** Keeps messages and tells the stream about each change. */
export interface MessageLog {
  post(message: PlaygroundMessage): void;
  /** Replaces a message's content; `undefined` if there is no such message. */
  edit(
    channelId: string,
    ts: string,
    content: Pick<PlaygroundMessage, "text" | "blocks">,
  ): PlaygroundMessage | undefined;
  remove(channelId: string, ts: string): boolean;
  find(channelId: string, ts: string): PlaygroundMessage | undefined;
  /** What a person sees in a channel, oldest first. */
  seenBy(userId: string, channelId: string): readonly PlaygroundMessage[];
}

/** Starts without messages. */
export function createMessageLog(stream: TeamStream): MessageLog {
  const channels = new Map<string, Map<string, PlaygroundMessage>>();
  const inChannel = (channelId: string) => {
    const known = channels.get(channelId) ?? new Map<string, PlaygroundMessage>();
    channels.set(channelId, known);
    return known;
  };
  const put = (message: PlaygroundMessage) => {
    inChannel(message.channelId).set(message.ts, message);
    stream.publish({ type: "message", message });
  };
  return {
    post: put,
    edit(channelId, ts, content) {
      const known = inChannel(channelId).get(ts);
      if (known === undefined) {
        return undefined;
      }
      const { blocks: _old, ...rest } = known;
      const edited = {
        ...rest,
        text: content.text,
        ...(content.blocks ? { blocks: content.blocks } : {}),
        isEdited: true,
      };
      put(edited);
      return edited;
    },
    remove(channelId, ts) {
      const known = inChannel(channelId).get(ts);
      if (known === undefined) {
        return false;
      }
      inChannel(channelId).delete(ts);
      const onlyFor = known.onlyFor === undefined ? {} : { onlyFor: known.onlyFor };
      stream.publish({ type: "message-deleted", channelId, ts, ...onlyFor });
      return true;
    },
    find: (channelId, ts) => inChannel(channelId).get(ts),
    seenBy(userId, channelId) {
      return [...inChannel(channelId).values()]
        .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === userId)
        .sort((a, b) => (a.ts < b.ts ? -1 : 1));
    },
  };
}
