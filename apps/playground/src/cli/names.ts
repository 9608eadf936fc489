/** Slack's codes as people read them. */
import type { Workspace } from "../shared/protocol.ts";

/** Makes a function that turns ids into names and Slack's escapes into characters. */
export function namedBy(workspace: Workspace): (line: string) => string {
  const users = new Map(workspace.users.map(({ id, name }) => [id, name]));
  const channels = new Map(workspace.channels.map(({ id, name }) => [id, name]));
  const groups = new Map(workspace.userGroups.map(({ id, handle }) => [id, handle]));
  return (line) =>
    line
      .replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => `@${users.get(id) ?? id}`)
      .replace(/<#([A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => `#${channels.get(id) ?? id}`)
      .replace(/<!subteam\^([A-Z0-9]+)(?:\|[^>]*)?>/g, (_, id: string) => `@${groups.get(id) ?? id}`)
      .replace(/<!date\^(\d+)\^[^|>]*\|([^>]*)>/g, "$2")
      .replace(/<(https?:[^|>]+)(?:\|([^>]*))?>/g, (_, address: string, label?: string) =>
        label ? `${label} (${address})` : address,
      )
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
}
