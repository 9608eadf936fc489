/**
 * Keeps draws, numbered without gaps in each conversation, one for each job.
 *
 * Numbers come without a counter that could run ahead of the draws and without a transaction: a draw *takes* number n
 * by being inserted at n, which fails if n is taken, and tries n only after it saw that n - 1 is taken. A pointer from
 * the job to the number it is about to take is written first, so a job that is run twice, at once or one after the
 * other, ends at the same draw: whoever wants to leave a number has to move the pointer, and only one can.
 */

import { type Installation, tenantOf } from "@luckydraw/slack-app";
import type { Clock } from "../run.ts";
import type { ItemKey, ItemTable, NewItem, StoredItem } from "../store/item-table.ts";
import { type DrawRecord, type Place, readDrawRecord } from "./draw-record.ts";

const DRAW_DAYS = 90;
// Longer than any job is tried: 30 minutes by Lambda, a day by the queue.
const POINTER_DAYS = 4;
const DAY_SECONDS = 86_400;
// Steps of the walk to a free number. Each is lost to another job only.
const MAX_STEPS = 1_000;

/** A draw and the state of the table that it was read in. */
export interface KeptDraw {
  readonly record: DrawRecord;
  readonly revision: number;
}

/** Where draws are kept. */
export interface DrawStore {
  /**
   * The job's draw; if it has none that counts, `make` is called with the next number and its draw is kept. A draw
   * that was called off because it was late does not count.
   */
  begin(place: Place, jobId: string, make: (number: number) => DrawRecord): Promise<KeptDraw>;
  /** The draw that the job began last, called off or not. */
  ofJob(place: Place, jobId: string): Promise<KeptDraw | undefined>;
  load(place: Place, number: number): Promise<KeptDraw | undefined>;
  /** Keeps a changed draw, or answers `undefined` if somebody else changed it meanwhile. */
  change(kept: KeptDraw, record: DrawRecord): Promise<KeptDraw | undefined>;
  /** Where the newest draws of a workspace or organisation are, newest first. */
  newest(installation: Installation, limit: number): Promise<readonly DrawAddress[]>;
}

/** Where a draw is, within its installation. */
export interface DrawAddress {
  readonly channelId: string;
  readonly number: number;
}

/** Keeps draws in a table. */
export function createDrawStore(table: ItemTable, clock: Pick<Clock, "now">): DrawStore {
  const load = async (place: Place, number: number): Promise<KeptDraw | undefined> => {
    const item = await table.get(drawKey(place, number));
    return item && { record: readDrawRecord(item.body), revision: item.revision };
  };
  const pointerItem = (place: Place, jobId: string, number: number): NewItem => ({
    ...keyIn(place, `job#${jobId}`),
    body: { number },
    expiresAtSeconds: Math.floor(clock.now() / 1_000) + POINTER_DAYS * DAY_SECONDS,
  });
  const pointerOf = async (place: Place, jobId: string): Promise<Pointer | undefined> => {
    const item = await table.get(pointerItem(place, jobId, 0));
    return item && { number: numberIn(item), revision: item.revision };
  };
  /** Points the job at the number after the last known one; `undefined` if the job was pointed meanwhile. */
  const point = async (place: Place, jobId: string): Promise<Pointer | undefined> => {
    const head = await table.get(headKey(place));
    const number = (head === undefined ? 0 : numberIn(head)) + 1;
    return (await table.insert(pointerItem(place, jobId, number))) ? { number, revision: 1 } : undefined;
  };

  return {
    load,
    begin: async (place, jobId, make) => {
      for (let step = 0; step < MAX_STEPS; step += 1) {
        const pointer = (await pointerOf(place, jobId)) ?? (await point(place, jobId));
        if (pointer === undefined) continue;
        const kept = await take(table, place, pointer.number, make);
        if (kept !== undefined) return kept;
        const taken = await load(place, pointer.number);
        if (taken !== undefined && counts(taken.record, jobId)) return taken;
        await table.replace(pointerItem(place, jobId, pointer.number + 1), pointer.revision);
      }
      throw new Error("found no free draw number");
    },
    ofJob: async (place, jobId) => {
      const pointer = await pointerOf(place, jobId);
      const kept = pointer && (await load(place, pointer.number));
      return kept?.record.jobId === jobId ? kept : undefined;
    },
    change: async (kept, record) => {
      const isKept = await table.replace(drawItem(record), kept.revision);
      return isKept ? { record, revision: kept.revision + 1 } : undefined;
    },
    newest: async (installation, limit) =>
      (await table.newest(tenantOf(installation), limit)).map(({ sort }) => addressIn(sort)),
  };
}

interface Pointer {
  readonly number: number;
  readonly revision: number;
}

function counts(record: DrawRecord, jobId: string): boolean {
  return record.jobId === jobId && record.callOffReason !== "posted-late";
}

/** Inserts the draw at the number, unless the number is taken. */
async function take(
  table: ItemTable,
  place: Place,
  number: number,
  make: (number: number) => DrawRecord,
): Promise<KeptDraw | undefined> {
  const record = make(number);
  if (!(await table.insert(drawItem(record)))) return undefined;
  await raiseHead(table, place, number);
  return { record, revision: 1 };
}

/** Where the walk of the next job begins. Behind after a crash, which costs the next job a step and nothing else. */
async function raiseHead(table: ItemTable, place: Place, number: number): Promise<void> {
  const item = { ...headKey(place), body: { number } };
  const head = await table.get(item);
  if (head === undefined) await table.insert(item);
  else if (numberIn(head) < number) await table.replace(item, head.revision);
}

function drawKey(place: Place, number: number): ItemKey {
  return keyIn(place, `draw#${String(number).padStart(9, "0")}`);
}

function addressIn(sort: string): DrawAddress {
  const [channelId = "", , number = ""] = sort.split("#");
  return { channelId, number: Number(number) };
}

function headKey(place: Place): ItemKey {
  return keyIn(place, "head");
}

/** All of a tenant stands together; within it, all of a channel. */
function keyIn({ installation, channelId }: Place, name: string): ItemKey {
  return { partition: tenantOf(installation), sort: `${channelId}#${name}` };
}

function drawItem(record: DrawRecord): NewItem {
  return {
    ...drawKey(record.plan.place, record.number),
    body: record,
    startedAtMs: record.createdAtMs,
    expiresAtSeconds: Math.floor(record.createdAtMs / 1_000) + DRAW_DAYS * DAY_SECONDS,
  };
}

function numberIn(item: StoredItem): number {
  return (item.body as { readonly number: number }).number;
}
