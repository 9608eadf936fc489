/** What the composer offers while a command, a name or a channel is typed. */
import type { PlaygroundChannel, Workspace } from "../../shared/protocol.ts";
import { isIn } from "../state/remembered.ts";

/** An entry of the composer's list. */
export interface Suggestion {
  readonly key: string;
  /** What stands in the list. */
  readonly label: string;
  readonly hint: string;
  /** What replaces what was typed. */
  readonly insert: string;
}

/** What can be completed at the caret. */
export interface Completion {
  readonly kind: "command" | "person" | "channel";
  /** Where the typed part begins. */
  readonly start: number;
  readonly suggestions: readonly Suggestion[];
}

const offeredAtMost = 8;

/** Where someone types. */
export interface TypingPlace {
  readonly workspace: Workspace;
  readonly channel: PlaygroundChannel | undefined;
  readonly userId: string;
  /** Commands can't be used in threads. */
  readonly inThread: boolean;
}

/**
 * What to offer for the word before the caret, or `undefined` for nothing.
 *
 * @param text The composer's text.
 * @param caret Where the caret is, in UTF-16 units from the start.
 */
export function completionAt(text: string, caret: number, place: TypingPlace): Completion | undefined {
  const before = text.slice(0, caret);
  const command = /^\/\S*$/.exec(before)?.[0];
  if (command !== undefined && !place.inThread) return commandCompletion(command, place);
  const [, sigil, typed] = /(?:^|[\s(,])([@#])([^\s@#,]*)$/u.exec(before) ?? [];
  if (sigil === undefined || typed === undefined) return undefined;
  const start = caret - typed.length - 1;
  const query = typed.toLocaleLowerCase();
  const suggestions = sigil === "@" ? people(query, place) : channels(query, place);
  if (suggestions.length === 0) return undefined;
  return { kind: sigil === "@" ? "person" : "channel", start, suggestions };
}

function commandCompletion(typed: string, { workspace }: TypingPlace): Completion | undefined {
  const suggestions = workspace.commands
    .filter((command) => command.name.startsWith(typed))
    .map((command) => ({
      key: command.name,
      label: command.name,
      hint: command.description,
      insert: `${command.name} `,
    }));
  return suggestions.length > 0 ? { kind: "command", start: 0, suggestions } : undefined;
}

function people(query: string, { workspace, channel }: TypingPlace): readonly Suggestion[] {
  const members = new Set(channel?.memberIds);
  const users = workspace.users
    .filter((user) => !user.isDeactivated)
    .map((user) => ({
      key: user.id,
      label: `@${user.name}`,
      hint: user.isBot ? `${user.realName} · app` : user.realName,
      insert: `@${user.name} `,
      order: members.has(user.id) ? 0 : 1,
    }));
  const groups = workspace.userGroups.map((group) => {
    const label = `@${group.handle.replace(/^@/, "")}`;
    return { key: group.id, label, hint: `${group.name} · group`, insert: `${label} `, order: 2 };
  });
  return best([...users, ...groups], query);
}

function channels(query: string, { workspace, userId }: TypingPlace): readonly Suggestion[] {
  const seen = workspace.channels.filter((channel) => channel.kind !== "direct" && isIn(channel, userId));
  const entries = seen.map((channel) => ({
    key: channel.id,
    label: `#${channel.name}`,
    hint: `${channel.memberCount.toLocaleString("en")} members${channel.kind === "private" ? " · private" : ""}`,
    insert: `#${channel.name} `,
    order: 0,
  }));
  return best(entries, query);
}

/** Those that begin with what was typed, then those that contain it; nearer people first. */
function best(
  entries: readonly (Suggestion & { readonly order: number })[],
  query: string,
): readonly Suggestion[] {
  const ranked = entries
    .map((entry) => ({ entry, match: matchRank(entry, query) }))
    .filter(({ match }) => match < 3)
    .sort((one, other) => one.match - other.match || one.entry.order - other.entry.order);
  return ranked.slice(0, offeredAtMost).map(({ entry: { order: _, ...suggestion } }) => suggestion);
}

function matchRank({ label, hint }: Suggestion, query: string): number {
  const name = label.slice(1).toLocaleLowerCase();
  if (name.startsWith(query)) return 0;
  const words = hint.toLocaleLowerCase();
  if (words.split(" ").some((word) => word.startsWith(query))) return 1;
  return name.includes(query) || words.includes(query) ? 2 : 3;
}

/** The command whose name was typed in full, for its usage hint. */
export function commandBeingTyped(
  text: string,
  workspace: Workspace,
): Workspace["commands"][number] | undefined {
  const name = /^(\/\S+)\s/.exec(text)?.[1];
  return workspace.commands.find((command) => command.name === name);
}
