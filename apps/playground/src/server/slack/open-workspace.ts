/** Opens a new workspace: the cast is put into `emulate`, whose ids the directory takes over. */
import { randomBytes, randomInt } from "node:crypto";
import { children, text } from "../http/json.ts";
import { type CastChannel, type CastMember, channels, crowdMember, people, userGroups } from "./cast.ts";
import {
  type Channel,
  createDirectory,
  type Directory,
  type InstalledApp,
  type Person,
} from "./directory.ts";
import { type EmulatedSlack, startEmulatedSlack } from "./emulated-slack.ts";

/** An open workspace. */
export interface OpenWorkspace {
  readonly directory: Directory;
  readonly emulated: EmulatedSlack;
  /** The token that a person's own messages are sent with. */
  readonly tokenOf: (userId: string) => string | undefined;
}

const team = { name: "Luckydraw Local", domain: "luckydraw-local" } as const;

/**
 * Opens the workspace.
 *
 * @param scopes The scopes that the app's bot token has.
 * @param signingSecret The secret that the app's requests are signed with.
 */
export async function openWorkspace(
  scopes: readonly string[],
  signingSecret: string,
): Promise<OpenWorkspace> {
  const app = newApp(scopes);
  const tokens = new Map(people.map(({ name }) => [name, `xoxp-${randomBytes(18).toString("hex")}`]));
  const emulated = await startEmulatedSlack(seed(app, tokens, signingSecret), app.token);
  // Ann is in every channel, so she sees them all.
  const annsToken = tokens.get("ann") ?? "";
  const idOf = await userIds(emulated, app);
  const cast = people.map((member) => person(member, idOf(member.name)));
  const crowd = Array.from({ length: crowdSize() }, (_, index) => person(crowdMember(index), slackId("U")));
  const directory = createDirectory({
    team: { ...team, id: "T000000001" },
    app,
    people: [...cast, ...crowd, appPerson(app)],
    channels: [
      ...(await castChannels(emulated, app, { members: { idOf, crowd }, token: annsToken })),
      ...(await directMessages(emulated, app, cast)),
    ],
    userGroups: userGroups.map((group) => ({
      id: slackId("S"),
      handle: group.handle,
      name: group.name,
      memberIds: group.members.map(idOf),
    })),
  });
  await inviteApp(emulated, directory, annsToken);
  const tokenOf = (userId: string) => tokens.get(directory.people.get(userId)?.name ?? "");
  return { directory, emulated, tokenOf };
}

/** A new id with Slack's prefix for its kind. */
export function slackId(prefix: string): string {
  const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return prefix + Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join("");
}

function newApp(scopes: readonly string[]): InstalledApp {
  const numbers = `${randomInt(1e11, 1e12)}-${randomInt(1e11, 1e12)}`;
  return {
    id: slackId("A"),
    userId: slackId("U"),
    botId: slackId("B"),
    token: `xoxb-${numbers}-${randomBytes(12).toString("hex")}`,
    scopes,
  };
}

function seed(app: InstalledApp, tokens: ReadonlyMap<string, string>, signingSecret: string) {
  const bot = { app_id: app.id, bot_id: app.botId, bot_user_id: app.userId, client_id: "local" };
  return {
    team,
    users: people.map((member) => ({
      name: member.name,
      real_name: member.realName,
      is_admin: member.isAdmin === true,
    })),
    channels: channels.map(({ name, kind, topic }) => ({ name, is_private: kind === "private", topic })),
    oauth_apps: [
      {
        ...bot,
        client_secret: randomBytes(16).toString("hex"),
        name: "Luckydraw",
        bot_name: "luckydraw",
        redirect_uris: [],
        scopes: app.scopes,
      },
    ],
    tokens: [
      { token: app.token, type: "bot", user: app.userId, scopes: app.scopes, ...bot },
      ...[...tokens].map(([user, token]) => ({ token, user, type: "user" })),
    ],
    signing_secret: signingSecret,
  };
}

async function userIds(emulated: EmulatedSlack, app: InstalledApp): Promise<(name: string) => string> {
  const answer = await emulated.call("users.list", app.token, { limit: 1_000 });
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

function appPerson(app: InstalledApp): Person {
  const member = { name: "luckydraw", realName: "Luckydraw", locale: "en-US", timeZone: "UTC", isBot: true };
  return person(member, app.userId);
}

function crowdSize(): number {
  return Math.max(...channels.map(({ crowd = 0 }) => crowd));
}

interface Members {
  readonly idOf: (name: string) => string;
  readonly crowd: readonly Person[];
}

async function castChannels(
  emulated: EmulatedSlack,
  app: InstalledApp,
  { members, token }: { readonly members: Members; readonly token: string },
): Promise<Channel[]> {
  const types = "public_channel,private_channel";
  const answer = await emulated.call("conversations.list", token, { limit: 1_000, types });
  const ids = new Map(
    children(answer, "channels").map((channel) => [text(channel, "name"), text(channel, "id")]),
  );
  return channels.map((channel) => ({
    id: ids.get(channel.name) ?? slackId("C"),
    name: channel.name,
    kind: channel.kind,
    topic: channel.topic,
    isArchived: false,
    memberIds: memberIds(channel, app, members),
  }));
}

function memberIds(channel: CastChannel, app: InstalledApp, { idOf, crowd }: Members): ReadonlySet<string> {
  const names = channel.members === "all" ? people.map(({ name }) => name) : channel.members;
  const many = crowd.slice(0, channel.crowd ?? 0).map(({ id }) => id);
  return new Set([...names.map(idOf), ...many, ...(channel.hasApp ? [app.userId] : [])]);
}

/** Each person has a direct message with the app. */
async function directMessages(
  emulated: EmulatedSlack,
  app: InstalledApp,
  cast: readonly Person[],
): Promise<Channel[]> {
  const humans = cast.filter((member) => !(member.isBot || member.isDeactivated));
  return Promise.all(
    humans.map(async (member): Promise<Channel> => {
      const answer = await emulated.call("conversations.open", app.token, { users: member.id });
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
