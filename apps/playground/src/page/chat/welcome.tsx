/** What stands at the beginning of a channel: where one is, and what to try first. */
import type { JSX } from "preact";
import type { PlaygroundChannel, Workspace } from "../../shared/protocol.ts";
import { Icon } from "../icon.tsx";
import { useViewer } from "../viewer.ts";

interface FirstCommand {
  readonly text: string;
  readonly meaning: string;
}

const firstCommands: readonly FirstCommand[] = [
  { text: "/luckydraw 2", meaning: "Two winners from this channel" },
  { text: '/luckydraw 1 ramen, pizza, "bibim bap"', meaning: "Let the draw choose lunch" },
  { text: "/luckydraw", meaning: "The form with everything else" },
];

/** The beginning of a channel, with commands to press. */
export function Welcome({
  channel,
  onRun,
}: {
  readonly channel: PlaygroundChannel;
  readonly onRun: (text: string) => void;
}): JSX.Element {
  const { workspace, user } = useViewer();
  const appName = user(workspace.appUserId)?.name ?? "luckydraw";
  const offered = firstCommands.filter((first) =>
    workspace.commands.some((command) => command.name === first.text.split(" ")[0]),
  );
  return (
    <header class="welcome">
      <h3>{channel.kind === "direct" ? channel.name : `This is the start of #${channel.name}`}</h3>
      <p>
        Everyone here is made up, and so is Slack. The commands are real: each goes to the functions signed as
        Slack signs it, and the inspector shows what became of it.
      </p>
      <AppNote channel={channel} workspace={workspace} onInvite={() => onRun(`/invite @${appName}`)} />
      <ul class="first-commands">
        {offered.map(({ text, meaning }) => (
          <li key={text}>
            <button type="button" onClick={() => onRun(text)}>
              <code>{text}</code>
              <span>{meaning}</span>
            </button>
          </li>
        ))}
      </ul>
    </header>
  );
}

/** Says where the app is missing, and what to do about it. */
function AppNote({
  channel,
  workspace,
  onInvite,
}: {
  readonly channel: PlaygroundChannel;
  readonly workspace: Workspace;
  readonly onInvite: () => void;
}): JSX.Element | null {
  if (!workspace.team.hasApp) {
    return (
      <p class="welcome-note">
        <Icon name="warning" /> Luckydraw isn't in this workspace.
        {workspace.siteUrl && <a href={workspace.siteUrl}>Add Luckydraw</a>}
      </p>
    );
  }
  if (channel.appIsMember || channel.kind === "direct") return null;
  return (
    <p class="welcome-note">
      <Icon name="warning" /> Luckydraw isn't a member of this channel.
      <button type="button" class="link-button" onClick={onInvite}>
        Invite it
      </button>
    </p>
  );
}
