/** A DynamoDB table in the shape that the app states. */
import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table/index.js";
import type { LastingTableShape, TableShape } from "@luckydraw/slack-app";
import { Construct } from "constructs";

/** What the table is called, how it is keyed and whether it may be deleted. */
export interface KeyValueTableConfig {
  readonly name: string;
  readonly shape: TableShape | LastingTableShape;
  readonly deletionProtection: boolean;
}

/** Paid by use, restorable to any second of the last 35 days, encrypted with a key whose use CloudTrail shows. */
export class KeyValueTable extends Construct {
  readonly name: string;
  readonly arn: string;
  /** Of its index, if the shape has one. */
  readonly indexArn: string;

  constructor(scope: Construct, id: string, { name, shape, deletionProtection }: KeyValueTableConfig) {
    super(scope, id);
    const { partitionKey, sortKey, index } = shape;
    const keys = [partitionKey, sortKey, index?.sortKey].filter((key) => key !== undefined);
    const table = new DynamodbTable(this, "table", {
      name,
      billingMode: "PAY_PER_REQUEST",
      hashKey: partitionKey,
      ...(sortKey === undefined ? {} : { rangeKey: sortKey }),
      attribute: keys.map((key) => ({ name: key, type: "S" })),
      ...(index === undefined
        ? {}
        : {
            globalSecondaryIndex: [
              {
                name: index.name,
                hashKey: partitionKey,
                rangeKey: index.sortKey,
                projectionType: "KEYS_ONLY",
              },
            ],
          }),
      ...("timeToLive" in shape ? { ttl: { attributeName: shape.timeToLive, enabled: true } } : {}),
      pointInTimeRecovery: { enabled: true },
      serverSideEncryption: { enabled: true },
      deletionProtectionEnabled: deletionProtection,
    });
    this.name = name;
    this.arn = table.arn;
    this.indexArn = `${table.arn}/index/${index?.name ?? "none"}`;
  }
}
