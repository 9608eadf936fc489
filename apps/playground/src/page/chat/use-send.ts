/** Sends what was typed in a channel or thread. */
import { useCallback } from "preact/hooks";
import type { PlaygroundChannel, Sent } from "../../shared/protocol.ts";
import type { Send } from "../composer/composer.tsx";
import type { Api } from "../state/api.ts";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";

/** A function that sends as the person the page acts as, and resolves with a sentence when that fails. */
export function useSend(channel: PlaygroundChannel, threadTs: string | undefined): Send {
  const { api } = useAppStore();
  const { userId } = useViewer();
  return useCallback(
    async (text, files) => {
      try {
        const results = await send(api, { userId, channelId: channel.id, threadTs }, text, files);
        const refused = results.find((result) => !result.ok);
        return refused && (refused.message ?? "That couldn't be sent.");
      } catch (error) {
        return error instanceof Error ? error.message : "That couldn't be sent.";
      }
    },
    [api, userId, channel.id, threadTs],
  );
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
  const results: Sent[] = [];
  for (const file of files) {
    const query = { user: userId, channel: channelId, name: file.name };
    results.push(await api.upload(threadTs ? { ...query, thread: threadTs } : query, file));
  }
  if (text.startsWith("/")) results.push(await api.typeCommand({ userId, channelId, text }));
  else if (text) {
    results.push(await api.postMessage({ userId, channelId, text, ...(threadTs ? { threadTs } : {}) }));
  }
  return results;
}
