/** What Slack's client makes of what a person types: names become ids, `&`, `<` and `>` are escaped. */
import type { Directory } from "./directory.ts";

/** Where ids come from. */
export interface Names {
  /** The id that stands for `@name`: `<@U…|name>`, `<!subteam^S…|@handle>`, or `undefined`. */
  readonly mention: (name: string) => string | undefined;
  /** The id that stands for `#name`. */
  readonly channel: (name: string) => string | undefined;
}

const NAME = /(^|[\s(,*"“'])([@#])([\p{L}\p{N}._-]+)/gu;
/** An address ends before what closes a sentence, a quotation or a bracket. */
const ADDRESS = /\b(https?:\/\/[^\s<>"|]*[^\s<>"|.,;:!?)'])/;

/** Escapes and resolves, as the composer does before the command is sent. */
export function encodeText(typed: string, names: Names): string {
  return typed
    .split(ADDRESS)
    .map((piece, index) => (index % 2 === 1 ? `<${escaped(piece)}>` : resolved(escaped(piece), names)))
    .join("");
}

function escaped(typed: string): string {
  return typed.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function resolved(text: string, names: Names): string {
  return text.replace(NAME, (whole, before: string, sign: string, name: string) => {
    const found = longestName(name, sign === "@" ? names.mention : names.channel);
    return found === undefined ? whole : `${before}${found.code}${found.rest}`;
  });
}

/** `@ann.` is Ann at the end of a sentence. */
function longestName(name: string, find: (name: string) => string | undefined) {
  for (let end = name.length; end > 0; end -= 1) {
    const code = find(name.slice(0, end));
    if (code !== undefined && (end === name.length || /[._-]/.test(name[end] ?? ""))) {
      return { code, rest: name.slice(end) };
    }
  }
  return undefined;
}

/** The names of a workspace, as a person sees it. */
export function namesOf(directory: Directory, userId: string): Names {
  return {
    mention(name) {
      if (["channel", "here", "everyone"].includes(name)) {
        return `<!${name}>`;
      }
      const lower = name.toLowerCase();
      for (const person of directory.people.values()) {
        if (person.name === lower) {
          return `<@${person.id}|${person.name}>`;
        }
      }
      for (const group of directory.userGroups.values()) {
        if (group.handle === lower) {
          return `<!subteam^${group.id}|@${group.handle}>`;
        }
      }
      return undefined;
    },
    channel(name) {
      const channel = directory
        .channels()
        .find((known) => known.name === name.toLowerCase() && known.kind !== "direct");
      if (channel === undefined || (channel.kind === "private" && !directory.isMember(channel, userId))) {
        return undefined;
      }
      return `<#${channel.id}|${channel.kind === "private" ? "" : channel.name}>`;
    },
  };
}
