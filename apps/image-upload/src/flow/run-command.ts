/** `/image-upload`: turns it on and off, says how it stands, and lets admins set the workspace's rules. */
import type { App } from "../app.ts";
import type { WorkspaceRules } from "../post/switches.ts";
import type { Run } from "../run.ts";
import type { Conversation } from "../slack/slack.ts";
import { SlackFault } from "../slack/slack-fault.ts";
import {
  helpMessage,
  inviteMessage,
  rulesMessage,
  statusMessage,
  switchedMessage,
} from "../text/command-message.ts";
import { isAdmin } from "./may-manage.ts";
import { Stop } from "./stop.ts";
import { type Asker, tell } from "./tell.ts";

type Command = (app: App, asker: Asker, run: Run) => Promise<void>;

const setRules =
  (change: Partial<WorkspaceRules>): Command =>
  async (app, asker, run) => {
    const { installation } = asker.place;
    if (!(await isAdmin(app, installation, asker.userId, run))) throw new Stop({ code: "admins-only" });
    const rules = { ...(await app.switches.workspace(installation)), ...change };
    await app.switches.setWorkspace(installation, rules);
    run.log.info("rules.set", { ...change });
    await tell(app, asker, run, rulesMessage(await asker.locale, rules));
  };

const commands: ReadonlyMap<string, Command> = new Map([
  ["", help],
  ["help", help],
  ["status", status],
  ["on", (app, asker, run) => setChannel(app, asker, true, run)],
  ["off", (app, asker, run) => setChannel(app, asker, false, run)],
  ["allow everyone", setRules({ switchedBy: "everyone" })],
  ["allow owners", setRules({ switchedBy: "owners" })],
  ["deleted remove", setRules({ whenDeleted: "remove" })],
  ["deleted keep", setRules({ whenDeleted: "keep" })],
] satisfies readonly (readonly [string, Command])[]);

/** Does what was typed. @throws Stop for what isn't understood or allowed */
export async function runCommand(app: App, asker: Asker, text: string, run: Run): Promise<void> {
  const command = commands.get(text.trim().toLowerCase().replace(/\s+/g, " "));
  if (command === undefined) throw new Stop({ code: "not-understood" });
  await command(app, asker, run);
}

async function help(app: App, asker: Asker, run: Run): Promise<void> {
  await tell(app, asker, run, helpMessage(await asker.locale));
}

async function status(app: App, asker: Asker, run: Run): Promise<void> {
  const { place } = asker;
  const [channel, rules] = await Promise.all([
    app.switches.channel(place),
    app.switches.workspace(place.installation),
  ]);
  await tell(app, asker, run, statusMessage(await asker.locale, channel, rules));
}

async function setChannel(app: App, asker: Asker, isOn: boolean, run: Run): Promise<void> {
  const { place, userId } = asker;
  const conversation = await findConversation(app, asker, run);
  if (!conversation.isChannel) throw new Stop({ code: "channels-only" });
  await assertMaySwitch(app, asker, conversation, run);
  await app.switches.setChannel(place, { isOn, by: userId, atMs: app.clock.now() });
  run.log.info("channel.switched", { isOn });
  await announce(app, asker, isOn, run);
  if (isOn && !conversation.isMember) await tell(app, asker, run, inviteMessage(await asker.locale));
}

/** A channel that only its members see is there for a bot in it. */
async function findConversation(app: App, { place }: Asker, run: Run): Promise<Conversation> {
  try {
    return await app.slackFor(place.installation, run).directory.conversation(place.channelId);
  } catch (error) {
    if (error instanceof SlackFault && error.code === "channel_not_found")
      throw new Stop({ code: "invite-first" });
    throw error;
  }
}

async function assertMaySwitch(
  app: App,
  { place, userId }: Asker,
  { creatorId }: Conversation,
  run: Run,
): Promise<void> {
  const { switchedBy } = await app.switches.workspace(place.installation);
  if (switchedBy === "everyone" || userId === creatorId) return;
  if (await isAdmin(app, place.installation, userId, run)) return;
  throw new Stop({ code: "may-not-switch", creatorId });
}

/** Whoever posts there has to know: the whole channel is told. */
async function announce(app: App, asker: Asker, isOn: boolean, run: Run): Promise<void> {
  const { place, userId, replyUrl } = asker;
  const message = switchedMessage(app.channelLocale, isOn, userId);
  try {
    if (replyUrl === undefined) throw new SlackFault("expired_url");
    await app.replies.send(replyUrl, { message, visibleTo: "channel" }, run);
  } catch (error) {
    if (!(error instanceof SlackFault)) throw error;
    await app.slackFor(place.installation, run).messages.post(place.channelId, message);
  }
}
