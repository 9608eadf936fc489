/** All that is kept of a tenant beside its tokens and claims: draws, numbers, settings. */
import { type Installation, tenantOf } from "@luckydraw/slack-app";
import type { ItemTable } from "../store/item-table.ts";

/** What a tenant leaves behind. */
export interface TenantRecords {
  /** Removes it, and answers how many items that were. */
  clear(installation: Installation): Promise<number>;
}

/** Records in a table where all of a tenant stands in one partition. */
export function createTenantRecords(table: Pick<ItemTable, "clear">): TenantRecords {
  return { clear: (installation) => table.clear(tenantOf(installation)) };
}
