/** `conversations.*` and `users.conversations` from the directory. */
import type { JsonObject } from "../../http/json.ts";
import { text } from "../../http/json.ts";
import type { Channel, Directory } from "../directory.ts";
import { SlackError } from "../slack-error.ts";
import { type Call, type Method, page, visibleChannel } from "./call.ts";

/** The methods. */
export const conversations: Readonly<Record<string, Method>> = {
  "conversations.members": (call) => {
    const channel = visibleChannel(call);
    const { items, next_cursor } = page([...channel.memberIds], call.params, { default: 100, most: 1_000 });
    return { members: items, response_metadata: { next_cursor } };
  },
  "conversations.info": (call) => ({
    channel: asSlack(
      call.workspace.directory,
      visibleChannel(call),
      call.params["include_num_members"] === true,
    ),
  }),
  "conversations.list": (call) => {
    const { items, next_cursor } = page(visibleOf(call), call.params, { default: 100, most: 1_000 });
    return {
      channels: items.map((channel) => asSlack(call.workspace.directory, channel, true)),
      response_metadata: { next_cursor },
    };
  },
  "users.conversations": (call) => {
    const { directory } = call.workspace;
    const userId = text(call.params, "user") || directory.app.userId;
    if (!directory.people.has(userId)) {
      throw new SlackError("user_not_found");
    }
    const theirs = visibleOf(call).filter((channel) => directory.isMember(channel, userId));
    const { items, next_cursor } = page(theirs, call.params, { default: 100, most: 999 });
    return {
      channels: items.map((channel) => asSlack(directory, channel, false)),
      response_metadata: { next_cursor },
    };
  },
  "conversations.join": (call) => {
    const channel = visibleChannel(call);
    if (channel.kind !== "public") {
      throw new SlackError("method_not_supported_for_channel_type");
    }
    call.workspace.addApp(channel.id);
    return { channel: asSlack(call.workspace.directory, channel, false) };
  },
  "conversations.open": (call) => {
    const { directory } = call.workspace;
    const channel = directory
      .channels()
      .find((known) => known.kind === "direct" && directory.isMember(known, text(call.params, "users")));
    if (channel === undefined) {
      throw new SlackError("user_not_found");
    }
    return { channel: { id: channel.id } };
  },
};

/** Channels of the types that were asked for. Of those that are not public, the app knows its own. */
function visibleOf({ params, workspace: { directory } }: Call): readonly Channel[] {
  const types = (text(params, "types") || "public_channel").split(",").map((type) => type.trim());
  return directory
    .channels()
    .filter((channel) => channel.kind === "public" || directory.isMember(channel, directory.app.userId))
    .filter((channel) => types.includes(typeOf(channel)));
}

function typeOf(channel: Channel): string {
  return { public: "public_channel", private: "private_channel", direct: "im" }[channel.kind];
}

function asSlack(directory: Directory, channel: Channel, withCount: boolean): JsonObject {
  const isDirect = channel.kind === "direct";
  const other = [...channel.memberIds].find((id) => id !== directory.app.userId);
  return {
    id: channel.id,
    ...(isDirect ? { user: other } : { name: channel.name, name_normalized: channel.name }),
    is_channel: channel.kind === "public",
    is_group: false,
    is_im: isDirect,
    is_mpim: false,
    is_private: channel.kind !== "public",
    is_archived: channel.isArchived,
    is_general: channel.name === "general",
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    is_member: directory.isMember(channel, directory.app.userId),
    context_team_id: directory.team.id,
    topic: { value: channel.topic, creator: "", last_set: 0 },
    purpose: { value: "", creator: "", last_set: 0 },
    ...(withCount ? { num_members: channel.memberIds.size } : {}),
  };
}
