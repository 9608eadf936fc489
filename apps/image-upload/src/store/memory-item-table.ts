/** The table in memory, for tests. Documents go through JSON, as they do in a database. */
import type { ItemKey, ItemTable } from "./item-table.ts";

const nameOf = ({ partition, sort }: ItemKey): string => JSON.stringify([partition, sort]);

/** An empty table. */
export function createMemoryItemTable(): ItemTable {
  const items = new Map<
    string,
    { readonly key: ItemKey; readonly json: string; readonly revision: number }
  >();
  const keep = ({ partition, sort }: ItemKey, body: unknown, revision: number): true => {
    const key = { partition, sort };
    items.set(nameOf(key), { key, json: JSON.stringify(body), revision });
    return true;
  };
  return {
    get: async (key) => {
      const item = items.get(nameOf(key));
      return item && { body: JSON.parse(item.json), revision: item.revision };
    },
    insert: async (item) => !items.has(nameOf(item)) && keep(item, item.body, 1),
    replace: async (item, revision) =>
      items.get(nameOf(item))?.revision === revision && keep(item, item.body, revision + 1),
    list: async function* (partition, sortPrefix) {
      const found = [...items.values()].filter(
        ({ key }) => key.partition === partition && key.sort.startsWith(sortPrefix),
      );
      for (const { key, json } of found) yield { sort: key.sort, body: JSON.parse(json) };
    },
    remove: async (partition, sorts) => {
      for (const sort of sorts) items.delete(nameOf({ partition, sort }));
    },
  };
}
