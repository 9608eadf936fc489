/** What the browser remembers of the last visit: who one was, and where. */
import type { PlaygroundUser, Workspace } from "../../shared/protocol.ts";

/** A person in a channel. */
export interface Place {
  readonly userId: string;
  readonly channelId: string;
}

const key = "luckydraw-playground-place";

/** The last place if it is still there, else the first person in the first public channel. */
export function rememberedPlace(workspace: Workspace): Place {
  const saved = readSaved();
  const people = actors(workspace);
  const user = people.find((person) => person.id === saved?.userId) ?? people[0];
  const channels = workspace.channels.filter((channel) => user && isIn(channel, user.id));
  const channel =
    channels.find((candidate) => candidate.id === saved?.channelId) ??
    channels.find((candidate) => candidate.kind === "public") ??
    channels[0];
  return { userId: user?.id ?? "", channelId: channel?.id ?? "" };
}

/** Keeps a place for the next visit. */
export function rememberPlace(place: Place): void {
  try {
    localStorage.setItem(key, JSON.stringify(place));
  } catch {
    // Storage may be off; then the next visit starts at the beginning.
  }
}

/** The people whom the page can act as. */
export function actors(workspace: Workspace): readonly PlaygroundUser[] {
  return workspace.users.filter((user) => !user.isBot && !user.isDeactivated);
}

/** Whether a person sees a channel: every public one, and the others they are in. */
export function isIn(channel: Workspace["channels"][number], userId: string): boolean {
  return channel.kind === "public" || channel.memberIds.includes(userId);
}

function readSaved(): Partial<Place> | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Place>;
  } catch {
    return undefined;
  }
}
