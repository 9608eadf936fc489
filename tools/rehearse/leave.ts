/** A scene of the public app: the workspace removes it, and nothing is left of the workspace. */
import { jsonObject } from "../json-object.ts";
import { type AwsCall, callAws, jsonCall } from "./call-aws.ts";
import type { LocalAws } from "./local-aws.ts";
import type { Stage } from "./stage.ts";
import { until } from "./until.ts";

/** Removes the app, and reads every table of the deployment. */
export async function leave({ step, print, aws, slack }: Stage, base: string): Promise<void> {
  await step("the app is removed: nothing of the workspace is in any table", async () => {
    const tables = await tablesOf(aws, base);
    const before = await rowsOf(aws, tables, slack.teamId);
    if (tables.length < 3 || before === 0) {
      throw new Error(`${tables.join(", ")} hold ${before} items of the workspace: nothing to remove.`);
    }
    slack.removeApp();
    let left = before;
    await until(
      async () => {
        left = await rowsOf(aws, tables, slack.teamId);
        return left === 0;
      },
      () => `${left} of ${before} items are still there.`,
    );
    print(`  ${before} items in ${tables.length} tables`);
  });
}

async function tablesOf(aws: LocalAws, base: string): Promise<readonly string[]> {
  const { TableNames: names } = await callAws(aws, dynamo("ListTables", {}));
  return (Array.isArray(names) ? names.map(String) : []).filter((name) => name.startsWith(`${base}-`));
}

/** Items that have the workspace's id anywhere in them. */
async function rowsOf(aws: LocalAws, tables: readonly string[], teamId: string): Promise<number> {
  const counts = tables.map(async (TableName) => {
    const { Items } = await callAws(aws, dynamo("Scan", { TableName }));
    const items = Array.isArray(Items) ? Items.map(jsonObject) : [];
    return items.filter((item) => JSON.stringify(item).includes(teamId)).length;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

function dynamo(operation: string, input: object): AwsCall {
  return jsonCall("dynamodb", `DynamoDB_20120810.${operation}`, input);
}
