/** The workspace's channels and its app. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PlaygroundChannel } from "../../shared/protocol.ts";
import { Icon } from "../icon.tsx";
import { isIn } from "../state/remembered.ts";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";
import { TeamMenu } from "./team-menu.tsx";

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
  return (
    <nav
      class="sidebar"
      ref={nav}
      aria-label="Workspace"
      onKeyDown={(event) => {
        if (event.key === "Escape" && isOpen) onClose();
      }}
    >
      <TeamMenu />
      <ChannelGroup
        title="Channels"
        channels={seen.filter((channel) => channel.kind !== "direct")}
        onChosen={onClose}
      />
      <AppGroup channel={seen.find((channel) => channel.kind === "direct")} onChosen={onClose} />
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
                aria-current={channel.id === state.channelId && !state.homeOpen ? "page" : undefined}
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

function iconOf(channel: PlaygroundChannel): "lock" | "hash" {
  return channel.kind === "private" ? "lock" : "hash";
}

/** The app's own place, or where to get it. */
function AppGroup({
  channel,
  onChosen,
}: {
  /** The direct message with the app. */
  readonly channel: PlaygroundChannel | undefined;
  readonly onChosen: () => void;
}): JSX.Element {
  const { state, openHome } = useAppStore();
  const { hasApp } = useViewer().workspace.team;
  const isOpen = state.homeOpen || (channel !== undefined && channel.id === state.channelId);
  const unread = channel ? (state.unread[channel.id] ?? 0) : 0;
  return (
    <section>
      <h2 class="side-heading">Apps</h2>
      <button
        type="button"
        class={unread > 0 ? "side-item unread" : "side-item"}
        aria-current={isOpen ? "page" : undefined}
        onClick={() => {
          openHome();
          onChosen();
        }}
      >
        <Icon name={hasApp ? "home" : "plus"} />
        <span class="side-name">{hasApp ? "Luckydraw" : "Add Luckydraw"}</span>
        {unread > 0 && (
          <span class="count">
            {unread}
            <span class="visually-hidden"> unread</span>
          </span>
        )}
      </button>
    </section>
  );
}
