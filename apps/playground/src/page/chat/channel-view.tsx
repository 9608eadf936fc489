/** The channel: its head, its messages, the composer. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PlaygroundChannel } from "../../shared/protocol.ts";
import { Composer, type Remark, RemarkLine } from "../composer/composer.tsx";
import { Icon } from "../icon.tsx";
import { channelMessages, replyCounts } from "../state/message-log.ts";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";
import { DropZone } from "./drop-zone.tsx";
import { MessageList } from "./message-list.tsx";
import { useSend } from "./use-send.ts";
import { Welcome } from "./welcome.tsx";

/** Shows a channel to the person the page acts as. */
export function ChannelView({ channel }: { readonly channel: PlaygroundChannel }): JSX.Element {
  return (
    <section class="channel" aria-label={channel.name}>
      <ChannelHead channel={channel} />
      <Conversation channel={channel} />
    </section>
  );
}

/** What is said, and where one says more. */
export function Conversation({ channel }: { readonly channel: PlaygroundChannel }): JSX.Element {
  const store = useAppStore();
  const viewer = useViewer();
  const { send, sentCount } = useSend(channel, undefined);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [remark, setRemark] = useState<Remark>();
  const log = store.state.logs[channel.id];
  const messages = log ? channelMessages(log, viewer.userId) : [];
  return (
    <DropZone onFiles={(dropped) => setFiles([...files, ...dropped])}>
      <MessageList
        key={channel.id}
        isLoading={log === undefined || log.arrived !== undefined}
        sentCount={sentCount}
        label={`Messages in ${channel.name}`}
        messages={messages}
        {...(log ? { replies: replyCounts(log, viewer.userId) } : {})}
        onOpenThread={store.openThread}
      >
        <Welcome channel={channel} onRun={(text) => void send(text, []).then(setRemark)} />
        {log?.failed && <LoadFailed reason={log.failed} onRetry={store.reload} />}
      </MessageList>
      {remark && <RemarkLine remark={remark} />}
      <Composer
        key={channel.id}
        place={{ workspace: viewer.workspace, channel, userId: viewer.userId, inThread: false }}
        placeholder={`Message ${channel.kind === "direct" ? channel.name : `#${channel.name}`}`}
        files={files}
        onFiles={setFiles}
        onSend={send}
      />
    </DropZone>
  );
}

function ChannelHead({ channel }: { readonly channel: PlaygroundChannel }): JSX.Element {
  const members =
    channel.memberCount === 1 ? "1 member" : `${channel.memberCount.toLocaleString("en")} members`;
  return (
    <header class="channel-head">
      <h2>
        {channel.kind !== "direct" && <Icon name={channel.kind === "private" ? "lock" : "hash"} />}
        {channel.name}
      </h2>
      <p class="topic">{channel.topic}</p>
      <p class="members">
        <Icon name="people" /> {members}
      </p>
    </header>
  );
}

function LoadFailed({
  reason,
  onRetry,
}: {
  readonly reason: string;
  readonly onRetry: () => void;
}): JSX.Element {
  return (
    <p class="message-problem" role="alert">
      The messages didn't load. {reason}{" "}
      <button type="button" class="link-button" onClick={onRetry}>
        Try again
      </button>
    </p>
  );
}
