/** `GET /api/workspace`. */
import { commands } from "@luckydraw/slack-app";
import type { Workspace as Answer, PlaygroundChannel, PlaygroundUser, Team } from "../../shared/protocol.ts";
import type { Channel, Directory, Person } from "../slack/directory.ts";
import type { Workspace } from "../slack/workspace.ts";

const MEMBERS_OFFERED = 50;

/** The workspace as the page sees it. */
export function workspaceAnswer(
  workspace: Workspace,
  workspaces: readonly Workspace[],
  siteUrl: string | undefined,
): Answer {
  const { directory } = workspace;
  const team = asTeam(workspace);
  return {
    team,
    teams: workspaces.map(asTeam),
    ...(siteUrl === undefined ? {} : { siteUrl }),
    appUserId: directory.app.userId,
    users: [...directory.people.values()].map(asUser),
    channels: directory.channels().map((channel) => asChannel(directory, channel)),
    userGroups: [...directory.userGroups.values()].map(({ id, handle, name }) => ({ id, handle, name })),
    commands: team.hasApp ? offeredCommands() : [],
  };
}

function asTeam({ directory: { team }, installation }: Workspace): Team {
  return { id: team.id, name: team.name, hasApp: installation.current() !== undefined };
}

function offeredCommands(): Answer["commands"] {
  return Object.entries(commands).map(([name, { description, usageHint }]) => ({
    name,
    description,
    usageHint,
  }));
}

function asUser(person: Person): PlaygroundUser {
  return { ...person };
}

function asChannel(directory: Directory, channel: Channel): PlaygroundChannel {
  return {
    id: channel.id,
    name: channel.name,
    kind: channel.kind,
    topic: channel.topic,
    memberCount: channel.memberIds.size,
    memberIds: [...channel.memberIds].slice(0, MEMBERS_OFFERED),
    appIsMember: directory.isMember(channel, directory.app.userId),
  };
}
