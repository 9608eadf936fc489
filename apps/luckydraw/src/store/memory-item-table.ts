/** The table in memory, for tests. Documents go through JSON, as they do in a database. */
import type { ItemKey, ItemTable } from "./item-table.ts";

const nameOf = ({ partition, sort }: ItemKey): string => JSON.stringify([partition, sort]);

/** An empty table. */
export function createMemoryItemTable(): ItemTable {
  const items = new Map<string, { readonly json: string; readonly revision: number }>();
  return {
    get: async (key) => {
      const item = items.get(nameOf(key));
      return item && { body: JSON.parse(item.json), revision: item.revision };
    },
    insert: async (item) => {
      if (items.has(nameOf(item))) return false;
      items.set(nameOf(item), { json: JSON.stringify(item.body), revision: 1 });
      return true;
    },
    replace: async (item, revision) => {
      if (items.get(nameOf(item))?.revision !== revision) return false;
      items.set(nameOf(item), { json: JSON.stringify(item.body), revision: revision + 1 });
      return true;
    },
  };
}
