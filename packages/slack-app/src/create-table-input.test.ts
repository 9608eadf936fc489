import { describe, expect, it } from "vitest";
import { createTableInput } from "./create-table-input.ts";

const definition = (AttributeName: string) => ({ AttributeName, AttributeType: "S" });
const key = (AttributeName: string, KeyType: string) => ({ AttributeName, KeyType });

describe("the request that creates a table", () => {
  it("with a partition key alone", () => {
    expect(createTableInput("jobs", { partitionKey: "id" })).toEqual({
      TableName: "jobs",
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [key("id", "HASH")],
      AttributeDefinitions: [definition("id")],
    });
  });

  it("with a sort key and an index of keys", () => {
    const index = { name: "by-date", sortKey: "at" };

    expect(createTableInput("draws", { partitionKey: "pk", sortKey: "sk", index })).toEqual({
      TableName: "draws",
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [key("pk", "HASH"), key("sk", "RANGE")],
      AttributeDefinitions: [definition("pk"), definition("sk"), definition("at")],
      GlobalSecondaryIndexes: [
        {
          IndexName: "by-date",
          KeySchema: [key("pk", "HASH"), key("at", "RANGE")],
          Projection: { ProjectionType: "KEYS_ONLY" },
        },
      ],
    });
  });
});
