/** Chooses the workspace that is shown. */
import type { JSX } from "preact";
import type { Team } from "../../shared/protocol.ts";
import { Icon } from "../icon.tsx";
import { useAppStore } from "../state/store.ts";
import { useViewer } from "../viewer.ts";
import { useListFocus, usePopup } from "./use-popup.ts";

/** The workspace's name, which opens the list of workspaces where there are several. */
export function TeamMenu(): JSX.Element {
  const { team, teams } = useViewer().workspace;
  const popup = usePopup();
  if (teams.length < 2) return <p class="team">{team.name}</p>;
  return (
    <div class="team-menu" ref={popup.root} {...popup.rootProps}>
      <button
        type="button"
        class="team-button"
        aria-expanded={popup.open}
        aria-controls={popup.open ? popup.listId : undefined}
        aria-label={`Workspace ${team.name}. Change workspace`}
        onClick={popup.toggle}
      >
        <TeamTile team={team} />
        <span class="team-name">{team.name}</span>
        <Icon name="chevron" />
      </button>
      {popup.open && <TeamList listId={popup.listId} onDone={popup.close} />}
    </div>
  );
}

function TeamList({ listId, onDone }: { readonly listId: string; readonly onDone: () => void }): JSX.Element {
  const { openTeam } = useAppStore();
  const { workspace } = useViewer();
  const focus = useListFocus();
  return (
    <div class="popup team-list" id={listId} {...focus}>
      <p class="group">Workspaces</p>
      <ul>
        {workspace.teams.map((team) => (
          <li key={team.id}>
            <button
              type="button"
              class="option"
              aria-current={team.id === workspace.team.id}
              onClick={() => {
                onDone();
                openTeam(team.id);
              }}
            >
              <TeamTile team={team} />
              <span class="option-label">
                {team.name}
                <span class="hint">{team.hasApp ? "has Luckydraw" : "without Luckydraw"}</span>
              </span>
              {team.id === workspace.team.id && <Icon name="check" />}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The name's first letter on a tile. */
function TeamTile({ team }: { readonly team: Team }): JSX.Element {
  return <span class="team-tile" data-initial={[...team.name][0] ?? ""} aria-hidden="true" />;
}
