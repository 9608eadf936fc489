/** What a message says: its blocks, or its text where it has none, and its files. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { PlaygroundMessage, ViewState } from "../../shared/protocol.ts";
import { Blocks } from "../blocks/blocks.tsx";
import { currentValues } from "../blocks/initial-values.ts";
import { elementKey, type Surface, SurfaceContext } from "../blocks/surface.ts";
import type { Json } from "../json.ts";
import { Mrkdwn } from "../mrkdwn/mrkdwn.tsx";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";
import { MessageFiles } from "./message-files.tsx";

/** A message's content, in which buttons and menus can be used. */
export function MessageBody({ message }: { readonly message: PlaygroundMessage }): JSX.Element {
  const { surface, problem } = useMessageSurface(message);
  const hasBlocks = message.blocks !== undefined && message.blocks.length > 0;
  return (
    <div class="message-body">
      <SurfaceContext.Provider value={surface}>
        {hasBlocks ? <Blocks blocks={message.blocks} /> : message.text && <Mrkdwn text={message.text} />}
      </SurfaceContext.Provider>
      {message.isEdited && !hasBlocks && <span class="edited"> (edited)</span>}
      {message.files && message.files.length > 0 && <MessageFiles files={message.files} />}
      {problem && (
        <p class="message-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function useMessageSurface(message: PlaygroundMessage): { surface: Surface; problem: string | undefined } {
  const { api } = useAppStore();
  const { userId } = useViewer();
  const [touched, setTouched] = useState<ViewState>({});
  const [busy, setBusy] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const { channelId, ts, blocks } = message;
  const surface = useMemo((): Surface => {
    const values = currentValues(blocks ?? [], touched);
    const act = async (blockId: string, actionId: string, choice: Json) => {
      setBusy(elementKey(blockId, actionId));
      setProblem(undefined);
      try {
        const place = { userId, channelId, messageTs: ts, blockId, actionId };
        const sent = await api.act({ ...place, choice, state: values });
        if (!sent.ok) setProblem(sent.message ?? "That didn't work. Try again?");
      } catch {
        setProblem("We had some trouble connecting. Try again?");
      } finally {
        setBusy(undefined);
      }
    };
    return {
      id: `m${ts.replace(".", "-")}`,
      values,
      busy,
      errors: {},
      setValue: (blockId, actionId, value) =>
        setTouched((now) => ({ ...now, [blockId]: { ...now[blockId], [actionId]: value } })),
      act: (blockId, actionId, choice) => void act(blockId, actionId, choice),
    };
  }, [api, userId, channelId, ts, blocks, touched, busy]);
  return { surface, problem };
}
