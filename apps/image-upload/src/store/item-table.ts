/**
 * A table of versioned JSON documents: all that the app needs of a database.
 *
 * Every write of one document is conditional. Two runs that change the same item at once can't both succeed, and no
 * run needs a lock or a transaction.
 */

/** Where an item is. */
export interface ItemKey {
  /** The tenant: no read crosses it. */
  readonly partition: string;
  readonly sort: string;
}

/** A document to be written. */
export interface NewItem extends ItemKey {
  /** Anything that JSON can hold. */
  readonly body: unknown;
}

/** A document as it was read. */
export interface StoredItem {
  readonly body: unknown;
  /** Counts the writes, from 1. */
  readonly revision: number;
}

/** A document of a partition. */
export interface ListedItem {
  readonly sort: string;
  readonly body: unknown;
}

/** The table. Reads see every write that came before them. */
export interface ItemTable {
  get(key: ItemKey): Promise<StoredItem | undefined>;
  /** `false`: there is one already, and it was not touched. */
  insert(item: NewItem): Promise<boolean>;
  /** `false`: it is not at this revision any more, and was not touched. */
  replace(item: NewItem, revision: number): Promise<boolean>;
  /** Those of a partition whose sort key begins so, page by page. */
  list(partition: string, sortPrefix: string): AsyncIterable<ListedItem>;
  /** Removes items of a partition, whatever they became since. */
  remove(partition: string, sorts: readonly string[]): Promise<void>;
}
