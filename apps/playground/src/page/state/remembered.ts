/** What the browser remembers of the last visit: who one was, and where. */
import type { PlaygroundUser, Workspace } from "../../shared/protocol.ts";

/** A person in a channel. */
export interface Place {
  readonly userId: string;
  readonly channelId: string;
}

const key = "luckydraw-playground-place";
const teamKey = "luckydraw-playground-team";

/** The workspace that a link names (`?team=T…`, as Slack's own links do), else that of the last visit. */
export function rememberedTeam(query: string): string | undefined {
  const named = new URLSearchParams(query).get("team");
  return named ?? read(teamKey) ?? undefined;
}

/** Keeps the workspace for the next visit. */
export function rememberTeam(teamId: string): void {
  keep(teamKey, teamId);
}

/** The last place if it is still there, else the first person in the first public channel. */
export function rememberedPlace(workspace: Workspace): Place {
  const saved = readSaved(workspace.team.id);
  const people = actors(workspace);
  const user = people.find((person) => person.id === saved?.userId) ?? people[0];
  const channels = workspace.channels.filter((channel) => user && isIn(channel, user.id));
  const channel =
    channels.find((candidate) => candidate.id === saved?.channelId) ??
    channels.find((candidate) => candidate.kind === "public") ??
    channels[0];
  return { userId: user?.id ?? "", channelId: channel?.id ?? "" };
}

/** Keeps a place in a workspace for the next visit. */
export function rememberPlace(teamId: string, place: Place): void {
  keep(`${key}-${teamId}`, JSON.stringify(place));
}

/** The people whom the page can act as. */
export function actors(workspace: Workspace): readonly PlaygroundUser[] {
  return workspace.users.filter((user) => !user.isBot && !user.isDeactivated);
}

/** Whether a person sees a channel: every public one, and the others they are in. */
export function isIn(channel: Workspace["channels"][number], userId: string): boolean {
  return channel.kind === "public" || channel.memberIds.includes(userId);
}

function readSaved(teamId: string): Partial<Place> | undefined {
  try {
    return JSON.parse(read(`${key}-${teamId}`) ?? "{}") as Partial<Place>;
  } catch {
    return undefined;
  }
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage may be off; then the next visit starts at the beginning.
  }
}
