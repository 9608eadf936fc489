// A row as an item of DynamoDB's, and back.
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { installationsTable } from "./installations-table.ts";
import type { InstallationRow, RowFacts, RowKey } from "./ports.ts";
import { TokenStoreError } from "./token-store-error.ts";

type Item = Record<string, AttributeValue>;

const { partitionKey, sortKey } = installationsTable;

/** What the dates that conditions look at are called in an item. */
export const dateAttributes = { registeredAtMs: "registeredAt", updatedAtMs: "updatedAt" } as const;

/** A key's attributes. */
export function keyAttributes({ partition, sort }: RowKey): Item {
  return { [partitionKey]: { S: partition }, [sortKey]: { S: sort } };
}

/** The item of a row. */
export function itemOf(row: InstallationRow): Item {
  return {
    ...keyAttributes(row),
    version: { S: row.version },
    [dateAttributes.registeredAtMs]: { N: String(row.registeredAtMs) },
    [dateAttributes.updatedAtMs]: { N: String(row.updatedAtMs) },
    ...(row.tokenExpiresAtSeconds === undefined
      ? {}
      : { tokenExpiresAt: { N: String(row.tokenExpiresAtSeconds) } }),
    ...(row.claimedUntilMs === undefined ? {} : { claimedUntil: { N: String(row.claimedUntilMs) } }),
    facts: {
      M: Object.fromEntries(Object.entries(row.facts).map(([name, fact]) => [name, attributeOf(fact)])),
    },
    ...(row.sealed === undefined ? {} : { sealed: { B: row.sealed } }),
  };
}

/**
 * The key of an item.
 *
 * @throws TokenStoreError `row-unreadable`
 */
export function keyOfItem(item: Item): RowKey {
  return { partition: text(item, partitionKey), sort: text(item, sortKey) };
}

/**
 * The row of an item.
 *
 * @throws TokenStoreError `row-unreadable`
 */
export function rowOfItem(item: Item): InstallationRow {
  const sealed = item["sealed"]?.B;
  return {
    ...keyOfItem(item),
    version: text(item, "version"),
    registeredAtMs: number(item, dateAttributes.registeredAtMs),
    updatedAtMs: number(item, dateAttributes.updatedAtMs),
    ...(item["tokenExpiresAt"] === undefined
      ? {}
      : { tokenExpiresAtSeconds: number(item, "tokenExpiresAt") }),
    ...(item["claimedUntil"] === undefined ? {} : { claimedUntilMs: number(item, "claimedUntil") }),
    facts: Object.fromEntries(
      Object.entries(item["facts"]?.M ?? {}).map(([name, attribute]) => [name, factOf(attribute)]),
    ),
    ...(sealed === undefined ? {} : { sealed }),
  };
}

function attributeOf(fact: RowFacts[string]): AttributeValue {
  if (typeof fact === "string") return { S: fact };
  if (typeof fact === "boolean") return { BOOL: fact };
  return { L: fact.map((S) => ({ S })) };
}

function factOf({ S, BOOL, L }: AttributeValue): RowFacts[string] {
  return S ?? BOOL ?? L?.flatMap((one) => one.S ?? []) ?? unreadable();
}

function text(item: Item, name: string): string {
  return item[name]?.S ?? unreadable();
}

function number(item: Item, name: string): number {
  return item[name]?.N === undefined ? unreadable() : Number(item[name].N);
}

function unreadable(): never {
  throw new TokenStoreError({ code: "row-unreadable" });
}
