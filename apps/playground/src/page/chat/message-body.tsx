/** What a message says: its blocks, or its text where it has none, and its files. */
import type { JSX } from "preact";
import type { PlaygroundMessage } from "../../shared/protocol.ts";
import { Blocks } from "../blocks/blocks.tsx";
import { SurfaceContext } from "../blocks/surface.ts";
import { useActing } from "../blocks/use-acting.ts";
import { Mrkdwn } from "../mrkdwn/mrkdwn.tsx";
import { MessageFiles } from "./message-files.tsx";

const noBlocks: NonNullable<PlaygroundMessage["blocks"]> = [];

/** A message's content, in which buttons and menus can be used. */
export function MessageBody({ message }: { readonly message: PlaygroundMessage }): JSX.Element {
  const { channelId, ts, blocks = noBlocks } = message;
  const id = `m${ts.replace(".", "-")}`;
  const { surface, problem } = useActing({ id, blocks, where: { channelId, messageTs: ts } });
  const hasBlocks = blocks.length > 0;
  return (
    <div class="message-body">
      <SurfaceContext.Provider value={surface}>
        {hasBlocks ? <Blocks blocks={blocks} /> : message.text && <Mrkdwn text={message.text} />}
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
