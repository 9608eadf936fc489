/** What stands at the beginning of a channel: where one is, and what to try first. */
import type { JSX } from "preact";
import type { PlaygroundChannel } from "../../shared/protocol.ts";
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
      {!channel.appIsMember && channel.kind !== "direct" && (
        <p class="welcome-note">
          <Icon name="warning" /> Luckydraw isn't a member of this channel.
          <button type="button" class="link-button" onClick={() => onRun(`/invite @${appName}`)}>
            Invite it
          </button>
        </p>
      )}
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
