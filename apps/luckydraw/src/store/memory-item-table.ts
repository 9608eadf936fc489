/** The table in memory, for tests. Documents go through JSON, as they do in a database. */
import type { ItemKey, ItemTable, NewItem } from "./item-table.ts";

const nameOf = ({ partition, sort }: ItemKey): string => JSON.stringify([partition, sort]);

/** An empty table. */
export function createMemoryItemTable(): ItemTable {
  const items = new Map<
    string,
    { readonly item: NewItem; readonly json: string; readonly revision: number }
  >();
  const itemsOf = (partition: string): NewItem[] =>
    [...items.values()].map(({ item }) => item).filter((item) => item.partition === partition);
  const put = (item: NewItem, revision: number): void => {
    items.set(nameOf(item), { item, json: JSON.stringify(item.body), revision });
  };
  return {
    get: async (key) => {
      const item = items.get(nameOf(key));
      return item && { body: JSON.parse(item.json), revision: item.revision };
    },
    insert: async (item) => {
      if (items.has(nameOf(item))) return false;
      put(item, 1);
      return true;
    },
    replace: async (item, revision) => {
      if (items.get(nameOf(item))?.revision !== revision) return false;
      put(item, revision + 1);
      return true;
    },
    newest: async (partition, limit) =>
      itemsOf(partition)
        .filter(({ startedAtMs }) => startedAtMs !== undefined)
        .toSorted((one, other) => (other.startedAtMs ?? 0) - (one.startedAtMs ?? 0))
        .slice(0, limit)
        .map(({ sort }) => ({ partition, sort })),
    clear: async (partition) => itemsOf(partition).filter((item) => items.delete(nameOf(item))).length,
  };
}
