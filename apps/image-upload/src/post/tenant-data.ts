/** All that is kept for a tenant, for the day it leaves. */
import { type Installation, tenantOf } from "@luckydraw/slack-app";
import type { ItemTable } from "../store/item-table.ts";
import { POST_SORT, readRecord } from "./post-store.ts";

/** A tenant's rows. */
export interface TenantData {
  /** Keys of all its objects, so many at a time. */
  objectKeys(installation: Installation, atOnce: number): AsyncIterable<readonly string[]>;
  /** Removes every row; answers how many there were. */
  removeRows(installation: Installation): Promise<number>;
}

const ROWS_AT_ONCE = 500;

/** Reads the tenant's partition alone. */
export function createTenantData(table: ItemTable): TenantData {
  return {
    objectKeys: async function* (installation, atOnce) {
      let keys: string[] = [];
      for await (const { body } of table.list(tenantOf(installation), POST_SORT)) {
        keys.push(...readRecord(body).pictures.flatMap(({ object }) => object?.key ?? []));
        if (keys.length >= atOnce) {
          yield keys;
          keys = [];
        }
      }
      if (keys.length > 0) yield keys;
    },
    removeRows: async (installation) => {
      const partition = tenantOf(installation);
      let removed = 0;
      let sorts: string[] = [];
      const flush = async (): Promise<void> => {
        await table.remove(partition, sorts);
        removed += sorts.length;
        sorts = [];
      };
      for await (const { sort } of table.list(partition, "")) {
        sorts.push(sort);
        if (sorts.length >= ROWS_AT_ONCE) await flush();
      }
      await flush();
      return removed;
    },
  };
}
