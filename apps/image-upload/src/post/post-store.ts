/** Keeps posted messages and where each file was posted. Every change is made to what is there, or made again. */
import { tenantOf } from "@luckydraw/slack-app";
import type { Clock } from "../run.ts";
import type { ItemKey, ItemTable } from "../store/item-table.ts";
import type { Place } from "./place.ts";
import type { PostRecord } from "./post-record.ts";

/** Which posted message. */
export interface PostKey {
  readonly place: Place;
  readonly ts: string;
}

/** Makes the next state of the last; `undefined`: it stays as it is. May be called several times. */
export type Change = (record: PostRecord) => PostRecord | undefined;

/** Where posted messages are kept. */
export interface PostStore {
  load(key: PostKey): Promise<PostRecord | undefined>;
  /** The message as it is kept, with `fresh` if there was none. */
  begin(key: PostKey, fresh: PostRecord): Promise<PostRecord>;
  /** What it became; `undefined` if it is not kept or stays as it is. */
  change(key: PostKey, change: Change): Promise<PostRecord | undefined>;
  /** Notes that a file is in a message. */
  noteFile(key: PostKey, fileId: string): Promise<void>;
  /** The messages that a file is in. */
  postsOfFile(place: Pick<Place, "installation">, fileId: string): Promise<readonly PostKey[]>;
}

// Ten pictures in ten containers change one message a few times each.
const MAX_TRIES = 40;
const PAUSE_MS = 15;

/** Keeps them in a table. */
export function createPostStore(table: ItemTable, clock: Pick<Clock, "sleep">): PostStore {
  const load = async (key: PostKey): Promise<PostRecord | undefined> => {
    const item = await table.get(postKey(key));
    return item === undefined ? undefined : readRecord(item.body);
  };
  return {
    load,
    begin: async (key, fresh) => {
      if (await table.insert({ ...postKey(key), body: fresh })) return fresh;
      return (await load(key)) ?? fresh;
    },
    change: async (key, change) => {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const item = await table.get(postKey(key));
        if (item === undefined) return undefined;
        const next = change(readRecord(item.body));
        if (next === undefined) return undefined;
        if (await table.replace({ ...postKey(key), body: next }, item.revision)) return next;
        await clock.sleep(PAUSE_MS * (tries + 1));
      }
      throw new Error("others changed the message each time");
    },
    noteFile: async ({ place, ts }, fileId) => {
      const sort = `${fileSort(fileId)}${place.channelId}#${ts}`;
      const body = { channelId: place.channelId, ts };
      await table.insert({ partition: tenantOf(place.installation), sort, body });
    },
    postsOfFile: async ({ installation }, fileId) => {
      const keys: PostKey[] = [];
      for await (const { body } of table.list(tenantOf(installation), fileSort(fileId))) {
        const { channelId, ts } = body as { readonly channelId: string; readonly ts: string };
        keys.push({ place: { installation, channelId }, ts });
      }
      return keys;
    },
  };
}

/** How the rows of posted messages begin. */
export const POST_SORT = "post#";

function postKey({ place, ts }: PostKey): ItemKey {
  return { partition: tenantOf(place.installation), sort: `${POST_SORT}${place.channelId}#${ts}` };
}

function fileSort(fileId: string): string {
  return `file#${fileId}#`;
}

/** @throws TypeError for a record of another version */
export function readRecord(body: unknown): PostRecord {
  const record = body as PostRecord;
  if (record.version !== 1) throw new TypeError("a posted message of another version");
  return record;
}
