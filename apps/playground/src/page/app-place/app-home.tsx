/** The app's Home as it published it for this person. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { PlaygroundView } from "../../shared/protocol.ts";
import { Blocks } from "../blocks/blocks.tsx";
import { SurfaceContext } from "../blocks/surface.ts";
import { useActing } from "../blocks/use-acting.ts";
import { objectsOf } from "../json.ts";
import { useAppStore } from "../state/store.ts";

/** Shows the Home, or what is known while there is none. */
export function AppHome({ problem }: { readonly problem: string | undefined }): JSX.Element {
  const { home } = useAppStore().state;
  return (
    <div
      class="app-home"
      id="app-panel"
      role="tabpanel"
      aria-labelledby="app-tab-home"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <div class="app-home-content">
        {home ? (
          <HomeView key={home.id} home={home} />
        ) : (
          <p class="empty" role="status">
            {home === undefined
              ? "Asking for the Home…"
              : "Luckydraw has published no Home for this person yet. What became of the event is in the inspector."}
          </p>
        )}
        {problem && (
          <p class="message-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}

function HomeView({ home }: { readonly home: PlaygroundView }): JSX.Element {
  const blocks = useMemo(() => objectsOf(home.view, "blocks"), [home.view]);
  const { surface, problem } = useActing({ id: home.id, blocks, where: { viewId: home.id } });
  return (
    <SurfaceContext.Provider value={surface}>
      <Blocks blocks={blocks} />
      {problem && (
        <p class="message-problem" role="alert">
          {problem}
        </p>
      )}
    </SurfaceContext.Provider>
  );
}
