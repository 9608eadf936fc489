/** Sends what was typed in a channel or thread. */
import { useCallback, useState } from "preact/hooks";
import type { PlaygroundChannel, Sent } from "../../shared/protocol.ts";
import type { Remark, Send } from "../composer/composer.tsx";
import type { Api } from "../state/api.ts";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";

/** What a channel or thread needs to send. */
export interface Sending {
  /** Sends as the person the page acts as. */
  readonly send: Send;
  /** How often something was sent. */
  readonly sentCount: number;
}

/** Sends to a channel, or to a thread in it. */
export function useSend(channel: PlaygroundChannel, threadTs: string | undefined): Sending {
  const { api } = useAppStore();
  const { userId } = useViewer();
  const [sentCount, setSentCount] = useState(0);
  const sendNow: Send = useCallback(
    async (text, files) => {
      setSentCount((count) => count + 1);
      try {
        const results = await send(api, { userId, channelId: channel.id, threadTs }, text, files);
        return remarkOf(results);
      } catch (error) {
        return { ok: false, text: error instanceof Error ? error.message : failed };
      }
    },
    [api, userId, channel.id, threadTs],
  );
  return { send: sendNow, sentCount };
}

const failed = "That couldn't be sent.";

/** The first refusal, or else the first thing that was said. */
function remarkOf(results: readonly Sent[]): Remark | undefined {
  const refused = results.find((result) => !result.ok);
  if (refused) return { ok: false, text: refused.message ?? failed };
  const text = results.find((result) => result.message)?.message;
  return text ? { ok: true, text } : undefined;
}

interface From {
  readonly userId: string;
  readonly channelId: string;
  readonly threadTs: string | undefined;
}

async function send(api: Api, from: From, text: string, files: readonly File[]): Promise<readonly Sent[]> {
  const { userId, channelId, threadTs } = from;
  if (text.startsWith("/") && threadTs) {
    const name = text.split(/\s/, 1)[0];
    return [{ ok: false, message: `${name} doesn't work in threads. Type it in the channel.` }];
  }
  const uploaded = await Promise.all(
    files.map((file) => api.upload({ user: userId, name: file.name }, file)),
  );
  if (uploaded.some(({ ok }) => !ok)) return uploaded;
  const fileIds = uploaded.flatMap(({ fileId }) => fileId ?? []);
  const isCommand = text.startsWith("/");
  const results: Sent[] = [];
  if (fileIds.length > 0 || (text && !isCommand)) {
    const message = { userId, channelId, text: isCommand ? "" : text, fileIds };
    results.push(await api.postMessage(threadTs ? { ...message, threadTs } : message));
  }
  if (isCommand) results.push(await api.typeCommand({ userId, channelId, text }));
  return results;
}
