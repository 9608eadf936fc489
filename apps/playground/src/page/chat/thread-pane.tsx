/** A thread beside its channel. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PlaygroundChannel } from "../../shared/protocol.ts";
import { Composer } from "../composer/composer.tsx";
import { Icon } from "../icon.tsx";
import { threadMessages } from "../state/message-log.ts";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";
import { DropZone } from "./drop-zone.tsx";
import { MessageList } from "./message-list.tsx";
import { useSend } from "./use-send.ts";

/** The messages of a thread with a composer of its own; Esc closes it. */
export function ThreadPane({
  channel,
  threadTs,
}: {
  readonly channel: PlaygroundChannel;
  readonly threadTs: string;
}): JSX.Element {
  const store = useAppStore();
  const viewer = useViewer();
  const { send, sentCount } = useSend(channel, threadTs);
  const [files, setFiles] = useState<readonly File[]>([]);
  const opener = useRef(document.activeElement);
  const log = store.state.logs[channel.id];
  const messages = log ? threadMessages(log, viewer.userId, threadTs) : [];
  const close = () => store.openThread(undefined);
  useEffect(
    () => () => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    },
    [],
  );
  return (
    <section
      class="thread"
      aria-label="Thread"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) close();
      }}
    >
      <header class="pane-head">
        <h2>
          Thread <span class="hint">#{channel.name}</span>
        </h2>
        <button type="button" class="icon-button" aria-label="Close thread" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <DropZone onFiles={(dropped) => setFiles([...files, ...dropped])}>
        <MessageList
          label="Messages in the thread"
          messages={messages}
          isLoading={log === undefined}
          sentCount={sentCount}
        >
          {log && messages.length === 0 && <p class="empty">This message is gone.</p>}
        </MessageList>
        <Composer
          key={threadTs}
          place={{ workspace: viewer.workspace, channel, userId: viewer.userId, inThread: true }}
          placeholder="Reply"
          files={files}
          onFiles={setFiles}
          onSend={send}
          autoFocus
        />
      </DropZone>
    </section>
  );
}
