/** Where and as whom a command is typed. */
import type { PlaygroundChannel, PlaygroundUser, Workspace } from "../shared/protocol.ts";
import type { Running } from "./run-command.ts";

/** A person in a channel. */
export interface FoundPlace {
  readonly channel: PlaygroundChannel;
  readonly user: PlaygroundUser;
}

/** The id of the workspace whose name begins so, or what there is instead. */
export function findTeam({ teams }: Workspace, begins: string): { readonly id: string } | string {
  const found = teams.find(({ name }) => name.toLowerCase().startsWith(begins.toLowerCase()));
  return found ?? `No workspace ${begins}. There are ${teams.map(({ name }) => name).join(", ")}.`;
}

/** The place in a workspace, or what there is instead. */
export function findPlace(workspace: Workspace, { channel, as }: Running): FoundPlace | string {
  const channels = workspace.channels.filter(({ kind }) => kind !== "direct");
  const inChannel = channels.find(({ name }) => channel === undefined || name === channel);
  const user = workspace.users.find(({ name }) => as === undefined || name === as);
  if (inChannel === undefined) {
    return `No #${channel}. There are ${channels.map(({ name }) => `#${name}`).join(", ")}.`;
  }
  return user === undefined ? `No @${as}.` : { channel: inChannel, user };
}
