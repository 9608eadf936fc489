/** The app's own place: its Home, its messages, and the way to remove it. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { AppTab, PlaygroundChannel } from "../../shared/protocol.ts";
import { Avatar } from "../chat/avatar.tsx";
import { Conversation } from "../chat/channel-view.tsx";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";
import { AddApp } from "./add-app.tsx";
import { AppHome } from "./app-home.tsx";
import { RemoveApp } from "./remove-app.tsx";

const tabs: readonly { readonly tab: AppTab; readonly name: string }[] = [
  { tab: "home", name: "Home" },
  { tab: "messages", name: "Messages" },
];

/** Shows a tab; opening it tells the app, as Slack does. */
export function AppPlace({
  tab,
  channel,
}: {
  readonly tab: AppTab;
  /** The direct message with the app. */
  readonly channel: PlaygroundChannel | undefined;
}): JSX.Element {
  const { workspace, user } = useViewer();
  const problem = useOpening(tab);
  const app = user(workspace.appUserId);
  const { hasApp } = workspace.team;
  return (
    <section class="channel app-place" aria-label="Luckydraw">
      <header class="channel-head app-head">
        <h2>
          <Avatar user={app} small />
          Luckydraw
        </h2>
        {hasApp && <Tabs tab={tab} channel={channel} />}
        {hasApp && workspace.siteUrl && <RemoveApp />}
      </header>
      {!hasApp && <AddApp />}
      {hasApp && tab === "home" && <AppHome problem={problem} />}
      {hasApp && tab === "messages" && channel && (
        <div class="app-messages" id="app-panel" role="tabpanel" aria-labelledby="app-tab-messages">
          <Conversation channel={channel} />
        </div>
      )}
    </section>
  );
}

function Tabs({
  tab,
  channel,
}: {
  readonly tab: AppTab;
  readonly channel: PlaygroundChannel | undefined;
}): JSX.Element {
  const { openHome, openChannel } = useAppStore();
  const open = (to: AppTab) => {
    if (to === "home") openHome();
    else if (channel) openChannel(channel.id);
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label="Luckydraw"
      onKeyDown={(event) => {
        if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
        event.preventDefault();
        open(tab === "home" ? "messages" : "home");
        const list = event.currentTarget;
        requestAnimationFrame(() => list.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
      }}
    >
      {tabs.map((each) => (
        <button
          key={each.tab}
          type="button"
          role="tab"
          class="tab"
          id={`app-tab-${each.tab}`}
          aria-selected={each.tab === tab}
          aria-controls={each.tab === tab ? "app-panel" : undefined}
          tabIndex={each.tab === tab ? 0 : -1}
          onClick={() => open(each.tab)}
        >
          {each.name}
        </button>
      ))}
    </div>
  );
}

/** @returns What went wrong with telling the app, if anything. */
function useOpening(tab: AppTab): string | undefined {
  const { api } = useAppStore();
  const { userId, workspace } = useViewer();
  const [problem, setProblem] = useState<string>();
  const { hasApp } = workspace.team;
  useEffect(() => {
    if (!hasApp) return;
    setProblem(undefined);
    api.openHome(userId, tab).then(
      (sent) => setProblem(sent.ok ? undefined : (sent.message ?? "Luckydraw did not answer.")),
      () => setProblem("The playground doesn't answer. Is it still running?"),
    );
  }, [api, userId, tab, hasApp]);
  return problem;
}
