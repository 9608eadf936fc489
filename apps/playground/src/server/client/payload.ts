/** Members that Slack's payloads share. */
import type { JsonObject } from "../http/json.ts";
import type { Channel } from "../slack/directory.ts";
import type { Workspace } from "../slack/workspace.ts";

/** The deprecated verification token: apps must not rely on it, so it says nothing. */
export const VERIFICATION_TOKEN = "deprecated";

/** Team, person and app of an interaction. */
export function interactionHead(workspace: Workspace, userId: string): JsonObject {
  const { team, app, people } = workspace.directory;
  const name = people.get(userId)?.name ?? "";
  return {
    team: { id: team.id, domain: team.domain },
    user: { id: userId, username: name, name, team_id: team.id },
    api_app_id: app.id,
    token: VERIFICATION_TOKEN,
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** The channel's name as Slack's payloads give it. */
export function channelName(channel: Channel): string {
  return { public: channel.name, private: "privategroup", direct: "directmessage" }[channel.kind];
}

/** A form body with one member, `payload`. */
export function payloadForm(payload: JsonObject): string {
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

/** The media type of Slack's form bodies. */
export const FORM = "application/x-www-form-urlencoded";
