/** The workspace's channels and direct messages. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PlaygroundChannel } from "../../shared/protocol.ts";
import { Icon } from "../icon.tsx";
import { isIn } from "../state/remembered.ts";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";

/** Lists where the person can go. On a phone it lies over the channel while it is open. */
export function Sidebar({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  const viewer = useViewer();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpen) nav.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
  }, [isOpen]);
  const seen = viewer.workspace.channels.filter((channel) => isIn(channel, viewer.userId));
  const direct = seen.filter((channel) => channel.kind === "direct");
  return (
    <nav
      class="sidebar"
      ref={nav}
      aria-label="Workspace"
      onKeyDown={(event) => {
        if (event.key === "Escape" && isOpen) onClose();
      }}
    >
      <p class="team">{viewer.workspace.team.name}</p>
      <ChannelGroup
        title="Channels"
        channels={seen.filter((channel) => channel.kind !== "direct")}
        onChosen={onClose}
      />
      {direct.length > 0 && <ChannelGroup title="Direct messages" channels={direct} onChosen={onClose} />}
      {isOpen && (
        <button
          type="button"
          class="sidebar-shade"
          aria-label="Close the list of channels"
          onClick={onClose}
        />
      )}
    </nav>
  );
}

function ChannelGroup({
  title,
  channels,
  onChosen,
}: {
  readonly title: string;
  readonly channels: readonly PlaygroundChannel[];
  readonly onChosen: () => void;
}): JSX.Element {
  const { state, openChannel } = useAppStore();
  return (
    <section>
      <h2 class="side-heading">{title}</h2>
      <ul>
        {channels.map((channel) => {
          const unread = state.unread[channel.id] ?? 0;
          return (
            <li key={channel.id}>
              <button
                type="button"
                class={unread > 0 ? "side-item unread" : "side-item"}
                aria-current={channel.id === state.channelId ? "page" : undefined}
                onClick={() => {
                  openChannel(channel.id);
                  onChosen();
                }}
              >
                <Icon name={iconOf(channel)} />
                <span class="side-name">{channel.name}</span>
                {channel.kind === "private" && <span class="visually-hidden"> (private)</span>}
                {unread > 0 && (
                  <span class="count">
                    {unread}
                    <span class="visually-hidden"> unread</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function iconOf(channel: PlaygroundChannel): "lock" | "reply" | "hash" {
  if (channel.kind === "private") return "lock";
  return channel.kind === "direct" ? "reply" : "hash";
}
