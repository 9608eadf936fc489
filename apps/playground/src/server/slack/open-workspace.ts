/** Opens a new workspace: the cast is put into `emulate`, whose ids the directory takes over. */
import { randomBytes } from "node:crypto";
import { children, text } from "../http/json.ts";
import type { Cast, CastChannel, CastMember } from "./cast/cast.ts";
import { crowdMember } from "./cast/crowd.ts";
import { type AppIds, type Channel, createDirectory, type Directory, type Person } from "./directory.ts";
import { type EmulatedSlack, startEmulatedSlack } from "./emulated-slack.ts";
import { slackId } from "./slack-id.ts";

/** An open workspace. */
export interface OpenWorkspace {
  readonly directory: Directory;
  readonly emulated: EmulatedSlack;
  /** The token that a person's own messages are sent with. */
  readonly tokenOf: (userId: string) => string | undefined;
}

/**
 * Opens a workspace, in which the app has its ids but is not installed.
 *
 * @param appId The Slack app's, the same in every workspace.
 */
export async function openWorkspace(cast: Cast, appId: string): Promise<OpenWorkspace> {
  const app = { id: appId, userId: slackId("U"), botId: slackId("B") };
  const appToken = `xoxb-${randomBytes(18).toString("hex")}`;
  const tokens = new Map(cast.people.map(({ name }) => [name, `xoxp-${randomBytes(18).toString("hex")}`]));
  const emulated = await startEmulatedSlack(seed(cast, app, appToken, tokens), cast.team.id, appToken);
  // The first is in every channel, so sees them all.
  const firstToken = tokens.get(cast.people[0]?.name ?? "") ?? "";
  const idOf = await userIds(emulated);
  const people = cast.people.map((member) => person(member, idOf(member.name)));
  const crowd = Array.from({ length: crowdSize(cast) }, (_, index) =>
    person(crowdMember(index), slackId("U")),
  );
  const everybody = people.map(({ id }) => id);
  const directory = createDirectory({
    team: cast.team,
    app,
    people: [...people, ...crowd, appPerson(app)],
    channels: [
      ...(await castChannels(emulated, cast, { idOf, everybody, crowd, app, token: firstToken })),
      ...(await directMessages(emulated, app, people)),
    ],
    userGroups: cast.userGroups.map((group) => ({
      id: slackId("S"),
      handle: group.handle,
      name: group.name,
      memberIds: group.members.map(idOf),
    })),
  });
  await inviteApp(emulated, directory, firstToken);
  const tokenOf = (userId: string) => tokens.get(directory.people.get(userId)?.name ?? "");
  return { directory, emulated, tokenOf };
}

function seed(cast: Cast, app: AppIds, appToken: string, tokens: ReadonlyMap<string, string>) {
  const bot = { app_id: app.id, bot_id: app.botId, bot_user_id: app.userId, client_id: "local" };
  return {
    team: cast.team,
    users: cast.people.map((member) => ({
      name: member.name,
      real_name: member.realName,
      is_admin: member.isAdmin === true,
    })),
    channels: cast.channels.map(({ name, kind, topic }) => ({ name, is_private: kind === "private", topic })),
    oauth_apps: [
      {
        ...bot,
        client_secret: randomBytes(16).toString("hex"),
        name: "Luckydraw",
        bot_name: "luckydraw",
        redirect_uris: [],
        scopes: [],
      },
    ],
    tokens: [
      { token: appToken, type: "bot", user: app.userId, ...bot },
      ...[...tokens].map(([user, token]) => ({ token, user, type: "user" })),
    ],
  };
}

async function userIds(emulated: EmulatedSlack): Promise<(name: string) => string> {
  const answer = await emulated.callAsApp("users.list", { limit: 1_000 });
  const ids = new Map(children(answer, "members").map((user) => [text(user, "name"), text(user, "id")]));
  return (name) => {
    const id = ids.get(name);
    if (id === undefined) {
      throw new Error(`emulate did not take ${name} in`);
    }
    return id;
  };
}

function person(member: CastMember, id: string): Person {
  return {
    id,
    name: member.name,
    realName: member.realName,
    locale: member.locale,
    timeZone: member.timeZone,
    isBot: member.isBot === true,
    isDeactivated: member.isDeactivated === true,
    isAdmin: member.isAdmin === true,
  };
}

function appPerson(app: AppIds): Person {
  const member = { name: "luckydraw", realName: "Luckydraw", locale: "en-US", timeZone: "UTC", isBot: true };
  return person(member, app.userId);
}

function crowdSize({ channels }: Cast): number {
  return Math.max(...channels.map(({ crowd = 0 }) => crowd));
}

interface Members {
  readonly idOf: (name: string) => string;
  readonly everybody: readonly string[];
  readonly crowd: readonly Person[];
  readonly app: AppIds;
  readonly token: string;
}

async function castChannels(emulated: EmulatedSlack, cast: Cast, members: Members): Promise<Channel[]> {
  const types = "public_channel,private_channel";
  const answer = await emulated.call("conversations.list", members.token, { limit: 1_000, types });
  const ids = new Map(
    children(answer, "channels").map((channel) => [text(channel, "name"), text(channel, "id")]),
  );
  return cast.channels.map((channel) => ({
    id: ids.get(channel.name) ?? slackId("C"),
    name: channel.name,
    kind: channel.kind,
    topic: channel.topic,
    isArchived: false,
    memberIds: memberIds(channel, members),
  }));
}

function memberIds(channel: CastChannel, { idOf, everybody, crowd, app }: Members): ReadonlySet<string> {
  const named = channel.members === "all" ? everybody : channel.members.map(idOf);
  const many = crowd.slice(0, channel.crowd ?? 0).map(({ id }) => id);
  return new Set([...named, ...many, ...(channel.hasApp === true ? [app.userId] : [])]);
}

/** Each person has a direct message with the app. */
async function directMessages(
  emulated: EmulatedSlack,
  app: AppIds,
  cast: readonly Person[],
): Promise<Channel[]> {
  const humans = cast.filter((member) => !(member.isBot || member.isDeactivated));
  return Promise.all(
    humans.map(async (member): Promise<Channel> => {
      const answer = await emulated.callAsApp("conversations.open", { users: member.id });
      const id = text((answer["channel"] ?? {}) as Record<string, unknown>, "id");
      const memberSet = new Set([member.id, app.userId]);
      return { id, name: "Luckydraw", kind: "direct", topic: "", isArchived: false, memberIds: memberSet };
    }),
  );
}

/** `emulate` asks for membership in private channels, and puts in people only. */
async function inviteApp(emulated: EmulatedSlack, directory: Directory, token: string): Promise<void> {
  for (const channel of directory.channels()) {
    if (channel.kind === "private") {
      await emulated.call("conversations.invite", token, {
        channel: channel.id,
        users: directory.app.userId,
      });
    }
  }
}
