/** A person presses a button or chooses from a menu, in a message, a modal or a Home. */
import type { Act, PlaygroundMessage, PlaygroundView, Sent } from "../../shared/protocol.ts";
import { child, children, isJsonObject, type JsonObject, text } from "../http/json.ts";
import type { Acknowledgement, Sender } from "../slack/sender.ts";
import type { Workspace } from "../slack/workspace.ts";
import { channelName, FORM, interactionHead, payloadForm } from "./payload.ts";

/** What an action needs. */
export interface ActContext {
  readonly workspace: Workspace;
  readonly send: Sender;
}

/** Sends the action. */
export async function act({ workspace, send }: ActContext, acted: Act): Promise<Sent> {
  const view = acted.viewId === undefined ? undefined : shownView(workspace, acted.viewId);
  const message =
    acted.messageTs === undefined
      ? undefined
      : workspace.messages.find(acted.channelId ?? "", acted.messageTs);
  if (workspace.installation.current() === undefined) {
    return { ok: false, message: "Luckydraw was removed from this workspace" };
  }
  const element = findElement(message?.blocks ?? children(view?.view ?? {}, "blocks"), acted);
  if (element === undefined) {
    return { ok: false, message: "No such button: the message has changed" };
  }
  const acknowledged = await send({
    kind: "block_actions",
    title: acted.actionId,
    team: workspace.directory.team.name,
    path: "/slack/interactivity",
    contentType: FORM,
    body: (rowId) =>
      payloadForm({
        type: "block_actions",
        ...interactionHead(workspace, acted.userId),
        trigger_id: workspace.triggers.issue(acted.userId),
        ...(message === undefined ? {} : inMessage(workspace, acted, message, rowId)),
        ...(view === undefined ? {} : inView(workspace, acted, view)),
        actions: [
          {
            ...described(element),
            ...acted.choice,
            action_id: acted.actionId,
            block_id: acted.blockId,
            action_ts: `${(Date.now() / 1_000).toFixed(3)}000`,
          },
        ],
      }),
  });
  return told(acknowledged);
}

/** A modal, or a Home. */
function shownView({ views, homes }: Workspace, id: string): PlaygroundView | undefined {
  return views.find(id) ?? homes.find(id);
}

/** The element in its block: as an element, an accessory or an input. */
function findElement(blocks: readonly JsonObject[], acted: Act): JsonObject | undefined {
  const block = blocks.find((known) => text(known, "block_id") === acted.blockId);
  const elements = [
    ...children(block ?? {}, "elements"),
    child(block ?? {}, "accessory"),
    child(block ?? {}, "element"),
  ];
  return elements.find((element) => text(element, "action_id") === acted.actionId);
}

/** What Slack repeats of an element. */
function described(element: JsonObject): JsonObject {
  const members = ["type", "text", "value", "style", "placeholder", "confirm"];
  return Object.fromEntries(
    members.filter((name) => element[name] !== undefined).map((name) => [name, element[name]]),
  );
}

function inMessage(workspace: Workspace, acted: Act, message: PlaygroundMessage, rowId: string): JsonObject {
  const { directory, responseUrls } = workspace;
  const channel = directory.channel(message.channelId);
  const isEphemeral = message.onlyFor !== undefined;
  const { userId } = acted;
  const { channelId, ts, threadTs } = message;
  const path = responseUrls.issue("actions", {
    userId,
    channelId,
    messageTs: ts,
    rowId,
    ...(threadTs ? { threadTs } : {}),
  });
  return {
    container: {
      type: "message",
      message_ts: ts,
      channel_id: channelId,
      is_ephemeral: isEphemeral,
      ...(threadTs ? { thread_ts: threadTs } : {}),
    },
    channel: { id: channelId, name: channel === undefined ? "" : channelName(channel) },
    // Slack does not repeat the content of an ephemeral message.
    ...(isEphemeral ? {} : { message: asSlack(workspace, message) }),
    state: { values: acted.state ?? {} },
    response_url: workspace.url() + path,
  };
}

function asSlack(workspace: Workspace, message: PlaygroundMessage): JsonObject {
  const { app, team } = workspace.directory;
  return {
    type: "message",
    user: message.userId,
    bot_id: app.botId,
    app_id: app.id,
    team: team.id,
    ts: message.ts,
    text: message.text,
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
  };
}

function inView(workspace: Workspace, acted: Act, view: PlaygroundView): JsonObject {
  const { homes, views } = workspace;
  const slackView = homes.find(view.id) === undefined ? views.asSlack(view) : homes.asSlack(view);
  return {
    container: { type: "view", view_id: view.id },
    view: { ...slackView, state: { values: acted.state ?? {} } },
  };
}

function told(acknowledged: Acknowledgement): Sent {
  const requestId = acknowledged.rowId;
  return acknowledged.ok
    ? { ok: true, requestId }
    : { ok: false, requestId, message: "This app did not respond in time, or not well" };
}

/** Tells whether a value is an action that a page may ask for. */
export function isAct(value: JsonObject): value is JsonObject & Act {
  const strings = ["userId", "blockId", "actionId"].every((name) => typeof value[name] === "string");
  return strings && isJsonObject(value["choice"]);
}
