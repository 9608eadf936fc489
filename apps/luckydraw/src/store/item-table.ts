/**
 * A table of versioned JSON documents: all that the app needs of a database.
 *
 * Every write of a document is conditional. Two runs that change the same item at once can't both succeed, and no run needs a lock
 * or a transaction.
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
  /** When it may be deleted, epoch seconds; `undefined`: never. */
  readonly expiresAtSeconds?: number | undefined;
  /** When it began, milliseconds since 1970: given for what `newest` shall find. */
  readonly startedAtMs?: number | undefined;
}

/** A document as it was read. */
export interface StoredItem {
  readonly body: unknown;
  /** Counts the writes, from 1. */
  readonly revision: number;
}

/** The table. Reads see every write that came before them. */
export interface ItemTable {
  get(key: ItemKey): Promise<StoredItem | undefined>;
  /** `false`: there is one already, and it was not touched. */
  insert(item: NewItem): Promise<boolean>;
  /** `false`: it is not at this revision any more, and was not touched. */
  replace(item: NewItem, revision: number): Promise<boolean>;
  /** Keys of the partition's items that have a beginning, the newest first. What was written just now may be missing. */
  newest(partition: string, limit: number): Promise<readonly ItemKey[]>;
  /** Removes all that a partition holds, and answers how many items that were. What is written meanwhile may stay. */
  clear(partition: string): Promise<number>;
}
