/** What is in the local AWS, asked of AWS itself and not of Terraform's state. */
import { jsonObject } from "./json-object.ts";

/** A question of one service, and where its answer names what there is. */
interface Question {
  readonly service: string;
  /** Operation of the JSON protocol; without one the path is read. */
  readonly target?: string;
  readonly path: string;
  readonly namesIn: (answer: Readonly<Record<string, unknown>>) => readonly unknown[];
}

const questions: readonly Question[] = [
  {
    // Functions, queues, tables, topics and keys, for all are tagged.
    service: "tagging",
    target: "ResourceGroupsTaggingAPI_20170126.GetResources",
    path: "/",
    namesIn: (answer) => items(answer, "ResourceTagMappingList").map((item) => item["ResourceARN"]),
  },
  {
    // A function that still runs would make its log group again.
    service: "logs",
    target: "Logs_20140328.DescribeLogGroups",
    path: "/",
    namesIn: (answer) => items(answer, "logGroups").map((item) => item["logGroupName"]),
  },
  {
    service: "apigateway",
    path: "/v2/apis",
    namesIn: (answer) => items(answer, "items").map((item) => `api ${item["name"]}`),
  },
];

/** Names and ARNs, but for keys: AWS keeps a deleted one for a week at least. */
export async function listRemains(endpoint: string, region: string): Promise<readonly string[]> {
  const names = await Promise.all(questions.map((question) => ask(endpoint, region, question)));
  return names.flat().filter((name) => !name.startsWith("arn:aws:kms:"));
}

async function ask(endpoint: string, region: string, question: Question): Promise<readonly string[]> {
  const { service, target, path, namesIn } = question;
  // The local AWS reads region and service here and checks no signature.
  const scope = `local/20260101/${region}/${service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
  const response = await fetch(endpoint + path, {
    ...(target === undefined ? {} : { method: "POST", body: "{}" }),
    headers: {
      authorization,
      ...(target === undefined
        ? {}
        : { "x-amz-target": target, "content-type": "application/x-amz-json-1.1" }),
    },
  });
  if (!response.ok) {
    throw new Error(`${service} answered ${response.status}`);
  }
  return namesIn(jsonObject(await response.json())).map(String);
}

function items(
  answer: Readonly<Record<string, unknown>>,
  member: string,
): readonly Record<string, unknown>[] {
  const list = answer[member];
  return Array.isArray(list) ? list.map(jsonObject) : [];
}
