/** What is in the local AWS, asked of AWS itself and not of Terraform's state. */

import { jsonObject } from "../json-object.ts";
import { type AwsCall, callAws, jsonCall, textOfAws } from "./call-aws.ts";
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

/** Names in the XML of services that answer in it. */
const asked: readonly { readonly call: AwsCall; readonly name: RegExp }[] = [
  {
    call: { service: "cloudfront", path: "/2020-05-31/distribution", method: "GET" },
    name: /<DistributionSummary>\s*<Id>([^<]+)/g,
  },
  {
    call: {
      service: "iam",
      path: "/",
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "Action=ListRoles&Version=2010-05-08",
    },
    name: /<RoleName>([^<]+)/g,
  },
];

// A deleted key is kept for a week at least, and a deleted distribution's tags are remembered here.
const NO_REMAINS = /^arn:aws:(kms|cloudfront):/;

/** Names and ARNs. */
export async function listRemains(aws: LocalAws): Promise<readonly string[]> {
  const listed = questions.map(async ({ call, list, name }) => {
    const items = (await callAws(aws, call))[list];
    return Array.isArray(items) ? items.map((item) => String(jsonObject(item)[name])) : [];
  });
  const found = asked.map(async ({ call, name }) =>
    [...(await textOfAws(aws, call)).matchAll(name)].map(([, each = ""]) => each),
  );
  const names = (await Promise.all([...listed, ...found])).flat();
  return names.filter((name) => !NO_REMAINS.test(name));
}
