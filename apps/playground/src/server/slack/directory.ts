/** Who and what is in the local workspace. */

/** A person or a bot. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly isBot: boolean;
  readonly isDeactivated: boolean;
  readonly isAdmin: boolean;
}

/** A channel or a direct message. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: "public" | "private" | "direct";
  readonly topic: string;
  readonly memberIds: ReadonlySet<string>;
  readonly isArchived: boolean;
}

/** A user group. */
export interface UserGroup {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly memberIds: readonly string[];
}

/** The app's ids in a workspace: the same from one installation to the next. */
export interface AppIds {
  readonly id: string;
  readonly userId: string;
  readonly botId: string;
}

/** The workspace's people, channels and groups. */
export interface Directory {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly app: AppIds;
  readonly people: ReadonlyMap<string, Person>;
  readonly userGroups: ReadonlyMap<string, UserGroup>;
  channels(): readonly Channel[];
  channel(id: string): Channel | undefined;
  /** Changes a channel: who is in it, whether it is archived. */
  changeChannel(id: string, change: Partial<Pick<Channel, "memberIds" | "isArchived">>): void;
  isMember(channel: Channel, userId: string): boolean;
}

/** What a directory is made of. */
export interface DirectoryContent {
  readonly team: Directory["team"];
  readonly app: AppIds;
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly userGroups: readonly UserGroup[];
}

/** Makes a directory. */
export function createDirectory(content: DirectoryContent): Directory {
  const channels = new Map(content.channels.map((channel) => [channel.id, channel]));
  return {
    team: content.team,
    app: content.app,
    people: new Map(content.people.map((person) => [person.id, person])),
    userGroups: new Map(content.userGroups.map((group) => [group.id, group])),
    channels: () => [...channels.values()],
    channel: (id) => channels.get(id),
    changeChannel(id, change) {
      const channel = channels.get(id);
      if (channel !== undefined) {
        channels.set(id, { ...channel, ...change });
      }
    },
    isMember: (channel, userId) => channel.memberIds.has(userId),
  };
}
