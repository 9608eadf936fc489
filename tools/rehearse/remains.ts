/** What is in the local AWS, asked of AWS itself and not of Terraform's state. */

import { jsonObject } from "../json-object.ts";
import { type AwsCall, callAws, jsonCall } from "./call-aws.ts";
import type { LocalAws } from "./local-aws.ts";

/** A question of one service, and where its answer names what there is. */
interface Question {
  readonly call: AwsCall;
  readonly list: string;
  readonly name: string;
}

const questions: readonly Question[] = [
  // Functions, queues, tables, topics and keys, for all are tagged.
  {
    call: jsonCall("tagging", "ResourceGroupsTaggingAPI_20170126.GetResources", {}),
    list: "ResourceTagMappingList",
    name: "ResourceARN",
  },
  // A function that still runs would make its log group again.
  { call: jsonCall("logs", "Logs_20140328.DescribeLogGroups", {}), list: "logGroups", name: "logGroupName" },
  { call: { service: "apigateway", path: "/v2/apis", method: "GET" }, list: "items", name: "name" },
];

/** Names and ARNs, but for keys: AWS keeps a deleted one for a week at least. */
export async function listRemains(aws: LocalAws): Promise<readonly string[]> {
  const names = await Promise.all(
    questions.map(async ({ call, list, name }) => {
      const items = (await callAws(aws, call))[list];
      return Array.isArray(items) ? items.map((item) => String(jsonObject(item)[name])) : [];
    }),
  );
  return names.flat().filter((name) => !name.startsWith("arn:aws:kms:"));
}
