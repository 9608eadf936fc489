/** The scopes that each method of the Web API asks for. Source: the method's page at https://docs.slack.dev/reference/methods */
import type { Channel } from "./directory.ts";

type Scope = string | ((channel: Channel | undefined) => string);

const readScope = (channel: Channel | undefined): string =>
  ({ public: "channels:read", private: "groups:read", direct: "im:read" })[channel?.kind ?? "public"];

const scopes: Readonly<Record<string, Scope | undefined>> = {
  "auth.test": undefined,
  "chat.postMessage": "chat:write",
  "chat.postEphemeral": "chat:write",
  "chat.update": "chat:write",
  "chat.delete": "chat:write",
  "conversations.members": readScope,
  "conversations.info": readScope,
  "conversations.list": "channels:read",
  "users.conversations": "channels:read",
  "conversations.join": "channels:join",
  "conversations.open": "im:write",
  "users.info": "users:read",
  "users.list": "users:read",
  "usergroups.list": "usergroups:read",
  "usergroups.users.list": "usergroups:read",
  "files.getUploadURLExternal": "files:write",
  "files.completeUploadExternal": "files:write",
  "files.info": "files:read",
  "files.delete": "files:write",
  "reactions.get": "reactions:read",
  "reactions.add": "reactions:write",
  "conversations.history": "channels:history",
  "conversations.replies": "channels:history",
};

/** The scope that a call needs, or `undefined` where any token will do. */
export function neededScope(method: string, channel: Channel | undefined): string | undefined {
  const scope = Object.hasOwn(scopes, method) ? scopes[method] : undefined;
  return typeof scope === "function" ? scope(channel) : scope;
}
