/** A person types a slash command. */
import type { Sent, TypeCommand } from "../../shared/protocol.ts";
import { isJsonObject, parseJson } from "../http/json.ts";
import { showAnswer } from "../slack/answer-url.ts";
import { encodeText, namesOf } from "../slack/command-text.ts";
import type { Channel } from "../slack/directory.ts";
import type { Acknowledgement, Sender } from "../slack/sender.ts";
import type { Workspace } from "../slack/workspace.ts";
import { channelName, FORM, VERIFICATION_TOKEN } from "./payload.ts";

/** What a command needs. */
export interface CommandContext {
  readonly workspace: Workspace;
  readonly send: Sender;
  /** Names of the app's commands, with the slash. */
  readonly commands: readonly string[];
}

/** Sends the command, shows what the app answers at once, and tells what Slack itself would say. */
export async function typeCommand(context: CommandContext, typed: TypeCommand): Promise<Sent> {
  const { workspace } = context;
  const channel = workspace.directory.channel(typed.channelId);
  if (channel === undefined || !workspace.directory.people.has(typed.userId)) {
    return { ok: false, message: "No such channel or person" };
  }
  const [, command = "", rest = ""] = /^\s*(\/\S*)\s*([\s\S]*)$/.exec(typed.text) ?? [];
  if (command === "/invite") {
    return invite(workspace, channel, rest);
  }
  const isInstalled = workspace.installation.current() !== undefined;
  if (!isInstalled || !context.commands.includes(command)) {
    return { ok: false, message: `${command} is not a valid command` };
  }
  const acknowledged = await context.send({
    kind: "command",
    title: `${command} ${rest}`.trim(),
    team: workspace.directory.team.name,
    path: "/slack/commands",
    contentType: FORM,
    body: (rowId) => form(workspace, { ...typed, command, rest, channel, rowId }),
  });
  return told(workspace, typed, command, acknowledged);
}

interface Typed extends TypeCommand {
  readonly command: string;
  readonly rest: string;
  readonly channel: Channel;
  readonly rowId: string;
}

function form(workspace: Workspace, typed: Typed): string {
  const { directory, responseUrls, triggers } = workspace;
  const { userId, channelId, rowId } = typed;
  return new URLSearchParams({
    token: VERIFICATION_TOKEN,
    team_id: directory.team.id,
    team_domain: directory.team.domain,
    channel_id: channelId,
    channel_name: channelName(typed.channel),
    user_id: userId,
    user_name: directory.people.get(userId)?.name ?? "",
    command: typed.command,
    text: encodeText(typed.rest.trimEnd(), namesOf(directory, userId)),
    api_app_id: directory.app.id,
    is_enterprise_install: "false",
    response_url: workspace.url() + responseUrls.issue("commands", { userId, channelId, rowId }),
    trigger_id: triggers.issue(userId),
  }).toString();
}

async function told(
  workspace: Workspace,
  typed: TypeCommand,
  command: string,
  acknowledged: Acknowledgement,
): Promise<Sent> {
  const requestId = acknowledged.rowId;
  if (!acknowledged.ok) {
    const error = acknowledged.reason === "timeout" ? "operation_timeout" : "dispatch_failed";
    return { ok: false, requestId, message: `${command} failed with the error "${error}"` };
  }
  if (acknowledged.body.trim() !== "") {
    const value = parseJson(acknowledged.body);
    const answer = isJsonObject(value) ? value : { text: acknowledged.body };
    // A body that Slack can't show is passed over in silence.
    await showAnswer(workspace, typed, answer).catch(() => undefined);
  }
  return { ok: true, requestId };
}

/** Slack's own `/invite @luckydraw`. */
function invite(workspace: Workspace, channel: Channel, rest: string): Sent {
  if (workspace.installation.current() === undefined) {
    return { ok: false, message: "Luckydraw is not in this workspace: add it first" };
  }
  if (!/^@luckydraw\b/i.test(rest.trim())) {
    return { ok: false, message: "Here only the app can be invited: /invite @luckydraw" };
  }
  workspace.addApp(channel.id);
  return { ok: true, message: `Luckydraw was added to #${channel.name}` };
}
