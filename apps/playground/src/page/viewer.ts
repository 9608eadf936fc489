/** Who looks at the page and what the names in messages mean to them. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PlaygroundChannel, PlaygroundUser, Workspace } from "../shared/protocol.ts";

/** The person that the page acts as, in their workspace. */
export interface Viewer {
  readonly userId: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly workspace: Workspace;
  user(id: string): PlaygroundUser | undefined;
  channel(id: string): PlaygroundChannel | undefined;
  /** The group's handle without `@`. */
  groupHandle(id: string): string | undefined;
  openChannel(id: string): void;
}

const empty: Workspace = {
  team: { id: "", name: "", hasApp: false },
  teams: [],
  appUserId: "",
  users: [],
  channels: [],
  userGroups: [],
  commands: [],
};

/**
 * A viewer of a workspace.
 *
 * @param workspace What the server says the workspace is.
 * @param userId The person that the page acts as.
 * @param openChannel Called when a channel's name in a message is pressed.
 */
export function viewerOf(workspace: Workspace, userId: string, openChannel: (id: string) => void): Viewer {
  const users = new Map(workspace.users.map((user) => [user.id, user]));
  const channels = new Map(workspace.channels.map((channel) => [channel.id, channel]));
  const groups = new Map(workspace.userGroups.map((group) => [group.id, group.handle.replace(/^@/, "")]));
  const me = users.get(userId);
  return {
    userId,
    locale: me?.locale ?? "en-US",
    timeZone: me?.timeZone ?? "UTC",
    workspace,
    user: (id) => users.get(id),
    channel: (id) => channels.get(id),
    groupHandle: (id) => groups.get(id),
    openChannel,
  };
}

/** Carries the viewer to everything that shows names and times. */
export const ViewerContext = createContext<Viewer>(viewerOf(empty, "", () => {}));

/** The viewer of the page. */
export function useViewer(): Viewer {
  return useContext(ViewerContext);
}
