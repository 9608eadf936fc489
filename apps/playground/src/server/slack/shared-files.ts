/** Who posted which file, and in which messages: what `files.info` says beside the file itself. */
import type { JsonObject } from "../http/json.ts";
import type { Channel } from "./directory.ts";

/** A message that a file is in. */
export interface FileShare {
  readonly channel: Pick<Channel, "id" | "kind">;
  readonly ts: string;
  readonly threadTs: string;
}

/** Where files are. */
export interface SharedFiles {
  note(fileId: string, userId: string, share: FileShare): void;
  /** `user` and `shares` of a file. Source: https://docs.slack.dev/reference/objects/file-object */
  of(fileId: string): JsonObject;
}

/** Nothing was shared yet. */
export function createSharedFiles(): SharedFiles {
  const owners = new Map<string, string>();
  const shares = new Map<string, readonly FileShare[]>();
  return {
    note(fileId, userId, share) {
      owners.set(fileId, userId);
      shares.set(fileId, [...(shares.get(fileId) ?? []), share]);
    },
    of(fileId) {
      const user = owners.get(fileId);
      const known = shares.get(fileId) ?? [];
      return {
        ...(user === undefined ? {} : { user }),
        shares: {
          public: byChannel(known.filter(({ channel }) => channel.kind === "public")),
          private: byChannel(known.filter(({ channel }) => channel.kind !== "public")),
        },
      };
    },
  };
}

function byChannel(shares: readonly FileShare[]): JsonObject {
  const channels: Record<string, JsonObject[]> = {};
  for (const { channel, ts, threadTs } of shares) {
    const share = threadTs === "" ? { ts } : { ts, thread_ts: threadTs };
    channels[channel.id] = [...(channels[channel.id] ?? []), share];
  }
  return channels;
}
