/** The page: bar, sidebar, channel, thread, inspector, modals. */
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PlaygroundChannel } from "../shared/protocol.ts";
import { AppPlace } from "./app-place/app-place.tsx";
import { Announcer } from "./chat/announcer.tsx";
import { ChannelView } from "./chat/channel-view.tsx";
import { ThreadPane } from "./chat/thread-pane.tsx";
import { Sidebar } from "./frame/sidebar.tsx";
import { StatusLine } from "./frame/status-line.tsx";
import { TopBar } from "./frame/top-bar.tsx";
import { Inspector } from "./inspector/inspector.tsx";
import { needsLooking } from "./inspector/summary.ts";
import { Modal } from "./modal/modal.tsx";
import type { Api } from "./state/api.ts";
import { isIn } from "./state/remembered.ts";
import { type Store, StoreContext, useStore } from "./state/store.ts";
import { useViewer, type Viewer, ViewerContext, viewerOf } from "./viewer.ts";

/** The whole page, on an API. */
export function App({
  api,
  openTeam,
  hasMoved,
}: {
  readonly api: Api;
  readonly openTeam: Store["openTeam"];
  /** The person came from another workspace, by the menu. */
  readonly hasMoved: boolean;
}): JSX.Element {
  const store = useStore(api, openTeam);
  const { workspace, userId } = store.state;
  const { openChannel } = store;
  const viewer = useMemo(
    () => workspace && userId && viewerOf(workspace, userId, openChannel),
    [workspace, userId, openChannel],
  );
  if (!viewer) return <Starting lost={store.state.connection === "lost"} />;
  return (
    <StoreContext.Provider value={store}>
      <ViewerContext.Provider value={viewer}>
        <Page store={store} viewer={viewer} hasMoved={hasMoved} />
      </ViewerContext.Provider>
    </StoreContext.Provider>
  );
}

function Starting({ lost }: { readonly lost: boolean }): JSX.Element {
  return (
    <main class="starting">
      <h1>Luckydraw playground</h1>
      <p role="status">
        {lost
          ? "The playground's server doesn't answer. Start it, and this page goes on by itself."
          : "Starting…"}
      </p>
    </main>
  );
}

function Page({
  store,
  viewer,
  hasMoved,
}: {
  readonly store: Store;
  readonly viewer: Viewer;
  readonly hasMoved: boolean;
}): JSX.Element {
  const { state } = store;
  const [inspectorOpen, setInspectorOpen] = useState(false);
  const [sidebarOpen, setSidebarOpen] = useState(false);
  const channel = shownChannel(viewer, state.channelId);
  const log = channel && state.logs[channel.id];
  const { openChannel } = store;
  const closeSidebar = () => {
    setSidebarOpen(false);
    document.querySelector<HTMLElement>(".sidebar-toggle")?.focus();
  };
  useEffect(() => {
    if (hasMoved) focusTeamMenu();
  }, [hasMoved]);
  const wasInspecting = useRef(false);
  useEffect(() => {
    // Only now, after the page behind the drawer can be focused again.
    if (wasInspecting.current && !inspectorOpen) {
      document.querySelector<HTMLElement>(".inspector-toggle")?.focus();
    }
    wasInspecting.current = inspectorOpen;
  }, [inspectorOpen]);
  const unread = Object.values(state.unread).reduce((sum, count) => sum + count, 0);
  useEffect(() => {
    const place = state.homeOpen ? "Luckydraw" : (channel?.name ?? "Luckydraw");
    document.title = `${unread > 0 ? `(${unread}) ` : ""}${place} · Luckydraw playground`;
  }, [unread, channel, state.homeOpen]);
  useEffect(() => {
    // Whoever one acts as now may not see the channel that was open.
    if (channel && channel.id !== state.channelId) openChannel(channel.id);
  }, [channel, state.channelId, openChannel]);
  return (
    <div class={sidebarOpen ? "page sidebar-open" : "page"}>
      <TopBar
        sidebarOpen={sidebarOpen}
        onSidebar={() => setSidebarOpen(!sidebarOpen)}
        inspectorOpen={inspectorOpen}
        onInspector={() => setInspectorOpen(!inspectorOpen)}
        failures={state.requests.filter(needsLooking).length}
      />
      <StatusLine state={state} />
      <div class={channel && state.threadTs ? "columns with-thread" : "columns"}>
        <Sidebar isOpen={sidebarOpen} onClose={closeSidebar} />
        <main class="room">
          <Room channel={channel} homeOpen={state.homeOpen} />
          {channel && state.threadTs && (
            <ThreadPane key={state.threadTs} channel={channel} threadTs={state.threadTs} />
          )}
        </main>
      </div>
      {inspectorOpen && <Inspector requests={state.requests} onClose={() => setInspectorOpen(false)} />}
      {state.views
        .filter((view) => view.userId === viewer.userId)
        .map((view) => (
          <Modal key={view.id} view={view} />
        ))}
      <Announcer
        messages={log?.messages.filter((message) => !message.onlyFor || message.onlyFor === viewer.userId)}
      />
    </div>
  );
}

/** Where the one who changed workspaces was; on a phone the list is closed again. */
function focusTeamMenu(): void {
  const menu = document.querySelector<HTMLElement>(".team-button");
  menu?.focus();
  if (document.activeElement !== menu) document.querySelector<HTMLElement>(".sidebar-toggle")?.focus();
}

/** The app's own place, or a channel. */
function Room({
  channel,
  homeOpen,
}: {
  readonly channel: PlaygroundChannel | undefined;
  readonly homeOpen: boolean;
}): JSX.Element {
  const { workspace, userId } = useViewer();
  const direct = workspace.channels.find((each) => each.kind === "direct" && isIn(each, userId));
  if (homeOpen) return <AppPlace tab="home" channel={direct} />;
  if (!channel) return <p class="empty">Choose a channel on the left.</p>;
  if (channel.kind === "direct") return <AppPlace tab="messages" channel={channel} />;
  return <ChannelView channel={channel} />;
}

/** The chosen channel while the person sees it, else the first they see. */
function shownChannel(viewer: Viewer, channelId: string): PlaygroundChannel | undefined {
  const chosen = viewer.channel(channelId);
  if (chosen && isIn(chosen, viewer.userId)) return chosen;
  return viewer.workspace.channels.find((channel) => isIn(channel, viewer.userId));
}
