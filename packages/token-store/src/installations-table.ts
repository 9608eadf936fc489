// The table as whoever creates it needs to know it.

/**
 * Names of the table's key attributes, both strings. No attribute ends an item: an installation ends when Slack says
 * so.
 *
 * @example
 * import { installationsTable } from "@luckydraw/token-store";
 *
 * console.log(installationsTable.partitionKey, installationsTable.sortKey); // pk sk
 */
export const installationsTable = { partitionKey: "pk", sortKey: "sk" } as const;
