/** A table's shape as DynamoDB's CreateTable takes it, for stand-ins and tests; in the cloud Terraform makes the tables. */
import type { LastingTableShape } from "./deployment.ts";

/** As much of a CreateTable request as the app's tables need. Source: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html */
export interface CreateTableInput {
  readonly TableName: string;
  readonly BillingMode: "PAY_PER_REQUEST";
  readonly KeySchema: KeySchemaElement[];
  readonly AttributeDefinitions: { readonly AttributeName: string; readonly AttributeType: "S" }[];
  readonly GlobalSecondaryIndexes?: {
    readonly IndexName: string;
    readonly KeySchema: KeySchemaElement[];
    readonly Projection: { readonly ProjectionType: "KEYS_ONLY" };
  }[];
}

interface KeySchemaElement {
  readonly AttributeName: string;
  readonly KeyType: "HASH" | "RANGE";
}

/**
 * The request that creates a table of a shape.
 *
 * @param name The table's name.
 * @param shape One of `tables`, `publicTables` or `imageTables`.
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createTableInput, tables } from "@luckydraw/slack-app";
 *
 * assert.deepEqual(createTableInput("draws", tables.draws).KeySchema[0], { AttributeName: "pk", KeyType: "HASH" });
 * ```
 */
export function createTableInput(name: string, shape: LastingTableShape): CreateTableInput {
  const { partitionKey, sortKey, index } = shape;
  const attributes = [partitionKey, sortKey, index?.sortKey].filter((attribute) => attribute !== undefined);
  return {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: keySchema(partitionKey, sortKey),
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: "S" })),
    ...(index === undefined
      ? {}
      : {
          GlobalSecondaryIndexes: [
            {
              IndexName: index.name,
              KeySchema: keySchema(partitionKey, index.sortKey),
              Projection: { ProjectionType: "KEYS_ONLY" },
            },
          ],
        }),
  };
}

function keySchema(partitionKey: string, sortKey: string | undefined): KeySchemaElement[] {
  const partition = { AttributeName: partitionKey, KeyType: "HASH" } as const;
  return sortKey === undefined ? [partition] : [partition, { AttributeName: sortKey, KeyType: "RANGE" }];
}
